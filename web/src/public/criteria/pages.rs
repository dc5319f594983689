//! The page of the criteria.

use askama::Template;
use consortium::Institution;
use evaluation::assess::{Origin, Part, Priority};
use i18n::{Arg, Locale};
use recognition::{criterion::Criterion, purpose::Purpose};

use super::{clauses, shown::Shown};
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing, paths,
    present::{origin, rubric, text},
    view::{Cell, Choice, Clause, Column, ErrorLink, Field, Rating, Table, Tag},
    viewer::Viewer,
};

/// The criteria.
#[derive(Template)]
#[template(path = "public/criteria/page.html")]
pub(crate) struct CriteriaPage {
    page: Frame,
    university: Field,
    /// Whose, and which version.
    version: String,
    /// Since when it applies.
    since: String,
    /// What is new in it.
    note: Option<String>,
    legend: Vec<(Tag, String)>,
    of_profiles: Tag,
    profiles: Table,
    priorities: Vec<String>,
    of_rubric: Tag,
    /// The seven criteria in the rubric's wording, with whose words they are.
    rubric: Vec<(Rating, Option<Tag>)>,
    parts: Vec<Section>,
    grounds: Vec<String>,
    limits: Vec<Clause>,
    agreements: Clause,
    /// What universities state for themselves; none where nobody does.
    own: Option<Table>,
    /// All versions; none where nothing was published.
    versions: Option<Table>,
}

/// One part of the examination.
struct Section {
    id: &'static str,
    heading: String,
    clauses: Vec<Clause>,
    /// The profiles and the rubric stand before it.
    comes_after_profiles: bool,
    /// The grounds without a difference stand under it.
    has_grounds: bool,
}

/// The page.
pub(super) async fn page(
    app: &App,
    viewer: &Viewer,
    members: &[Institution],
    (shown, is_unknown): (&Shown, bool),
) -> Result<CriteriaPage, Error> {
    let locale = viewer.locale;
    let mut page = framing::frame(app, viewer, locale.text("criteria-title")).await?;
    page.indexable = !is_unknown;
    page.description = Some(locale.text("criteria-lead"));
    let university = choice(locale, members, (shown, is_unknown));
    page.errors = ErrorLink::of(&[&university]);
    Ok(CriteriaPage {
        university,
        version: titled(locale, shown),
        since: since(viewer, shown),
        note: shown.version.as_ref().map(|version| version.note.clone()),
        legend: origin::legend(locale),
        of_profiles: origin::mark(locale, shown.origin(|criteria| criteria.profiles.clone())),
        profiles: profiles(locale, shown),
        priorities: Priority::ALL.iter().map(|one| explained(locale, *one)).collect(),
        of_rubric: origin::mark(locale, shown.origin(|criteria| criteria.wording.clone())),
        rubric: Criterion::ALL.iter().map(|criterion| rating(locale, shown, *criterion)).collect(),
        parts: Part::ALL.iter().map(|part| section(locale, shown, *part)).collect(),
        grounds: clauses::grounds(locale),
        limits: clauses::limits(locale, shown),
        agreements: clauses::agreements(locale),
        own: own(locale, members),
        versions: versions(locale, shown),
        page,
    })
}

fn section(locale: Locale, shown: &Shown, part: Part) -> Section {
    Section {
        id: part.as_str(),
        heading: locale.text(&format!("criteria-part-{part}")),
        clauses: clauses::of(locale, shown, part),
        comes_after_profiles: part == Part::Evidence,
        has_grounds: part == Part::StageB,
    }
}

/// The choice of a university; none is the consortium.
fn choice(locale: Locale, members: &[Institution], (shown, is_unknown): (&Shown, bool)) -> Field {
    let chosen = shown.university.as_ref().map(|university| university.id);
    let none = Choice::new("", locale.text("rules-of-consortium"), chosen.is_none());
    let choices = members
        .iter()
        .map(|member| Choice::new(&member.slug, text::plain(locale, &member.name), chosen == Some(member.id)));
    let field = Field::new("university", locale.text("verdict-choose-label"));
    let error = is_unknown.then(|| locale.text("field-choice"));
    field.choices(std::iter::once(none).chain(choices).collect()).error(error)
}

/// Whose criteria these are, and which version.
fn titled(locale: Locale, shown: &Shown) -> String {
    let version = ("version", Arg::from(&shown.applied.label));
    let name = shown.university.as_ref().map(|university| text::plain(locale, &university.name));
    match name {
        Some(name) if shown.is_own() => locale.with("rules-version-own", &[("institution", name.into()), version]),
        Some(name) => locale.with("rules-version-usual", &[("institution", name.into()), version]),
        None => locale.with("criteria-version", &[version]),
    }
}

/// Since when it applies, and that each decision names its version.
fn since(viewer: &Viewer, shown: &Shown) -> String {
    let locale = viewer.locale;
    let from = shown.version.as_ref().and_then(|version| version.in_force_from).map(|day| locale.day(day));
    match from {
        Some(from) if shown.applies => locale.with("rules-since", &[("day", from.into())]),
        Some(from) => locale.with("rules-not-today", &[("day", from.into())]),
        None if shown.applies => locale.with("criteria-as_of", &[("day", locale.day(viewer.today()).into())]),
        None => locale.text("rules-built-in-past"),
    }
}

/// A criterion in the rubric's wording, and the mark of words that are a university's own.
fn rating(locale: Locale, shown: &Shown, criterion: Criterion) -> (Rating, Option<Tag>) {
    let wording = &shown.applied.criteria.wording;
    let own = shown.origin(|criteria| {
        rubric::levels().map(|level| criteria.wording.of(criterion, level).cloned()).collect::<Vec<_>>()
    });
    let mark = (own == Origin::Own).then(|| origin::mark(locale, own));
    (rubric::rating(locale, wording, criterion, criterion.to_string(), None, None), mark)
}

/// All versions of whoever published this one.
fn versions(locale: Locale, shown: &Shown) -> Option<Table> {
    let day = |day: Option<kernel::Day>| Cell::new(day.map(|day| locale.day(day)).unwrap_or_default());
    let rows = shown.versions.iter().map(|version| {
        vec![
            Cell::link(paths::criteria_version(&version.label), &version.label),
            day(version.in_force_from),
            day(version.published_at.map(kernel::Timestamp::day)),
            Cell::new(&version.note),
        ]
    });
    let columns = ["version", "from", "published", "note"];
    let columns = columns.iter().map(|name| Column::new(locale.text(&format!("rules-column-{name}")))).collect();
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| Table { caption: locale.text("rules-versions"), columns, rows })
}

/// What each purpose asks of each criterion.
fn profiles(locale: Locale, shown: &Shown) -> Table {
    let heads = Purpose::ALL.iter().map(|purpose| Column::new(locale.text(&format!("criteria-purpose-{purpose}"))));
    let row = |criterion: &Criterion| {
        let asked = Purpose::ALL.iter().map(|purpose| {
            let own = shown.origin(|criteria| criteria.priority(*purpose, *criterion)) == Origin::Own;
            let about = own.then(|| locale.text("origin-own"));
            Cell { about, ..Cell::new(shown.applied.criteria.priority(*purpose, *criterion).as_str()) }
        });
        std::iter::once(Cell::new(locale.text(&format!("criterion-{criterion}")))).chain(asked).collect()
    };
    Table {
        caption: locale.text("criteria-profiles-caption"),
        columns: std::iter::once(Column::new(locale.text("criteria-criterion"))).chain(heads).collect(),
        rows: Criterion::ALL.iter().map(row).collect(),
    }
}

/// «E – essential: needs at least 2».
fn explained(locale: Locale, priority: Priority) -> String {
    let key = format!("criteria-priority-{}", priority.as_str().to_lowercase());
    locale.with(&key, &[("needs", priority.needs().into())])
}

/// Electives as universities state them.
fn own(locale: Locale, members: &[Institution]) -> Option<Table> {
    let stated = members.iter().filter(|member| member.elective_ects.is_some() || member.elective_eqf.is_some());
    let none = || locale.text("criteria-own-none");
    let row = |member: &Institution| {
        vec![
            Cell::link(paths::rights(&member.slug), text::plain(locale, &member.name)),
            Cell::new(member.elective_ects.map_or_else(none, |ects| locale.ects(ects))),
            Cell::new(member.elective_eqf.map_or_else(none, |level| locale.eqf_level(level))),
            Cell::tag(origin::mark(locale, Origin::Own)),
        ]
    };
    let rows: Vec<_> = stated.map(row).collect();
    let columns = ["university", "ects", "level", "mark"];
    let columns = columns.iter().map(|name| Column::new(locale.text(&format!("criteria-own-{name}")))).collect();
    (!rows.is_empty()).then(|| Table { caption: locale.text("criteria-own-caption"), columns, rows })
}
