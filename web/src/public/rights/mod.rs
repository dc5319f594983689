//! What a student is owed at a university and must do, by when, and whom to ask: from the rules and the agreements in
//! force there.

mod clauses;
mod handlers;
mod pages;

use crate::{paths, routes::Routes};

/// Its route.
pub(crate) fn routes() -> Routes {
    Routes::new().get(paths::RIGHTS, handlers::show)
}
