//! Searches that a person keeps (UX-16).

mod handlers;
mod pages;

use crate::{paths::saved, routes::Routes};

/// Their routes.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get(saved::NEW_SEARCH, handlers::new)
        .post(saved::SEARCHES, handlers::add)
        .get("/my/saved/searches/{search}", handlers::show)
        .post("/my/saved/searches/{search}", handlers::change)
        .post("/my/saved/searches/{search}/removal", handlers::remove)
        .post("/my/saved/searches/{search}/return", handlers::bring_back)
}
