//! The acts of officers on the second track.

use evaluation::{
    Error as Refused,
    assess::{Evaluation, prior_learning::Choice},
    prior_learning::{State, decision, service},
};

use super::{forms, pages::PREVIEW};
use crate::{
    error::Error,
    posted::FieldErrors,
    reply::Reply,
    staff::desk::case::{acting::Acting, adverse, gathered::Case},
};

/// Sets how, by whom, when and where; another time with a reason (M22).
pub(crate) async fn arrange(on: Acting) -> Reply {
    let moved = standing(&on.case) == Some(State::Scheduled);
    let reason = on.sheet.text("move_reason");
    let new = match forms::appointment(&on.sheet) {
        Ok(_) if moved && reason.is_empty() => {
            return on.wrong(FieldErrors::at("move_reason", "reason")).await;
        }
        Ok(new) => new,
        Err(errors) if on.case.second.arrange => return on.wrong(errors).await,
        Err(errors) => return refused(on, errors).await,
    };
    let mut act = on.begin().await?;
    let done = service::arrange(&mut act.work, on.case.detail.request.id, on.sheet.version(), new, reason).await;
    on.end(act, done, "prior_arranged").await
}

/// Records what the assessor found (M22).
pub(crate) async fn record(on: Acting) -> Reply {
    let parts = on.case.second.track().map_or(0, |track| track.handover.parts());
    let new = match forms::assessment(&on.sheet, parts) {
        Ok(new) => new,
        Err(errors) if on.case.second.record => return on.wrong(errors).await,
        Err(errors) => return refused(on, errors).await,
    };
    let mut act = on.begin().await?;
    let done = service::record(&mut act.work, on.case.detail.request.id, on.sheet.version(), new).await;
    on.end(act, done, "prior_recorded").await
}

/// Decides on the recorded result (M23, R-R5), or shows the notice as it would read.
pub(crate) async fn decide(on: Acting) -> Reply {
    let possible = &on.case.second.possible;
    let choice = match forms::choice(&on.sheet, possible) {
        Ok(choice) => choice,
        Err(errors) if !possible.is_empty() => return on.wrong(errors).await,
        Err(errors) => return refused(on, errors).await,
    };
    let outcome = match comes_to(&on, choice).await? {
        Ok(outcome) => outcome,
        Err(errors) => return on.wrong(errors).await,
    };
    if on.sheet.text("act") == PREVIEW {
        return on.look().await;
    }
    let (reasoned, errors) = adverse::reasoned(&on.sheet, outcome.as_ref());
    if !errors.is_empty() {
        return on.wrong(errors).await;
    }
    let mut act = on.begin().await?;
    let done = decision::decide(&mut act.work, on.case.detail.request.id, on.sheet.version(), choice, reasoned).await;
    on.end(act, done, "decided").await
}

/// What a choice comes to, or what is wrong with it; none where nothing is on the second track.
async fn comes_to(on: &Acting, choice: Choice) -> Result<Result<Option<Evaluation>, FieldErrors>, Error> {
    let Some(track) = on.case.second.track() else { return Ok(Ok(None)) };
    let (db, request) = (on.app.db().reads(), &on.case.detail.request);
    match decision::preview(db, request, track, choice, on.case.today).await {
        Ok(outcome) => Ok(Ok(Some(outcome))),
        Err(Refused::Invalid(field, code)) => Ok(Err(FieldErrors::at(field, code))),
        Err(error) => Err(error.into()),
    }
}

fn standing(case: &Case) -> Option<State> {
    Some(case.second.track()?.state)
}

/// Where nothing can be pressed the service says why: not this person, or not now.
async fn refused(on: Acting, errors: FieldErrors) -> Reply {
    match on.case.second.denied {
        Some(denied) => Err(Refused::Denied(denied).into()),
        None if on.case.second.track().is_none() => on.too_late("desk-conflict-changed").await,
        None => on.wrong(errors).await,
    }
}
