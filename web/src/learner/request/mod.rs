//! `/my/requests/{request}`: where is it, what was decided, why; and what the learner can do after a decision.

mod after;
mod forms;
mod handlers;
mod pages;
mod second;

pub(crate) use second::Second;

use crate::routes::Routes;

/// Its routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/my/requests/{request}", handlers::show)
        .post("/my/requests/{request}/appeal", handlers::appeal)
        .post("/my/requests/{request}/condition", handlers::condition)
        .post("/my/requests/{request}/prior-learning", handlers::prior_learning)
}
