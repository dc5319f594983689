//! The acts of officers on the second track.

use evaluation::{
    prior_learning::{State, decision, service},
    request::Reasoned,
};

use super::forms;
use crate::{
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
            return on.wrong(FieldErrors(vec![("move_reason".to_owned(), "reason")])).await;
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

/// Decides on the recorded result (M23, R-R5).
pub(crate) async fn decide(on: Acting) -> Reply {
    let request = &on.case.detail.request;
    let choice = match forms::choice(&on.sheet, &on.case.second.possible) {
        Ok(choice) => choice,
        Err(errors) if !on.case.second.possible.is_empty() => return on.wrong(errors).await,
        Err(errors) => return refused(on, errors).await,
    };
    let mut errors = FieldErrors::default();
    if on.sheet.text("reasons").is_empty() {
        errors.add("reasons", "reason");
    }
    let mut differences = Vec::new();
    if let Some(track) = on.case.second.track() {
        let db = on.app.db().reads();
        match decision::preview(db, request, track, choice, on.viewer.today()).await {
            Ok(outcome) => match on.sheet.differences(&adverse::elements(&outcome), outcome.needs_difference()) {
                Ok(found) => differences = found,
                Err(found) => errors.0.extend(found.0),
            },
            Err(evaluation::Error::Invalid(field, code)) => errors.add(field, code),
            Err(error) => return Err(error.into()),
        }
    }
    if !errors.is_empty() {
        return on.wrong(errors).await;
    }
    let reasoned = Reasoned { reasons: on.sheet.text("reasons").to_owned(), differences };
    let mut act = on.begin().await?;
    let done = decision::decide(&mut act.work, request.id, on.sheet.version(), choice, reasoned).await;
    on.end(act, done, "decided").await
}

fn standing(case: &Case) -> Option<State> {
    Some(case.second.track()?.state)
}

/// Where nothing can be pressed the service says why: not this person, or not now.
async fn refused(on: Acting, errors: FieldErrors) -> Reply {
    match on.case.second.barred(&on.viewer.actor, &on.case.detail.request) {
        Some(denied) => Err(denied.into()),
        None if on.case.second.track().is_none() => on.too_late("desk-conflict-changed").await,
        None => on.wrong(errors).await,
    }
}
