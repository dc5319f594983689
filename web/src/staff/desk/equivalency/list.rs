//! The list: what replaces what, where it stands, how often it was used, until when it counts.

use askama::Template;
use i18n::Locale;
use recognition::{EquivalencyRecord, equivalency::EquivalencyState};

use super::asked::{Asked, WAITING};
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing, paths,
    present::equivalency,
    view::{Cell, Choice, Column, ErrorLink, Field, Table, Tag, Tone},
    viewer::Viewer,
};

/// Search, filters, rows.
#[derive(Template)]
#[template(path = "staff/desk/equivalency/all.html")]
pub(crate) struct ListPage {
    page: Frame,
    words: Field,
    filters: Vec<Field>,
    table: Option<Table>,
    propose: &'static str,
    more: Option<String>,
}

/// The page.
pub(super) async fn page(
    app: &App,
    viewer: &Viewer,
    asked: &Asked,
    (records, has_more): (&[EquivalencyRecord], bool),
) -> Result<ListPage, Error> {
    let locale = viewer.locale;
    let mut page = framing::frame(app, viewer, locale.text("nav-desk-equivalencies")).await?;
    let filters = filters(locale, asked);
    page.errors = ErrorLink::of(&filters.iter().collect::<Vec<_>>());
    let titles = equivalency::titles(app, locale, records).await?;
    let rows = records.iter().map(|record| row(locale, record, &equivalency::from(locale, record, &titles)));
    let columns = ["title", "state", "used", "ends"];
    let column = |name: &&str| {
        let label = locale.text(&format!("equivalency-column-{name}"));
        if *name == "used" { Column::number(label) } else { Column::new(label) }
    };
    let table = Table {
        caption: locale.text("equivalency-caption"),
        columns: columns.iter().map(column).collect(),
        rows: rows.collect(),
    };
    let last = records.last().filter(|_| has_more);
    Ok(ListPage {
        words: Field::new("q", locale.text("equivalency-search")).value(&asked.words),
        filters,
        table: (!records.is_empty() || !asked.is_everything()).then_some(table),
        propose: paths::NEW_EQUIVALENCY,
        more: last.map(|record| asked.page_after(record.equivalency.id)),
        page,
    })
}

fn filters(locale: Locale, asked: &Asked) -> Vec<Field> {
    let states = EquivalencyState::ALL.iter().map(|state| (state.as_str(), format!("equivalency-state-{state}")));
    let review = vec![(WAITING, "equivalency-review".to_owned())];
    vec![
        filter(locale, asked, ("state", &asked.state), states.collect()),
        filter(locale, asked, ("review", &asked.review), review),
    ]
}

fn filter(locale: Locale, asked: &Asked, (name, chosen): (&str, &str), values: Vec<(&'static str, String)>) -> Field {
    let all = Choice::new("", locale.text("desk-queue-all"), chosen.is_empty());
    let choices = values.into_iter().map(|(value, key)| Choice::new(value, locale.text(&key), value == chosen));
    let error = asked.faults.contains(&name).then(|| locale.text("field-choice"));
    Field::new(name, locale.text(&format!("equivalency-filter-{name}")))
        .choices(std::iter::once(all).chain(choices).collect())
        .error(error)
}

fn row(locale: Locale, record: &EquivalencyRecord, from: &str) -> Vec<Cell> {
    let row = &record.equivalency;
    let key = if record.is_warning() { "equivalency-words-no" } else { "equivalency-words" };
    let to = equivalency::to(locale, record);
    let title = locale.with(key, &[("from", from.into()), ("to", to.into())]);
    let ends = row.effective_to.map_or_else(|| locale.text("equivalency-open_end"), |day| locale.day_short(day));
    vec![
        Cell { about: Some(row.reference.clone()), ..Cell::link(paths::equivalency(row.id), title) },
        Cell { tag: Some(tag(locale, record)), ..Cell::default() },
        Cell::new(locale.number(row.used.into())),
        Cell::new(ends),
    ]
}

/// Where it stands; a second look that is wanted comes first.
pub(super) fn tag(locale: Locale, record: &EquivalencyRecord) -> Tag {
    let row = &record.equivalency;
    if row.needs_review && row.state == EquivalencyState::Approved {
        return Tag::new(locale.text("equivalency-review"), Tone::Warn);
    }
    let tone = match row.state {
        EquivalencyState::Approved => Tone::Ok,
        EquivalencyState::Proposed => Tone::Info,
        EquivalencyState::Draft | EquivalencyState::Rejected | EquivalencyState::Retired => Tone::Neutral,
    };
    Tag::new(locale.text(&format!("equivalency-state-{}", row.state)), tone)
}
