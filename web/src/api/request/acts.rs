//! The desk's acts: rate, propose, return, decide. Who may, and when, the services say.

use axum::{extract::State, response::Response};
use evaluation::request::{query, service};
use kernel::{RequestId, Work};

use super::{
    forms::{DecisionBody, ProposalBody, RatingsBody, ReturnBody},
    reads::answer,
};
use crate::{
    api::{
        bearer::{Caller, Writer},
        etag::{self, MustSee, Seen},
        fault,
    },
    app::App,
    error::Error,
    extract::{Json, Path},
};

/// Rates criteria (M22).
pub(super) async fn rate(
    State(app): State<App>,
    Writer(caller): Writer,
    Path(id): Path<RequestId>,
    MustSee(seen): MustSee,
    Json(body): Json<RatingsBody>,
) -> Result<Response, Error> {
    let mut work = caller.begin(&app).await?;
    let done = service::rate(&mut work, id, seen, body.given()).await;
    settle(&app, &caller, id, work, done).await?;
    answer(&app, &caller, id).await
}

/// Proposes what the evaluation makes of the findings (M22, R-R5).
pub(super) async fn propose(
    State(app): State<App>,
    Writer(caller): Writer,
    Path(id): Path<RequestId>,
    seen: Seen,
    Json(body): Json<ProposalBody>,
) -> Result<Response, Error> {
    let seen = newest(&app, &caller, id, seen).await?;
    let (findings, note) = body.parts();
    let mut work = caller.begin(&app).await?;
    let done = service::propose(&mut work, id, seen, findings, &note).await;
    settle(&app, &caller, id, work, done).await?;
    etag::created(&place(id), answer(&app, &caller, id).await?)
}

/// Sends a proposal back to the evaluator (M23).
pub(super) async fn send_back(
    State(app): State<App>,
    Writer(caller): Writer,
    Path(id): Path<RequestId>,
    seen: Seen,
    Json(body): Json<ReturnBody>,
) -> Result<Response, Error> {
    let seen = newest(&app, &caller, id, seen).await?;
    let mut work = caller.begin(&app).await?;
    let done = service::return_to_evaluator(&mut work, id, seen, &body.reason).await;
    settle(&app, &caller, id, work, done).await?;
    answer(&app, &caller, id).await
}

/// Decides (M23): another officer than the one who proposed. Of two at once one decides, the other hears who and when
/// (H075).
pub(super) async fn decide(
    State(app): State<App>,
    Writer(caller): Writer,
    Path(id): Path<RequestId>,
    seen: Seen,
    Json(body): Json<DecisionBody>,
) -> Result<Response, Error> {
    let seen = newest(&app, &caller, id, seen).await?;
    let mut work = caller.begin(&app).await?;
    let done = service::decide(&mut work, id, seen, body.verdict()).await;
    settle(&app, &caller, id, work, done).await?;
    etag::created(&place(id), answer(&app, &caller, id).await?)
}

/// Makes the act durable, or lets go of it before the reason is looked up: the database has one writer.
pub(super) async fn settle<T>(
    app: &App,
    caller: &Caller,
    id: RequestId,
    work: Work,
    done: Result<T, evaluation::Error>,
) -> Result<(), Error> {
    match done {
        Ok(_) => Ok(work.commit().await?),
        Err(error) => {
            drop(work);
            Err(fault::evaluation(app, caller, id, error).await)
        }
    }
}

/// The version that was seen, or the one that stands now.
pub(super) async fn newest(app: &App, caller: &Caller, id: RequestId, seen: Seen) -> Result<i32, Error> {
    Ok(seen.or(query::by_id(app.db().reads(), &caller.actor, id).await?.version))
}

pub(super) fn place(id: RequestId) -> String {
    format!("/api/v1/recognition-requests/{id}")
}
