//! The page: a search with its filters, and what was decided.

use askama::Template;
use evaluation::{
    assess::Outcome,
    precedent::decided::{Decided, Record},
};
use i18n::{Arg, Locale};
use kernel::Role;
use recognition::{purpose::Purpose, route::Route};

use super::asked::Asked;
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing, paths,
    present::{state, text},
    view::{Cell, Choice, Column, ErrorLink, Field, Link, Table},
    viewer::Viewer,
};

/// What there is on this page.
pub(super) struct Shown {
    pub record: Record,
    pub asked: Asked,
    pub lines: Vec<Decided>,
    pub has_more: bool,
}

/// Search, filters, rows.
#[derive(Template)]
#[template(path = "staff/desk/decision/all.html")]
pub(crate) struct DecisionsPage {
    page: Frame,
    words: Field,
    filters: Vec<Field>,
    days: [Field; 2],
    table: Option<Table>,
    /// Nothing was ever decided; else only nothing like this.
    is_empty: bool,
    /// For who has a queue to open.
    queue: Option<&'static str>,
    archive: String,
    file: Option<String>,
    more: Option<String>,
}

/// The page.
pub(super) async fn page(app: &App, viewer: &Viewer, shown: &Shown) -> Result<DecisionsPage, Error> {
    let (locale, asked) = (viewer.locale, &shown.asked);
    let mut page = framing::frame(app, viewer, locale.text("decisions-title")).await?;
    let filters = filters(locale, shown);
    let days = ["from", "to"].map(|name| field(locale, asked, name).value(asked.typed(name)));
    page.errors = ErrorLink::of(&filters.iter().chain(&days).collect::<Vec<_>>());
    let last = shown.lines.last().filter(|_| shown.has_more);
    let is_officer = !viewer.actor.institutions(&[Role::RecognitionOfficer]).is_empty();
    Ok(DecisionsPage {
        words: field(locale, asked, "q").value(asked.typed("q")),
        filters,
        days,
        table: (!shown.lines.is_empty()).then(|| table(locale, shown)),
        is_empty: asked.is_everything(),
        queue: is_officer.then_some(paths::DESK),
        archive: format!("{}?kind=archive", paths::PRECEDENTS),
        file: (!shown.lines.is_empty()).then(|| asked.file()),
        more: last.map(|line| asked.page_after(line.decision.id)),
        page,
    })
}

fn field(locale: Locale, asked: &Asked, name: &'static str) -> Field {
    let fault = asked.faults.iter().find(|(other, _)| *other == name);
    let error = fault.map(|(_, code)| locale.text(&format!("field-{code}")));
    Field::new(name, locale.text(&format!("decisions-filter-{name}"))).error(error)
}

fn filters(locale: Locale, shown: &Shown) -> Vec<Field> {
    let asked = &shown.asked;
    let outcomes = Outcome::ALL.iter().filter(|outcome| **outcome != Outcome::NeedsInput);
    let outcomes = outcomes.map(|one| (one.to_string(), locale.text(&format!("outcome-{one}"))));
    let purposes = Purpose::ALL.iter().map(|one| (one.to_string(), locale.text(&format!("purpose-{one}"))));
    let routes = Route::ALL.iter().map(|one| (one.to_string(), locale.text(&format!("route-{one}"))));
    let all = shown.record.universities();
    let universities = all.iter().map(|one| (one.slug.clone(), text::plain(locale, &one.name)));
    let choice = |name: &'static str, values: Vec<(String, String)>| {
        let typed = asked.typed(name);
        let any = Choice::new("", locale.text("desk-queue-all"), typed.is_empty());
        let choices = values.into_iter().map(|(value, label)| {
            let is_chosen = value == typed;
            Choice::new(value, label, is_chosen)
        });
        field(locale, asked, name).choices(std::iter::once(any).chain(choices).collect())
    };
    let mut filters = vec![
        choice("outcome", outcomes.collect()),
        choice("purpose", purposes.collect()),
        choice("route", routes.collect()),
    ];
    // What was asked for in vain is said at its box.
    if all.len() > 1 || !asked.typed("university").is_empty() {
        filters.push(choice("university", universities.collect()));
    }
    filters
}

fn table(locale: Locale, shown: &Shown) -> Table {
    let columns = ["credential", "outcome", "purpose", "route", "decided", "case"];
    Table {
        caption: locale.text("decisions-caption"),
        columns: columns.iter().map(|name| Column::new(locale.text(&format!("decisions-column-{name}")))).collect(),
        rows: shown.lines.iter().map(|line| row(locale, shown, line)).collect(),
    }
}

fn row(locale: Locale, shown: &Shown, line: &Decided) -> Vec<Cell> {
    let (decision, request) = (&line.decision, &line.request);
    let issuer = text::plain(locale, &request.presented.issuer_name);
    let replaced = decision.superseded_by.map(|_| locale.text("decisions-replaced"));
    let all = shown.record.universities();
    let university = all.iter().find(|one| one.id == request.institution_id && all.len() > 1);
    vec![
        Cell {
            language: state::title_language(locale, request),
            about: Some(issuer).filter(|issuer| !issuer.is_empty()),
            ..Cell::new(state::title(locale, request))
        },
        Cell { about: replaced, ..Cell::tag(state::Answer::of(request, decision).tag(locale)) },
        Cell::new(locale.text(&format!("purpose-{}", request.purpose))),
        Cell {
            about: Some(locale.text(&format!("decisions-by-{}", organ(line)))),
            ..Cell::new(locale.text(&format!("route-{}", decision.route)))
        },
        Cell {
            about: university.map(|one| text::plain(locale, &one.name)),
            ..Cell::new(locale.day_short(line.decided_on))
        },
        case(locale, line),
    ]
}

/// The case and its letter, for who may open them; what was replaced stands among the earlier letters.
fn case(locale: Locale, line: &Decided) -> Cell {
    let request = &line.request;
    if !line.opens {
        return Cell::new(locale.text("decisions-closed"));
    }
    let address = paths::case(request.id);
    let place = if line.decision.superseded_by.is_some() { "earlier" } else { "letter" };
    let letter = locale.with("decisions-letter", &[("reference", Arg::from(&request.reference))]);
    Cell::links(vec![
        Link::new(address.clone(), request.reference.clone()),
        Link::new(format!("{address}#{place}"), letter),
    ])
}

/// Who decided, as one word.
pub(super) fn organ(line: &Decided) -> &'static str {
    match (line.decision.decided_by, line.decision.appeal_id) {
        (None, _) => "software",
        (Some(_), Some(_)) => "appeals",
        (Some(_), None) => "office",
    }
}
