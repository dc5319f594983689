//! The consortium's own words over those that ship (UX-7), and the searches that found nothing (UX §11).

mod forms;
mod handlers;
mod list;
mod pages;

use crate::{paths, routes::Routes};

/// Their routes.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get(paths::WORDS, handlers::show_all)
        .get("/network/words/new", handlers::begin)
        .post(paths::WORDS, handlers::add)
        .get("/network/words/{synonym}", handlers::show)
        .post("/network/words/{synonym}", handlers::change)
        .post("/network/words/{synonym}/removal", handlers::remove)
}
