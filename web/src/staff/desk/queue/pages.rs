//! The page of the queue.

use std::collections::HashMap;

use askama::Template;
use evaluation::{RecognitionRequest, request::State, routing::Turn};
use i18n::{Arg, Locale};
use kernel::{Day, PersonId};
use recognition::route::Route;

use super::{
    asked::{DUE, Given},
    assigning::{self, Assign},
    forms::AssignForm,
    handlers::Queue,
};
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing, paths,
    posted::FieldErrors,
    present::state,
    staff::desk::waits,
    view::{Cell, Choice, Column, ErrorLink, Field, Link, Table, Tone},
    viewer::Viewer,
};

/// Counts, filters, cases, and giving them to somebody.
#[derive(Template)]
#[template(path = "staff/desk/queue.html")]
pub(crate) struct QueuePage {
    page: Frame,
    /// What the last act came to, a sentence each.
    result: Vec<String>,
    /// Its colour: something could not be done.
    result_tone: Tone,
    counts: Vec<Link>,
    whose: Vec<Link>,
    filters: Vec<Field>,
    /// Whose cases, where the filters are changed.
    kept: String,
    table: Option<Table>,
    /// How many cases wait for others, where none waits for the reader.
    for_others: Option<u64>,
    first: Option<String>,
    more: Option<String>,
    assign: Option<Assign>,
}

/// The page.
pub(super) async fn page(
    app: &App,
    viewer: &Viewer,
    queue: &Queue,
    form: &AssignForm,
    errors: &FieldErrors,
) -> Result<QueuePage, Error> {
    let (locale, asked) = (viewer.locale, &queue.asked);
    let mut page = framing::frame(app, viewer, locale.text("desk-queue-title")).await?;
    let filters = filters(locale, queue);
    let assign = assigning::assign(viewer, queue, (form, errors), viewer.form_token(app).await?);
    page.errors = ErrorLink::of(&filters.iter().chain(assign.as_ref().map(|form| &form.to)).collect::<Vec<_>>());
    let unchosen = assign.as_ref().and_then(|form| form.unchosen.clone());
    page.errors.extend(unchosen.map(|(href, words)| ErrorLink::new(href, words)));
    let is_short = |given: &Given| !given.gone.is_empty() || !given.barred.is_empty();
    let idle = asked.is_everything() && queue.counts.yours == 0;
    let last = queue.requests.last().filter(|_| queue.has_more);
    let names = queue.people.values().map(|person| (person.id, person.name.clone())).collect();
    Ok(QueuePage {
        result: asked.given.as_ref().map(|given| assigning::result(locale, queue, given)).unwrap_or_default(),
        result_tone: if asked.given.as_ref().is_some_and(is_short) { Tone::Warn } else { Tone::Ok },
        counts: counts(locale, queue),
        whose: whose(locale, queue),
        filters,
        kept: asked.whose.clone(),
        table: (!queue.requests.is_empty() || !asked.is_everything())
            .then(|| table(viewer, queue, (form, assign.as_ref()), &names)),
        for_others: idle.then(|| queue.counts.others()),
        first: queue.first.as_ref().map(|request| paths::case(request.id)),
        more: last.and_then(|request| Some(asked.page_after((request.due_on?, request.id)))),
        assign,
        page,
    })
}

/// What stands on top; each leads to its cases.
fn counts(locale: Locale, queue: &Queue) -> Vec<Link> {
    let counts = &queue.counts;
    let link =
        |key: &str, count: u64, query: &str| Link::new(format!("{}?{query}", paths::DESK), counted(locale, key, count));
    vec![
        link("desk-queue-overdue", counts.overdue, "due=overdue"),
        link("desk-queue-soon", counts.soon, "due=soon"),
        link("desk-queue-waiting", counts.waiting, "state=information_requested"),
        link("desk-queue-to_decide", counts.to_decide, "state=decision_proposed"),
        link("desk-queue-prior_learning", counts.prior_learning, "state=referred_rpl"),
    ]
}

/// Mine, nobody's, everybody's; the other filters stay.
fn whose(locale: Locale, queue: &Queue) -> Vec<Link> {
    let (counts, asked) = (&queue.counts, &queue.asked);
    let values = [("mine", counts.mine), ("unassigned", counts.unassigned), ("", counts.all)];
    let link = |(value, count): (&str, u64)| {
        let key = format!("routing-whose-{}", if value.is_empty() { "all" } else { value });
        Link::new(asked.address(&[("whose", value)]), counted(locale, &key, count)).current(asked.whose == value)
    };
    values.into_iter().map(link).collect()
}

fn counted(locale: Locale, key: &str, count: u64) -> String {
    locale.with("desk-queue-count", &[("what", Arg::from(locale.text(key))), ("count", count.into())])
}

fn filters(locale: Locale, queue: &Queue) -> Vec<Field> {
    let asked = &queue.asked;
    let states = State::IN_QUEUE.iter().map(|state| (state.as_str(), format!("state-officer-{state}")));
    let routes = Route::ALL.iter().map(|route| (route.as_str(), format!("route-{route}")));
    let due = DUE.iter().map(|due| (*due, format!("desk-queue-{due}")));
    vec![
        filter(locale, queue, ("state", &asked.state), states.collect()),
        filter(locale, queue, ("route", &asked.route), routes.collect()),
        filter(locale, queue, ("due", &asked.due), due.collect()),
    ]
}

fn filter(locale: Locale, queue: &Queue, (name, chosen): (&str, &str), values: Vec<(&'static str, String)>) -> Field {
    let all = Choice::new("", locale.text("desk-queue-all"), chosen.is_empty());
    let choices = values.into_iter().map(|(value, key)| Choice::new(value, locale.text(&key), value == chosen));
    let error = queue.asked.faults.contains(&name).then(|| locale.text("field-choice"));
    Field::new(name, locale.text(&format!("desk-queue-column-{name}")))
        .choices(std::iter::once(all).chain(choices).collect())
        .error(error)
}

/// The cases; the boxes stand beside them where one of them can be chosen.
fn table(
    viewer: &Viewer,
    queue: &Queue,
    (form, assign): (&AssignForm, Option<&Assign>),
    names: &HashMap<PersonId, String>,
) -> Table {
    let locale = viewer.locale;
    let columns = ["learner", "credential", "route", "purpose", "state", "due", "waits"];
    let columns = columns.iter().map(|column| Column::new(locale.text(&format!("desk-queue-column-{column}"))));
    let choose = assign.map(|_| Column::new(locale.text("routing-column-choose")));
    let mut unchosen = assign.and_then(|assign| assign.unchosen.clone()).map(|(_, words)| words);
    let rows = queue.requests.iter().map(|request| {
        let mut cells = row(viewer, queue, request, names);
        let learner = names.get(&request.learner_id).map(String::as_str).unwrap_or_default();
        cells.extend(assign.map(|_| {
            let mut tick = assigning::tick(viewer, queue, form, (request, learner));
            // What is wrong stands at the first box, to which the summary leads.
            if let Some(tick) = &mut tick {
                tick.error = unchosen.take();
            }
            Cell { tick, ..Cell::default() }
        }));
        cells
    });
    Table { caption: locale.text("desk-queue-caption"), columns: columns.chain(choose).collect(), rows: rows.collect() }
}

fn row(viewer: &Viewer, queue: &Queue, request: &RecognitionRequest, names: &HashMap<PersonId, String>) -> Vec<Cell> {
    let locale = viewer.locale;
    let learner = names.get(&request.learner_id).cloned().unwrap_or_default();
    let mut case = Cell::link(paths::case(request.id), learner);
    case.about = Some(request.reference.clone());
    let awaited = queue.awaited.get(&request.id).copied().unwrap_or_default();
    let turn = Turn::of(&viewer.actor, &queue.desk, (request, awaited), queue.tracks.get(&request.id));
    let waits = Cell::new(waits::words(locale, turn, names));
    let due = due(locale, request.due_on, queue.desk.today(request.institution_id));
    vec![
        case,
        Cell { language: state::title_language(locale, request), ..Cell::new(state::title(locale, request)) },
        Cell::new(request.route.map(|route| locale.text(&format!("route-{route}"))).unwrap_or_default()),
        Cell::new(locale.text(&format!("purpose-{}", request.purpose))),
        Cell::tag(state::officer(locale, request.state, awaited)),
        match request.overdue_on {
            Some(day) => {
                let about = locale.with("after-overdue", &[("day", locale.day_short(day).into())]);
                Cell { about: Some(about), ..due }
            }
            None => due,
        },
        Cell { about: waits::held(locale, &queue.desk, (request, queue.tracks.get(&request.id)), names), ..waits },
    ]
}

/// The day, and how long it is over where the case is decided.
fn due(locale: Locale, due_on: Option<Day>, today: Option<Day>) -> Cell {
    let Some(due_on) = due_on else { return Cell::new("–") };
    let over = today.map_or(0, |today| today.days_since(due_on));
    let about = (over > 0).then(|| locale.with("desk-queue-overdue-by", &[("count", over.into())]));
    Cell { about, ..Cell::new(locale.day_short(due_on)) }
}
