//! The start page.

mod handlers;
mod pages;

use crate::routes::Routes;

/// Its route.
pub(crate) fn routes() -> Routes {
    Routes::new().get("/", handlers::show)
}
