//! Showing what one is about to enrol in, and enrolling.

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect},
};
use enrolment::Error::{AlreadyEnrolled, Closed, Full};
use evaluation::{Error as Refused, promise};
use kernel::OfferingId;

use super::{
    forms::{EnrolForm, component},
    pages,
    sought::sought,
};
use crate::{
    app::App,
    extract::{Pairs, Path},
    paths,
    posted::Posted,
    reply::{self, Reply},
    viewer::Viewer,
};

/// The answers to check. Who has a place already is led to it (H073).
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, Path(run): Path<OfferingId>, pairs: Pairs) -> Reply {
    let person = viewer.signed_in()?;
    if let Some(there) = enrolment::query::find_own(app.db().reads(), &viewer.actor, run).await? {
        return Ok(Redirect::to(&paths::enrolment(there.id)).into_response());
    }
    let chosen = pairs.one("component").unwrap_or_default().to_owned();
    let sought = sought(&app, &viewer, person, (run, component(&chosen))).await?;
    let form = EnrolForm { component: chosen, ..EnrolForm::default() };
    reply::page(&pages::page(&app, &viewer, (&sought, person), &form).await?)
}

/// Takes the place with the promise of today (M14, R-O3), or says why there is none.
pub(crate) async fn enrol(
    State(app): State<App>,
    viewer: Viewer,
    Path(run): Path<OfferingId>,
    form: Posted<EnrolForm>,
) -> Reply {
    let person = viewer.signed_in()?;
    let typed = form.0.clone();
    let Ok(command) = form.parse() else { return Err(crate::error::Error::not_found()) };
    let mut work = app.begin(&viewer).await?;
    match promise::enrol(&mut work, command.wish(run)).await {
        Ok(id) => {
            work.commit().await?;
            reply::see_other(&viewer, &paths::enrolment(id), "enrolled").await
        }
        Err(Refused::Enrolment(AlreadyEnrolled(id))) => Ok(Redirect::to(&paths::enrolment(id)).into_response()),
        Err(Refused::Enrolment(Full | Closed)) => {
            drop(work);
            let sought = sought(&app, &viewer, person, (run, command.component)).await?;
            let mut response = reply::page(&pages::page(&app, &viewer, (&sought, person), &typed).await?)?;
            *response.status_mut() = StatusCode::CONFLICT;
            Ok(response)
        }
        Err(other) => Err(other.into()),
    }
}
