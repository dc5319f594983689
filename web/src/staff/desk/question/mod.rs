//! `/desk/requests/{request}/questions`: what is missing, asked of the learner or of the issuer, and what came (UX §4).

mod forms;
mod handlers;
mod pages;

use crate::routes::Routes;

/// Its routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/desk/requests/{request}/questions", handlers::show)
        .post("/desk/requests/{request}/questions", handlers::ask)
        .post("/desk/requests/{request}/questions/{question}/end", handlers::end)
        .post("/desk/requests/{request}/questions/{question}/again", handlers::again)
        .post("/desk/requests/{request}/questions/{question}/more-time", handlers::more_time)
}
