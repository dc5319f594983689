//! Dates and places of a listing.

mod forms;
mod handlers;
mod pages;

pub(super) use pages::{dates, table};

use crate::routes::Routes;

/// Their routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/provider/listings/{opportunity}/offerings", handlers::show_all)
        .post("/provider/listings/{opportunity}/offerings", handlers::offer)
        .get("/provider/offerings/{offering}", handlers::show)
        .post("/provider/offerings/{offering}", handlers::change)
        .get("/provider/offerings/{offering}/copy", handlers::copy)
}
