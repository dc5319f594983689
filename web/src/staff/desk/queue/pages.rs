//! The page of the queue.

use std::collections::HashMap;

use askama::Template;
use evaluation::{RecognitionRequest, request::State};
use i18n::{Arg, Locale};
use kernel::{Day, PersonId};
use recognition::route::Route;

use super::{asked::DUE, handlers::Queue};
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing, paths,
    present::state,
    staff::desk::waits::Waits,
    view::{Cell, Choice, Column, ErrorLink, Field, Link, Table},
    viewer::Viewer,
};

/// Counts, filters, cases.
#[derive(Template)]
#[template(path = "staff/desk/queue.html")]
pub(crate) struct QueuePage {
    page: Frame,
    counts: Vec<Link>,
    filters: Vec<Field>,
    table: Option<Table>,
    /// How many cases wait for others, where none waits for the reader.
    for_others: Option<usize>,
    first: Option<String>,
    more: Option<String>,
}

/// The page.
pub(super) async fn page(app: &App, viewer: &Viewer, queue: &Queue) -> Result<QueuePage, Error> {
    let locale = viewer.locale;
    let mut page = framing::frame(app, viewer, locale.text("desk-queue-title")).await?;
    let filters = filters(locale, queue);
    page.errors = ErrorLink::of(&filters.iter().collect::<Vec<_>>());
    let mine: Vec<_> = queue.requests.iter().filter(|request| waits(viewer, queue, request) == Waits::You).collect();
    let idle = queue.asked.is_everything() && mine.is_empty() && !queue.has_more;
    let last = queue.requests.last().filter(|_| queue.has_more);
    Ok(QueuePage {
        counts: counts(locale, queue),
        filters,
        table: (!queue.requests.is_empty() || !queue.asked.is_everything()).then(|| table(viewer, queue)),
        for_others: idle.then_some(queue.requests.len()),
        first: mine.first().map(|request| paths::case(request.id)),
        more: last.and_then(|request| Some(queue.asked.page_after((request.due_on?, request.id)))),
        page,
    })
}

fn waits(viewer: &Viewer, queue: &Queue, request: &RecognitionRequest) -> Waits {
    Waits::of(&viewer.actor, request, queue.tracks.get(&request.id))
}

/// What stands on top; each leads to its cases.
fn counts(locale: Locale, queue: &Queue) -> Vec<Link> {
    let counts = &queue.counts;
    let link = |key: &str, count: u64, query: &str| {
        let args = [("what", Arg::from(locale.text(key))), ("count", count.into())];
        Link::new(format!("{}?{query}", paths::DESK), locale.with("desk-queue-count", &args))
    };
    vec![
        link("desk-queue-overdue", counts.overdue, "due=overdue"),
        link("desk-queue-soon", counts.soon, "due=soon"),
        link("desk-queue-waiting", counts.waiting, "state=information_requested"),
        link("desk-queue-to_decide", counts.to_decide, "state=decision_proposed"),
        link("desk-queue-prior_learning", counts.prior_learning, "state=referred_rpl"),
    ]
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

fn table(viewer: &Viewer, queue: &Queue) -> Table {
    let locale = viewer.locale;
    let columns = ["learner", "credential", "route", "purpose", "state", "due", "waits"];
    let names: HashMap<PersonId, String> =
        queue.people.values().map(|person| (person.id, person.name.clone())).collect();
    Table {
        caption: locale.text("desk-queue-caption"),
        columns: columns
            .iter()
            .map(|column| Column::new(locale.text(&format!("desk-queue-column-{column}"))))
            .collect(),
        rows: queue.requests.iter().map(|request| row(viewer, queue, &names, request)).collect(),
    }
}

fn row(viewer: &Viewer, queue: &Queue, names: &HashMap<PersonId, String>, request: &RecognitionRequest) -> Vec<Cell> {
    let locale = viewer.locale;
    let learner = names.get(&request.learner_id).cloned().unwrap_or_default();
    let mut case = Cell::link(paths::case(request.id), learner);
    case.about = Some(request.reference.clone());
    vec![
        case,
        Cell::new(state::title(locale, request)),
        Cell::new(request.route.map(|route| locale.text(&format!("route-{route}"))).unwrap_or_default()),
        Cell::new(locale.text(&format!("purpose-{}", request.purpose))),
        Cell::tag(state::officer(locale, request.state)),
        match request.overdue_on {
            Some(day) => {
                let about = locale.with("after-overdue", &[("day", locale.day_short(day).into())]);
                Cell { about: Some(about), ..due(locale, request.due_on, viewer.today()) }
            }
            None => due(locale, request.due_on, viewer.today()),
        },
        Cell::new(waits(viewer, queue, request).words(locale, names)),
    ]
}

/// The day, and how long it is over.
fn due(locale: Locale, due_on: Option<Day>, today: Day) -> Cell {
    let Some(due_on) = due_on else { return Cell::new("–") };
    let over = today.days_since(due_on);
    let about = (over > 0).then(|| locale.with("desk-queue-overdue-by", &[("count", over.into())]));
    Cell { about, ..Cell::new(locale.day_short(due_on)) }
}
