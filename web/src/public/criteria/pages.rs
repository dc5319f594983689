//! The page of the criteria.

use askama::Template;
use consortium::{Institution, institution};
use evaluation::assess::{CRITERIA_VERSION, Origin, Part, Priority, priority};
use i18n::Locale;
use recognition::{criterion::Criterion, purpose::Purpose};

use super::clauses;
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing, paths,
    present::{origin, rubric, text},
    view::{Cell, Clause, Column, Rating, Table, Tag},
    viewer::Viewer,
};

/// The criteria.
#[derive(Template)]
#[template(path = "public/criteria/page.html")]
pub(crate) struct CriteriaPage {
    page: Frame,
    version: &'static str,
    today: String,
    legend: Vec<(Tag, String)>,
    usual: Tag,
    profiles: Table,
    priorities: Vec<String>,
    /// The seven criteria in the rubric's wording.
    rubric: Vec<Rating>,
    parts: Vec<Section>,
    grounds: Vec<String>,
    limits: Vec<Clause>,
    agreements: Clause,
    /// What universities state for themselves; none where nobody does.
    own: Option<Table>,
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
pub(super) async fn page(app: &App, viewer: &Viewer) -> Result<CriteriaPage, Error> {
    let locale = viewer.locale;
    let mut page = framing::frame(app, viewer, locale.text("criteria-title")).await?;
    page.indexable = true;
    page.description = Some(locale.text("criteria-lead"));
    let members = institution::all(app.db().reads()).await?;
    let rating = |criterion: &Criterion| rubric::rating(locale, *criterion, criterion.to_string(), None, None);
    Ok(CriteriaPage {
        version: CRITERIA_VERSION,
        today: locale.day(viewer.today()),
        legend: origin::legend(locale),
        usual: origin::mark(locale, Origin::Default),
        profiles: profiles(locale),
        priorities: Priority::ALL.iter().map(|one| explained(locale, *one)).collect(),
        rubric: Criterion::ALL.iter().map(rating).collect(),
        parts: Part::ALL.iter().map(|part| section(locale, *part)).collect(),
        grounds: clauses::grounds(locale),
        limits: clauses::limits(locale),
        agreements: clauses::agreements(locale),
        own: own(locale, &members),
        page,
    })
}

fn section(locale: Locale, part: Part) -> Section {
    Section {
        id: part.as_str(),
        heading: locale.text(&format!("criteria-part-{part}")),
        clauses: clauses::of(locale, part),
        comes_after_profiles: part == Part::Evidence,
        has_grounds: part == Part::StageB,
    }
}

/// What each purpose asks of each criterion.
fn profiles(locale: Locale) -> Table {
    let heads = Purpose::ALL.iter().map(|purpose| Column::new(locale.text(&format!("criteria-purpose-{purpose}"))));
    let row = |criterion: &Criterion| {
        let asked = Purpose::ALL.iter().map(|purpose| Cell::new(priority(*purpose, *criterion).as_str()));
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
