//! By which codes others know a member: what is looked up in our copy of DEQAR (DQ-1).

mod forms;
mod handlers;
mod pages;

use crate::routes::Routes;

/// Their routes.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/network/institutions/{institution}/codes", handlers::show)
        .post("/network/institutions/{institution}/codes", handlers::save)
}
