//! The acts after a decision and around it: finding whether a condition is met, opening a case again, telling of a delay.

use evaluation::{
    condition::service::{self as conditions, Found},
    request::{delay, reopen},
};
use kernel::{ConditionId, Day};

use super::acting::Acting;
use crate::{error::Error, posted::FieldErrors, reply::Reply};

/// Finds whether a condition is met (M22, R-B12).
pub(crate) async fn condition(mut on: Acting) -> Reply {
    let known = on.sheet.text("condition").parse::<ConditionId>().ok();
    let known = on.case.detail.conditions.iter().find(|condition| Some(condition.id) == known);
    let Some((id, kind)) = known.map(|condition| (condition.id, condition.kind)) else {
        return Err(Error::not_found());
    };
    let (name, note) = (format!("found_{kind}"), format!("note_{kind}"));
    let found = found(on.sheet.text(&name));
    let mut errors = FieldErrors::default();
    if found.is_none() {
        errors.add(name, "found");
    }
    if on.sheet.text(&note).is_empty() {
        errors.add(note.clone(), "required");
    }
    if on.case.following.answer && !errors.is_empty() {
        return on.wrong(errors).await;
    }
    let found = found.unwrap_or(Found::NotYet);
    let mut act = on.begin().await?;
    let request = on.case.detail.request.id;
    let done = conditions::answer(&mut act.work, request, on.sheet.version(), (id, found), on.sheet.text(&note)).await;
    on.text_in = note;
    on.end(act, done, if found == Found::Met { "condition_met" } else { "condition_not_yet" }).await
}

fn found(typed: &str) -> Option<Found> {
    match typed {
        "met" => Some(Found::Met),
        "not_yet" => Some(Found::NotYet),
        _ => None,
    }
}

/// Opens the case again for an error (M24).
pub(crate) async fn reopen(mut on: Acting) -> Reply {
    "reopen_reason".clone_into(&mut on.text_in);
    let reason = on.sheet.text("reopen_reason");
    let mut act = on.begin().await?;
    let done = reopen::reopen(&mut act.work, on.case.detail.request.id, on.sheet.version(), reason).await;
    on.end(act, done, "reopened").await
}

/// Tells the learner that the decision comes later (R-S3).
pub(crate) async fn delay(mut on: Acting) -> Reply {
    "delay_reason".clone_into(&mut on.text_in);
    let (reason, until) = (on.sheet.text("delay_reason"), on.sheet.text("until").parse::<Day>());
    let mut errors = FieldErrors::default();
    if reason.is_empty() {
        errors.add("delay_reason", "reason");
    }
    if until.is_err() {
        errors.add("until", "date");
    }
    if on.case.following.delay.is_some() && !errors.is_empty() {
        return on.wrong(errors).await;
    }
    let until = until.unwrap_or(on.case.today);
    let mut act = on.begin().await?;
    let id = on.case.detail.request.id;
    let done = delay::announce(&mut act.work, id, on.sheet.version(), reason, until).await;
    on.end(act, done, "delayed").await
}
