//! `/desk/requests/{request}`: examine a case, propose, take back, return, decide (UX-25); and what follows
//! the decision.

mod acting;
mod acts;
mod adverse;
mod after;
mod blocks;
mod following;
mod gathered;
mod handlers;
mod hearing;
mod notes;
mod outcome;
mod pages;
mod precedents;
mod prior_learning;
mod rating;
mod sheet;

pub(crate) use notes::{Afterwards, day};
pub(crate) use precedents::{Earlier, Row as EarlierRow};
pub(crate) use prior_learning::{ArrangeForm, Panel};

use crate::routes::Routes;

/// Its routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/desk/requests/{request}", handlers::show)
        .get("/desk/requests/{request}/documents/{file}", handlers::document)
        .post("/desk/requests/{request}/complete", handlers::complete)
        .post("/desk/requests/{request}/ratings", handlers::rate)
        .post("/desk/requests/{request}/proposal", handlers::propose)
        .post("/desk/requests/{request}/take-back", handlers::take_back)
        .post("/desk/requests/{request}/return", handlers::send_back)
        .post("/desk/requests/{request}/decision", handlers::decide)
        .post("/desk/requests/{request}/notes", notes::note)
        .post("/desk/requests/{request}/reference", notes::propose)
        .post("/desk/requests/{request}/condition", acts::condition)
        .post("/desk/requests/{request}/reopening", acts::reopen)
        .post("/desk/requests/{request}/delay", acts::delay)
        .post("/desk/requests/{request}/prior-learning/appointment", prior_learning::handlers::arrange)
        .post("/desk/requests/{request}/prior-learning/result", prior_learning::handlers::record)
        .post("/desk/requests/{request}/prior-learning/decision", prior_learning::handlers::decide)
        .get("/desk/requests/{request}/appeal", hearing::handlers::show)
        .post("/desk/requests/{request}/appeal", hearing::handlers::rule)
        .post("/desk/requests/{request}/appeal/decision", hearing::handlers::overturn)
}
