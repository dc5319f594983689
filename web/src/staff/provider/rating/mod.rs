//! Rating a published version on the course-level criteria, once, by somebody who did not write it (R-C3, M07).

mod forms;
mod handlers;
mod pages;
mod standing;

use axum::{extract::DefaultBodyLimit, handler::Handler};

use crate::routes::Routes;

/// Six texts of 2,000 characters each, whatever their bytes (H035).
const BODY: usize = 256 * 1024;

/// Their routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/provider/listings/{opportunity}/ratings", handlers::show)
        .post("/provider/listings/{opportunity}/ratings", handlers::rate.layer(DefaultBodyLimit::max(BODY)))
}
