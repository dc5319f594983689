//! Following an enrolment, and giving the place back.

use axum::{extract::State, http::StatusCode};
use enrolment::service;
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
