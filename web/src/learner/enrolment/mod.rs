//! `/my/enrolments/{enrolment}`: follow it, let the result be passed on, and give the place back.

mod forms;
mod gathered;
mod handlers;
mod pages;
mod steps;

use crate::routes::Routes;

/// Its routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/my/enrolments/{enrolment}", handlers::show)
        .post("/my/enrolments/{enrolment}/consent", handlers::consent)
        .post("/my/enrolments/{enrolment}/withdrawal", handlers::withdraw)
}
