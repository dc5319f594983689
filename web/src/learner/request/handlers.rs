//! Showing a request to the learner whose it is, and what the learner can do after a decision.

use axum::{extract::State, http::StatusCode};
use evaluation::{
    Error as Refused, appeal, condition,
    prior_learning::service as second,
    request::{
        State as Standing,
        query::{self, Detail},
    },
};
use kernel::{Failure, Kind, RequestId, Subject};

use super::{after::Spoken, forms::SpokenForm, pages};
use crate::{
    act::{Act, Ended},
    app::App,
    error::Error,
    extract::Path,
    learner::draft,
    paths,
    posted::Posted,
    reply::{self, Reply},
    viewer::Viewer,
};

/// The page.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, Path(id): Path<RequestId>) -> Reply {
    let detail = own(&app, &viewer, id).await?;
    if detail.request.state == Standing::Draft {
        return reply::page(&draft::page(&app, &viewer, &detail.request).await?);
    }
    reply::page(&pages::page(&app, &viewer, &detail, &Spoken::default()).await?)
}

/// Appeals against the decision (M20, L-8).
pub(crate) async fn appeal(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<RequestId>,
    Posted(form, stamp): Posted<SpokenForm>,
) -> Reply {
    own(&app, &viewer, id).await?;
    let mut act = Act::begin(&app, &viewer, Subject::Request(id), stamp).await?;
    let done = appeal::service::lodge(&mut act.work, id, form.version(), form.grounds()).await;
    let ended = act.end(&app, done).await?;
    answer(&app, &viewer, id, (ended, "appealed", form)).await
}

/// Says that a condition is met (R-B12).
pub(crate) async fn condition(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<RequestId>,
    Posted(form, stamp): Posted<SpokenForm>,
) -> Reply {
    own(&app, &viewer, id).await?;
    let Some(on) = form.condition() else { return Err(Error::not_found()) };
    let mut act = Act::begin(&app, &viewer, Subject::Request(id), stamp).await?;
    let done = condition::service::say(&mut act.work, id, form.version(), on, form.words()).await;
    let ended = act.end(&app, done).await?;
    answer(&app, &viewer, id, (ended, "condition_said", form)).await
}

/// Goes the second track, or does not (R-S6).
pub(crate) async fn prior_learning(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<RequestId>,
    Posted(form, stamp): Posted<SpokenForm>,
) -> Reply {
    own(&app, &viewer, id).await?;
    if form.act() == "decline" && !form.is_sure() {
        let unsure = Refused::Invalid("sure", "sure");
        return answer(&app, &viewer, id, (Ended::<(), _>::Refused(unsure), "", form)).await;
    }
    let mut act = Act::begin(&app, &viewer, Subject::Request(id), stamp).await?;
    let (done, flash) = match form.act() {
        "accept" => (second::accept(&mut act.work, id, form.version()).await, "prior_accepted"),
        "decline" => (second::decline(&mut act.work, id, form.version()).await, "prior_declined"),
        _ => return Err(Error::not_found()),
    };
    let ended = act.end(&app, done).await?;
    answer(&app, &viewer, id, (ended, flash, form)).await
}

/// Somebody else's request is not there, for officers neither.
async fn own(app: &App, viewer: &Viewer, id: RequestId) -> Result<Detail, Error> {
    let person = viewer.signed_in()?;
    let detail = query::detail(app.db().reads(), &viewer.actor, id).await?;
    if detail.request.learner_id == person.id { Ok(detail) } else { Err(Error::not_found()) }
}

/// Leads to the request, or shows it as it is now with what was typed and why nothing was done.
async fn answer<T>(
    app: &App,
    viewer: &Viewer,
    id: RequestId,
    (ended, flash, form): (Ended<T, Refused>, &str, SpokenForm),
) -> Reply {
    let refused = match ended {
        Ended::Done(_) | Ended::DoneBefore => return reply::see_other(viewer, &paths::request(id), flash).await,
        Ended::Refused(error) => error,
    };
    let (status, error, conflict) = match (&refused, refused.kind()) {
        (Refused::Invalid(field, code), _) => (StatusCode::UNPROCESSABLE_ENTITY, Some((*field, *code)), None),
        (Refused::Over(code), _) => (StatusCode::CONFLICT, None, Some(*code)),
        (_, Kind::Stale | Kind::Conflict) => (StatusCode::CONFLICT, None, Some("stale")),
        _ => return Err(refused.into()),
    };
    let detail = own(app, viewer, id).await?;
    let spoken = Spoken { form, error, conflict };
    reply::with(status, &pages::page(app, viewer, &detail, &spoken).await?)
}
