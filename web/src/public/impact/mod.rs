//! The public figures.

mod handlers;
mod pages;

use crate::{paths, routes::Routes};

pub(crate) use pages::figures;

/// Its route.
pub(crate) fn routes() -> Routes {
    Routes::new().get("/impact", handlers::show).get(paths::IMPACT_FILE, handlers::file)
}
