//! Showing and keeping the table, entering and ending absences.

use axum::extract::State;
use evaluation::{
    Error as Refused,
    routing::{policy, service},
};
use kernel::{Role, Subject};

use super::{
    forms::{AbsenceForm, EndForm, LineForm},
    pages::{self, Typed},
};
use crate::{
    act::{Act, Ended},
    app::App,
    error::Error,
    extract::Pairs,
    paths,
    posted::{FieldErrors, Fields, Posted},
    reply::{self, Reply},
    staff::provider::office::{self, Office},
    viewer::Viewer,
};

/// Who gets in, before it is asked which of them may read.
const ROLES: (&[Role], &str) = (&[Role::ProviderAdmin, Role::RecognitionOfficer], "desk-only");

/// The university of the viewer's that was asked for, if the viewer may read its table.
async fn desk_of(app: &App, viewer: &Viewer, asked: Option<&str>) -> Result<Office, Error> {
    let office = office::of_roles(app, viewer, ROLES, asked).await?;
    let office = office.only(asked, |at| policy::may_read_routing(&viewer.actor, at).is_ok());
    policy::may_read_routing(&viewer.actor, office.institution.id)?;
    Ok(office)
}

/// The table and the absences.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let office = desk_of(&app, &viewer, pairs.one("institution")).await?;
    reply::page(&pages::page(&app, &viewer, &office, &Typed::default()).await?)
}

/// Says who gets the cases of a field (M55).
pub(crate) async fn keep(State(app): State<App>, viewer: Viewer, form: Posted<LineForm>) -> Reply {
    let form = form.0;
    let office = desk_of(&app, &viewer, Some(&form.institution)).await?;
    let at = office.institution.id;
    policy::may_route(&viewer.actor, at)?;
    let (field, evaluator) = match form.read() {
        Ok(line) => line,
        Err(errors) => return wrong(&app, &viewer, &office, Typed { line: form, errors, ..Typed::default() }).await,
    };
    let mut work = app.begin(&viewer).await?;
    match service::keep_rule(&mut work, at, &field, evaluator).await {
        Ok(()) => {
            work.commit().await?;
            reply::see_other(&viewer, &paths::routing(&office.institution.slug), "routing_kept").await
        }
        Err(Refused::Invalid(field, code)) => {
            drop(work);
            let errors = FieldErrors::at(field, code);
            wrong(&app, &viewer, &office, Typed { line: form, errors, ..Typed::default() }).await
        }
        Err(other) => Err(other.into()),
    }
}

/// Enters an absence.
pub(crate) async fn enter(State(app): State<App>, viewer: Viewer, Posted(form, stamp): Posted<AbsenceForm>) -> Reply {
    let office = desk_of(&app, &viewer, Some(&form.institution)).await?;
    let new = match form.absence(viewer.signed_in()?.id) {
        Ok(new) => new,
        Err(errors) => return wrong(&app, &viewer, &office, Typed { absence: form, errors, ..Typed::default() }).await,
    };
    let mut act = Act::begin(&app, &viewer, Subject::Person(new.person), stamp).await?;
    let done = service::enter_absence(&mut act.work, office.institution.id, new).await;
    let errors = match act.end(&app, done).await? {
        Ended::Done(()) | Ended::DoneBefore => {
            return reply::see_other(&viewer, &paths::routing(&office.institution.slug), "absence_entered").await;
        }
        Ended::Refused(Refused::Invalid(field, code)) => FieldErrors::at(field, code),
        Ended::Refused(Refused::Over(code)) => FieldErrors::at("from", code),
        Ended::Refused(error) => return Err(error.into()),
    };
    wrong(&app, &viewer, &office, Typed { absence: form, errors, ..Typed::default() }).await
}

/// Ends an absence, or takes one out that has not begun.
pub(crate) async fn end(State(app): State<App>, viewer: Viewer, Posted(form, stamp): Posted<EndForm>) -> Reply {
    let office = desk_of(&app, &viewer, Some(&form.institution)).await?;
    let (person, from) = form.read().map_err(|_| Error::not_found())?;
    let mut act = Act::begin(&app, &viewer, Subject::Person(person), stamp).await?;
    let done = service::end_absence(&mut act.work, office.institution.id, person, from).await;
    match act.end(&app, done).await? {
        Ended::Done(()) | Ended::DoneBefore => {
            reply::see_other(&viewer, &paths::routing(&office.institution.slug), "absence_ended").await
        }
        Ended::Refused(Refused::Stale) => {
            let typed = Typed { is_stale: true, ..Typed::default() };
            reply::late(&pages::page(&app, &viewer, &office, &typed).await?)
        }
        Ended::Refused(error) => Err(error.into()),
    }
}

async fn wrong(app: &App, viewer: &Viewer, office: &Office, typed: Typed) -> Reply {
    reply::wrong(&pages::page(app, viewer, office, &typed).await?)
}
