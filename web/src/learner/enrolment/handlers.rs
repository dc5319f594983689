//! Following an enrolment, and giving the place back.

use axum::{extract::State, http::StatusCode};
use enrolment::service;
use kernel::{EnrolmentId, Failure, Kind};

use super::{forms::WithdrawalForm, gathered::gather, pages};
use crate::{
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
    reply::page(&pages::page(&app, &viewer, &gathered, false).await?)
}

/// Gives the place back (M14). After a result, or from an old page, nothing happens and the page says so.
pub(crate) async fn withdraw(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<EnrolmentId>,
    form: Posted<WithdrawalForm>,
) -> Reply {
    // Who may see it by office is still not whose it is.
    gather(&app, &viewer, id).await?;
    let version = form.parse().unwrap_or_default();
    let mut work = app.begin(&viewer).await?;
    match service::withdraw(&mut work, id, version).await {
        Ok(()) => {
            work.commit().await?;
            reply::see_other(&viewer, &paths::enrolment(id), "withdrawn").await
        }
        Err(error) if matches!(error.kind(), Kind::Stale | Kind::Conflict) => {
            drop(work);
            let gathered = gather(&app, &viewer, id).await?;
            let mut response = reply::page(&pages::page(&app, &viewer, &gathered, true).await?)?;
            *response.status_mut() = StatusCode::CONFLICT;
            Ok(response)
        }
        Err(error) => Err(Error::from(error)),
    }
}
