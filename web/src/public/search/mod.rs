//! The search page.

mod facets;
mod handlers;
mod missed;
mod pages;

pub(crate) use pages::{cards, home};

use crate::routes::Routes;

/// Its route.
pub(crate) fn routes() -> Routes {
    Routes::new().get("/micro-credentials", handlers::show)
}
