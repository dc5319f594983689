//! `/my/requests/{request}/questions`: what the university asks, the answer, more time; taking the request back, and taking
//! it up again.

mod forms;
mod handlers;
mod pages;

use crate::routes::Routes;

/// Its routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/my/requests/{request}/questions", handlers::show)
        .post("/my/requests/{request}/questions/{question}/answer", handlers::answer)
        .post("/my/requests/{request}/questions/{question}/more-time", handlers::more_time)
        .post("/my/requests/{request}/withdrawal", handlers::withdraw)
        .post("/my/requests/{request}/reopening", handlers::reopen)
}
