//! Listings from a file: first a check that changes nothing, then one button (UX-26).

mod handlers;
mod pages;

use axum::{extract::DefaultBodyLimit, handler::Handler};

use crate::routes::Routes;

/// LIM-2: an upload has 10 MiB (H010).
const BODY: usize = 10 * 1024 * 1024;

/// Their routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/provider/import", handlers::show)
        .post("/provider/import", handlers::take.layer(DefaultBodyLimit::max(BODY)))
        .get("/provider/import/template.csv", handlers::template)
}
