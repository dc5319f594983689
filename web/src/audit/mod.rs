//! `/audit`: who did what and when, for everybody as far as it is theirs to know (M56).

mod asked;
mod file;
mod handlers;
mod pages;

use crate::{paths, routes::Routes};

/// Its routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(paths::audit::AUDIT, handlers::show)
        .get(paths::audit::AUDIT_FILE, file::show)
        .get("/audit/{thing}", handlers::history)
}
