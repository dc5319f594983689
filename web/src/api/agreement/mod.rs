//! The public register of agreements, as programs read it.

mod answers;
mod handlers;

use crate::routes::Routes;

/// Its routes.
pub(super) fn routes() -> Routes {
    Routes::new().get("/api/v1/agreements", handlers::list).get("/api/v1/agreements/{agreement}", handlers::show)
}
