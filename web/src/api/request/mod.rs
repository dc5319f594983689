//! Recognition requests: a learner's own, and the desk.

mod acts;
mod answers;
mod forms;
mod prior_learning;
mod reads;

use crate::routes::Routes;

/// Their routes.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/api/v1/recognition-requests", reads::list)
        .get("/api/v1/recognition-requests/{request}", reads::show)
        .put("/api/v1/recognition-requests/{request}/ratings", acts::rate)
        .post("/api/v1/recognition-requests/{request}/proposal", acts::propose)
        .post("/api/v1/recognition-requests/{request}/return", acts::send_back)
        .post("/api/v1/recognition-requests/{request}/decision", acts::decide)
        .get("/api/v1/recognition-requests/{request}/prior-learning", prior_learning::show)
        .post("/api/v1/recognition-requests/{request}/prior-learning/answer", prior_learning::say)
        .post("/api/v1/recognition-requests/{request}/prior-learning/appointment", prior_learning::arrange)
        .post("/api/v1/recognition-requests/{request}/prior-learning/result", prior_learning::record)
        .post("/api/v1/recognition-requests/{request}/prior-learning/decision", prior_learning::decide)
}
