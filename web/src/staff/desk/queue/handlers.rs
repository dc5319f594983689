//! Showing the queue, and giving cases to somebody.

use std::collections::{BTreeSet, HashMap};

use axum::extract::State as Extracted;
use consortium::Person;
use evaluation::{
    PriorLearning, RecognitionRequest, prior_learning,
    request::{
        State,
        awaited::{self, Awaited},
        queue::{self, Counts},
    },
    routing::{self, Desk},
};
use kernel::{PersonId, RequestId};

use super::{
    asked::{Asked, Given},
    forms::AssignForm,
    pages,
};
use crate::{
    app::App,
    error::Error,
    extract::Pairs,
    posted::{FieldErrors, Fields, Posted},
    reply::{self, Reply},
    staff::desk::access,
    viewer::Viewer,
};

/// Cases on a page.
const PAGE: usize = 50;

/// What the queue shows.
pub(super) struct Queue {
    pub asked: Asked,
    pub requests: Vec<RecognitionRequest>,
    pub has_more: bool,
    /// The days that their states are about, and whose turn it is.
    pub awaited: HashMap<RequestId, Awaited>,
    /// Second tracks that are open, by request.
    pub tracks: HashMap<RequestId, PriorLearning>,
    /// Learners, and the officers of these desks.
    pub people: HashMap<PersonId, Person>,
    pub counts: Counts,
    pub desk: Desk,
    /// The first of all on which the officer may act.
    pub first: Option<RecognitionRequest>,
    /// Case numbers of what the last act could not give away.
    pub named: HashMap<RequestId, String>,
}

/// The queue, by due day.
pub(crate) async fn show(Extracted(app): Extracted<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let person = access::officer(&viewer)?;
    let queue = gather(&app, &viewer, (person, Asked::read(&pairs))).await?;
    let page = pages::page(&app, &viewer, &queue, &AssignForm::default(), &FieldErrors::default()).await?;
    if queue.asked.faults.is_empty() { reply::page(&page) } else { reply::wrong(&page) }
}

/// Gives the chosen cases to somebody; the list says in numbers what came of it (UX-24).
pub(crate) async fn assign(Extracted(app): Extracted<App>, viewer: Viewer, form: Posted<AssignForm>) -> Reply {
    let person = access::officer(&viewer)?;
    let form = form.0;
    let asked = Asked::read(&form.asked());
    let (ids, to) = match form.read() {
        Ok(wanted) => wanted,
        Err(errors) => {
            let queue = gather(&app, &viewer, (person, asked)).await?;
            return reply::wrong(&pages::page(&app, &viewer, &queue, &form, &errors).await?);
        }
    };
    let mut work = app.begin(&viewer).await?;
    let done = routing::service::assign(&mut work, &ids, to).await?;
    work.commit().await?;
    let count = u32::try_from(done.given.len()).unwrap_or(u32::MAX);
    reply::see_also(&asked.after_giving(&Given { count, to, gone: done.gone, barred: done.barred }))
}

async fn gather(app: &App, viewer: &Viewer, (person, mut asked): (PersonId, Asked)) -> Result<Queue, Error> {
    let (db, actor) = (app.db().reads(), &viewer.actor);
    let desk = Desk::around(db, actor, viewer.now).await?;
    let limit = u64::try_from(PAGE + 1).unwrap_or(u64::MAX);
    let mut requests = queue::page(db, actor, &asked.at(&desk, person), asked.after, limit).await?;
    // The last page may be empty once all on it is given away: what is left stands before it.
    if requests.is_empty() && asked.after.take().is_some() {
        requests = queue::page(db, actor, &asked.at(&desk, person), None, limit).await?;
    }
    let has_more = requests.len() > PAGE;
    requests.truncate(PAGE);
    let people = requests.iter().flat_map(|request| std::iter::once(request.learner_id).chain(request.assigned_to));
    let people: BTreeSet<PersonId> = people.chain(desk.everybody()).collect();
    let people = consortium::person::by_ids(db, &people.into_iter().collect::<Vec<_>>()).await?;
    Ok(Queue {
        counts: queue::counts(db, actor, &desk).await?,
        first: queue::next(db, actor, &desk, None).await?,
        named: named(app, viewer, asked.given.as_ref()).await?,
        people: people.into_iter().map(|person| (person.id, person)).collect(),
        asked,
        awaited: awaited::of(db, &requests).await?,
        tracks: tracks(app, &requests).await?,
        requests,
        has_more,
        desk,
    })
}

/// Only what the officer may see has a number here (S-1).
async fn named(app: &App, viewer: &Viewer, given: Option<&Given>) -> Result<HashMap<RequestId, String>, Error> {
    let ids: Vec<RequestId> =
        given.map(|given| given.gone.iter().chain(&given.barred).copied().take(PAGE * 2).collect()).unwrap_or_default();
    let found = evaluation::request::query::by_ids(app.db().reads(), &viewer.actor, &ids).await?;
    Ok(found.into_iter().map(|request| (request.id, request.reference)).collect())
}

async fn tracks(app: &App, requests: &[RecognitionRequest]) -> Result<HashMap<RequestId, PriorLearning>, Error> {
    let referred = requests.iter().filter(|request| request.state == State::ReferredRpl).map(|request| request.id);
    Ok(prior_learning::query::open_of_requests(app.db().reads(), &referred.collect::<Vec<_>>()).await?)
}
