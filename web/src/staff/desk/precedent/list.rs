//! The list: reference cases with where they stand, how often they were shown and until when they hold; or the archive.

use askama::Template;
use evaluation::{
    PastDecision,
    precedent::{ReferenceRecord, Standing, policy},
};
use i18n::Locale;
use kernel::{Day, Role};

use super::asked::{ARCHIVE, Asked};
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing, paths,
    present::text,
    view::{Cell, Choice, Column, ErrorLink, Field, Table, Tag, Tone},
    viewer::Viewer,
};

/// What there is on this page.
#[derive(Default)]
pub(super) struct Found {
    pub references: Vec<ReferenceRecord>,
    pub past: Vec<PastDecision>,
    pub has_more: bool,
}

/// Search, filters, rows.
#[derive(Template)]
#[template(path = "staff/desk/precedent/all.html")]
pub(crate) struct ListPage {
    page: Frame,
    words: Field,
    filters: Vec<Field>,
    table: Option<Table>,
    is_archive: bool,
    /// For who may bring in an archive.
    import: Option<&'static str>,
    more: Option<String>,
}

/// The page.
pub(super) async fn page(
    app: &App,
    viewer: &Viewer,
    (asked, today): (&Asked, Day),
    found: &Found,
) -> Result<ListPage, Error> {
    let locale = viewer.locale;
    let mut page = framing::frame(app, viewer, locale.text("nav-desk-precedents")).await?;
    let filters = filters(locale, asked);
    page.errors = ErrorLink::of(&filters.iter().collect::<Vec<_>>());
    let is_empty = found.references.is_empty() && found.past.is_empty();
    let table = if asked.is_archive { archive(locale, found) } else { references(locale, today, found) };
    Ok(ListPage {
        words: Field::new("q", locale.text("precedent-search")).value(&asked.words),
        filters,
        table: (!is_empty || !asked.is_everything()).then_some(table),
        is_archive: asked.is_archive,
        import: imports(viewer).then_some(paths::PRECEDENTS_IMPORT),
        more: found.has_more.then(|| asked.page_after()),
        page,
    })
}

/// Whether an archive may come in at one of the reader's offices.
fn imports(viewer: &Viewer) -> bool {
    let offices = viewer.actor.institutions(&[Role::RecognitionOfficer]);
    offices.into_iter().any(|office| policy::may_import(&viewer.actor, office).is_ok())
}

fn filters(locale: Locale, asked: &Asked) -> Vec<Field> {
    let kind = if asked.is_archive { ARCHIVE } else { "" };
    let kinds = [("", "precedent-kind-reference"), (ARCHIVE, "precedent-kind-archive")];
    let kinds = kinds.map(|(value, key)| Choice::new(value, locale.text(key), value == kind));
    let error = |name| asked.faults.contains(&name).then(|| locale.text("field-choice"));
    let mut all = vec![Choice::new("", locale.text("desk-queue-all"), asked.standing.is_empty())];
    all.extend(Standing::ALL.iter().map(|standing| {
        let label = locale.text(&format!("precedent-standing-{standing}"));
        Choice::new(standing.as_str(), label, asked.standing == standing.as_str())
    }));
    let field =
        |name: &'static str| Field::new(name, locale.text(&format!("precedent-filter-{name}"))).error(error(name));
    let mut filters = vec![field("kind").choices(kinds.to_vec())];
    if !asked.is_archive {
        filters.push(field("standing").choices(all));
    }
    filters
}

fn table(locale: Locale, caption: &str, columns: &[&str], rows: Vec<Vec<Cell>>) -> Table {
    let column = |name: &&str| {
        let label = locale.text(&format!("precedent-column-{name}"));
        if *name == "used" { Column::number(label) } else { Column::new(label) }
    };
    Table { caption: locale.text(caption), columns: columns.iter().map(column).collect(), rows }
}

fn references(locale: Locale, today: Day, found: &Found) -> Table {
    let rows = found.references.iter().map(|record| {
        let row = &record.reference;
        let ends = row.expires_on.map_or_else(|| locale.text("equivalency-open_end"), |day| locale.day_short(day));
        let about = text::plain(locale, &record.request.presented.title);
        vec![
            Cell { about: Some(about), ..Cell::link(paths::precedent(row.id), row.title.clone()) },
            Cell { tag: Some(tag(locale, today, record)), ..Cell::default() },
            Cell::new(locale.text(&format!("outcome-{}", record.decision.outcome))),
            Cell::new(locale.number(record.used)),
            Cell::new(ends),
        ]
    });
    table(locale, "precedent-caption", &["title", "standing", "outcome", "used", "ends"], rows.collect())
}

fn archive(locale: Locale, found: &Found) -> Table {
    let rows = found.past.iter().map(|row| {
        let version = row.version_number.map_or_else(
            || locale.text("precedent-tag-no_version"),
            |number| locale.with("fact-version", &[("number", number.into())]),
        );
        vec![
            Cell { about: Some(version), ..Cell::new(&row.identifier) },
            Cell::new(locale.text(&format!("purpose-{}", row.purpose))),
            Cell { about: row.public_note.clone(), ..Cell::new(locale.text(&format!("outcome-{}", row.outcome))) },
            Cell::new(locale.day_short(row.decided_on)),
            Cell::new(&row.source_reference),
        ]
    });
    let columns = ["credential", "purpose", "outcome", "decided", "source"];
    table(locale, "precedent-caption-archive", &columns, rows.collect())
}

/// Where it stands today.
pub(super) fn tag(locale: Locale, today: Day, record: &ReferenceRecord) -> Tag {
    let standing = record.reference.standing(today);
    let tone = match standing {
        Standing::Active => Tone::Ok,
        Standing::Proposed => Tone::Info,
        Standing::Expired => Tone::Warn,
        Standing::Inactive | Standing::Rejected => Tone::Neutral,
    };
    Tag::new(locale.text(&format!("precedent-standing-{standing}")), tone)
}
