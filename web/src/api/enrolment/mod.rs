//! Enrolments: a learner's own, and what the provider sees and enters.

mod answers;
mod forms;
mod handlers;

use crate::routes::Routes;

/// Their routes.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/api/v1/enrolments", handlers::list)
        .get("/api/v1/enrolments/{enrolment}", handlers::show)
        .post("/api/v1/enrolments/{enrolment}/withdrawal", handlers::withdraw)
        .post("/api/v1/enrolments/{enrolment}/result", handlers::record)
        .post("/api/v1/offerings/{offering}/enrolments", handlers::enrol)
        .get("/api/v1/offerings/{offering}/participants", handlers::participants)
}
