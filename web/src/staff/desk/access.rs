//! Who gets in at the desk: officers, each at the own institutions, never to the own request (M21, M22, S-7, H056).

use axum::http::StatusCode;
use evaluation::request::query::{self, Detail};
use kernel::{Day, Denied, PersonId, RequestId, Role};

use crate::{app::App, error::Error, viewer::Viewer};

/// The officer who looks; everybody else is refused.
pub(super) fn officer(viewer: &Viewer) -> Result<PersonId, Error> {
    let person = viewer.signed_in()?.id;
    if viewer.actor.institutions(&[Role::RecognitionOfficer]).is_empty() {
        return Err(Denied("not_allowed").into());
    }
    Ok(person)
}

/// Today where the officer works; for whoever works nowhere, in UTC.
pub(super) async fn today(app: &App, viewer: &Viewer) -> Result<Day, Error> {
    match viewer.actor.institutions(&[Role::RecognitionOfficer]).first() {
        Some(office) => Ok(consortium::institution::today(app.db().reads(), *office, viewer.now).await?),
        None => Ok(viewer.today()),
    }
}

/// A request with all that belongs to it. Who is no officer there does not learn that it exists (S-1); the own one is not
/// the officer's to handle.
pub(super) async fn detail(app: &App, viewer: &Viewer, id: RequestId) -> Result<Detail, Error> {
    let person = viewer.signed_in()?.id;
    let detail = query::detail(app.db().reads(), &viewer.actor, id).await?;
    if detail.request.learner_id == person {
        return Err(Error::new(StatusCode::FORBIDDEN, "own-request"));
    }
    // It may be visible for another reason than being officer there.
    if viewer.actor.has_role(Role::RecognitionOfficer, detail.request.institution_id) {
        Ok(detail)
    } else {
        Err(Error::not_found())
    }
}
