//! Following an enrolment, and giving the place back.

use axum::{extract::State, http::StatusCode};
use enrolment::service;
use evaluation::request;
use kernel::{EnrolmentId, Failure, Kind, Subject, log};

use super::{forms::SeenForm, gathered::gather, pages};
use crate::{
    act::{Act, Ended},
    app::App,
    error::Error,
    extract::Path,
    paths,
    posted::Posted,
    reply::{self, Reply},
    viewer::Viewer,
};

/// The page.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, Path(id): Path<EnrolmentId>) -> Reply {
    let gathered = gather(&app, &viewer, id).await?;
    reply::page(&pages::page(&app, &viewer, &gathered, None).await?)
}

/// Gives the place back (M14). After a result, or from an old page, nothing happens and the page says so.
pub(crate) async fn withdraw(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<EnrolmentId>,
    form: Posted<SeenForm>,
) -> Reply {
    // Who may see it by office is still not whose it is.
    gather(&app, &viewer, id).await?;
    let Posted(form, stamp) = form;
    let mut act = Act::begin(&app, &viewer, Subject::Enrolment(id), stamp).await?;
    let done = service::withdraw(&mut act.work, id, form.version()).await;
    let ended = act.end(&app, done).await?;
    answer(&app, &viewer, id, (ended, "withdrawn")).await
}

/// Lets a passed result be passed on after all, or no longer (M20). After a pass the request is sent at once.
pub(crate) async fn consent(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<EnrolmentId>,
    form: Posted<SeenForm>,
) -> Reply {
    gather(&app, &viewer, id).await?;
    let Posted(form, stamp) = form;
    let mut act = Act::begin(&app, &viewer, Subject::Enrolment(id), stamp).await?;
    let (done, flash) = match form.consent.as_str() {
        "yes" => {
            let done = request::consent::give(&mut act.work, id, form.version()).await;
            let flash = if matches!(done, Ok(Some(_))) { "consent_sent" } else { "consent_given" };
            (done.map(|_| ()), flash)
        }
        _ => (request::consent::take_back(&mut act.work, id, form.version()).await, "consent_taken_back"),
    };
    let ended = act.end(&app, done).await?;
    answer(&app, &viewer, id, (ended, flash)).await
}

/// Leads to the enrolment, or shows it as it is now with who was faster (H075).
async fn answer<T, E: Failure>(
    app: &App,
    viewer: &Viewer,
    id: EnrolmentId,
    (ended, flash): (Ended<T, E>, &str),
) -> Reply {
    match ended {
        Ended::Done(_) | Ended::DoneBefore => reply::see_other(viewer, &paths::enrolment(id), flash).await,
        Ended::Refused(error) if matches!(error.kind(), Kind::Stale | Kind::Conflict) => {
            let gathered = gather(app, viewer, id).await?;
            let newest = log::of_subject(app.db().reads(), Subject::Enrolment(id)).await?.into_iter().next();
            let mut response = reply::page(&pages::page(app, viewer, &gathered, newest.as_ref()).await?)?;
            *response.status_mut() = StatusCode::CONFLICT;
            Ok(response)
        }
        Ended::Refused(error) => Err(Error::from(error)),
    }
}
