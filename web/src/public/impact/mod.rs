//! The public figures.

mod handlers;
mod pages;

use crate::routes::Routes;

pub(crate) use pages::figures;

/// Its route.
pub(crate) fn routes() -> Routes {
    Routes::new().get("/impact", handlers::show)
}
