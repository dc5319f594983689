//! Who takes part: what each member offers, what it has promised, and what counts there.

mod handlers;
mod list;
mod one;
mod routes_table;

use crate::{paths, routes::Routes};

/// Its routes.
pub(crate) fn routes() -> Routes {
    Routes::new().get(paths::INSTITUTIONS, handlers::all).get("/institutions/{slug}", handlers::show)
}
