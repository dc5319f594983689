//! Showing the queue, and finding the next case.

use std::collections::{BTreeSet, HashMap};

use axum::extract::State as Extracted;
use consortium::Person;
use evaluation::{
    PriorLearning, RecognitionRequest, prior_learning,
    request::{
        State,
        query::{self, Filter},
    },
};
use kernel::{PersonId, RequestId};

use super::{
    asked::{self, Asked},
    pages,
};
use crate::{
    app::App,
    error::Error,
    extract::Pairs,
    reply::{self, Reply},
    staff::desk::{access, waits::Waits},
    viewer::Viewer,
};

/// Cases on a page.
const PAGE: usize = 50;

/// What the queue shows.
pub(super) struct Queue {
    pub asked: Asked,
    pub requests: Vec<RecognitionRequest>,
    pub has_more: bool,
    /// Second tracks that are open, by request.
    pub tracks: HashMap<RequestId, PriorLearning>,
    pub people: HashMap<PersonId, Person>,
    pub counts: Counts,
}

/// How many cases stand where.
#[derive(Clone, Copy, Debug)]
pub(super) struct Counts {
    pub overdue: u64,
    pub soon: u64,
    pub waiting: u64,
    pub to_decide: u64,
    pub prior_learning: u64,
}

/// The queue, by due day.
pub(crate) async fn show(Extracted(app): Extracted<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    access::officer(&viewer)?;
    let queue = gather(&app, &viewer, Asked::read(&pairs, viewer.today())).await?;
    let page = pages::page(&app, &viewer, &queue).await?;
    if queue.asked.faults.is_empty() { reply::page(&page) } else { reply::wrong(&page) }
}

async fn gather(app: &App, viewer: &Viewer, asked: Asked) -> Result<Queue, Error> {
    let db = app.db().reads();
    let limit = u64::try_from(PAGE + 1).unwrap_or(u64::MAX);
    let mut requests = query::page_of_queue(db, &viewer.actor, &asked.filter, asked.after, limit).await?;
    let has_more = requests.len() > PAGE;
    requests.truncate(PAGE);
    let people: BTreeSet<PersonId> =
        requests.iter().flat_map(|request| std::iter::once(request.learner_id).chain(request.assigned_to)).collect();
    let people = consortium::person::by_ids(db, &people.into_iter().collect::<Vec<_>>()).await?;
    let counts = counts(app, viewer).await?;
    Ok(Queue {
        asked,
        tracks: tracks(app, &requests).await?,
        requests,
        has_more,
        people: people.into_iter().map(|person| (person.id, person)).collect(),
        counts,
    })
}

async fn tracks(app: &App, requests: &[RecognitionRequest]) -> Result<HashMap<RequestId, PriorLearning>, Error> {
    let referred = requests.iter().filter(|request| request.state == State::ReferredRpl).map(|request| request.id);
    Ok(prior_learning::query::open_of_requests(app.db().reads(), &referred.collect::<Vec<_>>()).await?)
}

async fn counts(app: &App, viewer: &Viewer) -> Result<Counts, Error> {
    let (db, today) = (app.db().reads(), viewer.today());
    let by_state = query::counts(db, &viewer.actor).await?;
    let second = Filter { states: vec![State::ReferredRpl], ..Filter::default() };
    let of = |state: State| by_state.get(&state).copied().unwrap_or(0);
    Ok(Counts {
        overdue: query::count_queue(db, &viewer.actor, &asked::overdue(Filter::default(), today)).await?,
        soon: query::count_queue(db, &viewer.actor, &asked::soon(Filter::default(), today)).await?,
        waiting: of(State::InformationRequested),
        to_decide: of(State::DecisionProposed),
        prior_learning: query::count_queue(db, &viewer.actor, &second).await?,
    })
}

/// The first other case that waits for this officer («Next case»).
pub(in crate::staff::desk) async fn next_case(
    app: &App,
    viewer: &Viewer,
    current: RequestId,
) -> Result<Option<RecognitionRequest>, Error> {
    let limit = u64::try_from(PAGE).unwrap_or(u64::MAX);
    let queue = query::page_of_queue(app.db().reads(), &viewer.actor, &Filter::default(), None, limit).await?;
    let tracks = tracks(app, &queue).await?;
    let waits = |request: &RecognitionRequest| Waits::of(&viewer.actor, request, tracks.get(&request.id));
    let mine = |request: &RecognitionRequest| request.id != current && waits(request) == Waits::You;
    Ok(queue.into_iter().find(mine))
}
