//! The catalogue for machines, in the European Learning Model (CONTRACT §5).

mod catalogue;
pub(crate) mod formats;
pub(crate) mod handlers;

use crate::routes::Routes;

/// Their routes; no session.
pub(crate) fn routes() -> Routes {
    Routes::new().get("/elm/{document}", handlers::show).get("/.well-known/quality-link", handlers::manifest)
}
