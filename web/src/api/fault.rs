//! Failures of the domain as the API tells them: one entry for each wrong field, and who was faster (H075).

use std::sync::Arc;

use axum::http::StatusCode;
use kernel::RequestId;
use recognition::{conversion::Wrong, rule::Fault};

use super::bearer::Caller;
use crate::{
    app::App,
    error::{Error, FieldProblem},
};

/// Wrong fields.
pub(crate) fn wrong(fields: Vec<FieldProblem>) -> Error {
    Error::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid").with_fields(fields)
}

/// One wrong field.
pub(crate) fn field(name: &str, code: &'static str) -> Error {
    wrong(vec![(name.to_owned(), code)])
}

/// A document that makes no sense: every mistake with its place, below the member that holds it (`node.all[1].f`).
pub(crate) fn places(member: &str, faults: Vec<Fault>) -> Error {
    let places = faults.iter().map(|fault| (format!("{member}{}", path(&fault.place)), fault.problem.code())).collect();
    let cause = faults.into_iter().next().map(|fault| -> Arc<dyn std::error::Error + Send + Sync> { Arc::new(fault) });
    Error { cause, ..wrong(places) }
}

/// What a pure function refuses, each with its field; the first one tells itself in a sentence.
pub(crate) fn because(faults: Vec<Wrong>) -> Error {
    let fields = faults.iter().map(|wrong| (wrong.field.to_owned(), wrong.reason.as_str())).collect();
    let cause = faults.into_iter().next().map(|fault| -> Arc<dyn std::error::Error + Send + Sync> { Arc::new(fault) });
    Error { cause, ..wrong(fields) }
}

/// One of them.
pub(crate) fn refused(wrong: Wrong) -> Error {
    because(vec![wrong])
}

/// A JSON pointer as the API writes paths.
fn path(pointer: &str) -> String {
    let steps = pointer.split('/').skip(1);
    steps
        .map(
            |step| {
                if step.bytes().all(|byte| byte.is_ascii_digit()) { format!("[{step}]") } else { format!(".{step}") }
            },
        )
        .collect()
}

/// Of a draft or a run.
pub(crate) fn fields(errors: Vec<catalogue::FieldError>) -> Error {
    wrong(errors.into_iter().map(|error| (error.field, error.code)).collect())
}

/// Of the catalogue.
pub(crate) fn catalogue(error: catalogue::Error) -> Error {
    match error {
        catalogue::Error::Invalid(errors) => fields(errors),
        other => other.into(),
    }
}

/// Of enrolments.
pub(crate) fn enrolment(error: enrolment::Error) -> Error {
    match error {
        enrolment::Error::Invalid(name, code) => field(name, code),
        other => other.into(),
    }
}

/// Of requests. Who comes after a decision hears who made it and when.
pub(crate) async fn evaluation(app: &App, caller: &Caller, id: RequestId, error: evaluation::Error) -> Error {
    match error {
        evaluation::Error::Invalid(name, code) => field(name, code),
        evaluation::Error::Needs(need) => {
            let error = Error::new(StatusCode::UNPROCESSABLE_ENTITY, "needs-input");
            error.with_fields(vec![(need.to_string(), "required")])
        }
        evaluation::Error::AlreadyDecided { .. } | evaluation::Error::Illegal(_) => {
            let told = too_late(app, caller, id).await;
            told.unwrap_or_else(Some).unwrap_or_else(|| error.into())
        }
        other => other.into(),
    }
}

/// The decision that stands, as a conflict; none if there is none.
async fn too_late(app: &App, caller: &Caller, id: RequestId) -> Result<Option<Error>, Error> {
    let db = app.db().reads();
    let detail = evaluation::request::query::detail(db, &caller.actor, id).await?;
    let Some(decision) = detail.decision else { return Ok(None) };
    let people = consortium::person::by_ids(db, &decision.decided_by.into_iter().collect::<Vec<_>>()).await?;
    let mut error = Error::new(StatusCode::CONFLICT, "already-decided");
    error.members = vec![("decided_at", decision.decided_at.to_string())];
    error.members.extend(people.into_iter().map(|person| ("decided_by", person.name)));
    error.cause = Some(Arc::new(evaluation::Error::Stale));
    Ok(Some(error))
}
