//! Reading enrolments, enrolling, withdrawing, entering results.

use axum::{Json, extract::State, response::Response};
use enrolment::{Enrolment, query, service};
use evaluation::promise::{self, Wish};
use kernel::{EnrolmentId, OfferingId};

use super::{
    answers::{EnrolmentAnswer, ParticipantAnswer, shown},
    forms::{EnrolBody, ResultBody},
};
use crate::{
    api::{
        bearer::{Caller, Writer},
        etag::{self, Seen},
        fault,
        window::{Page, Window},
    },
    app::App,
    error::Error,
    extract::{self, Pairs, Path},
};

/// The caller's own, newest first.
pub(super) async fn list(
    State(app): State<App>,
    caller: Caller,
    pairs: Pairs,
) -> Result<Json<Page<EnrolmentAnswer>>, Error> {
    let window = Window::<EnrolmentId>::read(&pairs)?;
    let own = query::of_person(app.db().reads(), &caller.actor, caller.id()).await?;
    let rows = window.older(own, |row| row.id);
    let answers = shown(&app, &caller.actor, &rows).await?;
    let pairs: Vec<_> = rows.into_iter().map(|row| row.id).zip(answers).collect();
    Ok(Json(window.page(pairs, |(id, _)| *id, |(_, answer)| answer)))
}

/// One that the caller may see (M15).
pub(super) async fn show(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<EnrolmentId>,
) -> Result<Response, Error> {
    let row = query::by_id(app.db().reads(), &caller.actor, id).await?;
    answer(&app, &caller, row).await
}

async fn answer(app: &App, caller: &Caller, row: Enrolment) -> Result<Response, Error> {
    let version = row.version;
    let answer = shown(app, &caller.actor, &[row]).await?.pop().ok_or_else(Error::not_found)?;
    Ok(etag::tagged(version, answer))
}

/// Enrols the caller with what the home university promises today: 201, or 200 with the enrolment that is there (H073).
pub(super) async fn enrol(
    State(app): State<App>,
    Writer(caller): Writer,
    Path(offering): Path<OfferingId>,
    extract::Json(body): extract::Json<EnrolBody>,
) -> Result<Response, Error> {
    let wish = Wish { offering, programme: None, component: None, consent: body.consent };
    let mut work = caller.begin(&app).await?;
    let (id, is_new) = match promise::enrol(&mut work, wish).await {
        Ok(id) => {
            work.commit().await?;
            (id, true)
        }
        Err(evaluation::Error::Enrolment(enrolment::Error::AlreadyEnrolled(id))) => {
            drop(work);
            (id, false)
        }
        Err(error) => return Err(error.into()),
    };
    let row = query::by_id(app.db().reads(), &caller.actor, id).await?;
    let response = answer(&app, &caller, row).await?;
    if is_new { etag::created(&format!("/api/v1/enrolments/{id}"), response) } else { Ok(response) }
}

/// Gives the seat back (M14).
pub(super) async fn withdraw(
    State(app): State<App>,
    Writer(caller): Writer,
    Path(id): Path<EnrolmentId>,
    seen: Seen,
) -> Result<Response, Error> {
    let row = query::by_id(app.db().reads(), &caller.actor, id).await?;
    let mut work = caller.begin(&app).await?;
    service::withdraw(&mut work, id, seen.or(row.version)).await?;
    work.commit().await?;
    answer(&app, &caller, query::by_id(app.db().reads(), &caller.actor, id).await?).await
}

/// Enters a result (M16); final once entered.
pub(super) async fn record(
    State(app): State<App>,
    Writer(caller): Writer,
    Path(id): Path<EnrolmentId>,
    extract::Json(body): extract::Json<ResultBody>,
) -> Result<Response, Error> {
    let row = query::by_id(app.db().reads(), &caller.actor, id).await?;
    let mut work = caller.begin(&app).await?;
    let line = (id, body.outcome, body.grade);
    service::record_results(&mut work, row.offering_id, &[line]).await.map_err(fault::enrolment)?;
    work.commit().await?;
    let row = query::by_id(app.db().reads(), &caller.actor, id).await?;
    etag::created(&format!("/api/v1/enrolments/{id}"), answer(&app, &caller, row).await?)
}

/// Who is in a run (M15), by name.
pub(super) async fn participants(
    State(app): State<App>,
    caller: Caller,
    Path(offering): Path<OfferingId>,
    pairs: Pairs,
) -> Result<Json<Page<ParticipantAnswer>>, Error> {
    let window = Window::<EnrolmentId>::read(&pairs)?;
    let all = query::participants(app.db().reads(), &caller.actor, offering).await?;
    let rows = window.following(all, |row| row.enrolment.id);
    Ok(Json(window.page(rows, |row| row.enrolment.id, |row| ParticipantAnswer::new(&row))))
}
