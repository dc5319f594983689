//! What to take to a university outside the network: the facts of a listing, what to ask, and which rights hold.

mod handlers;
mod pages;

use crate::routes::Routes;

/// Its route.
pub(crate) fn routes() -> Routes {
    Routes::new().get("/micro-credentials/{opportunity}/dossier", handlers::show)
}
