//! A listing, as everybody sees it.

mod calendar;
mod handlers;
mod pages;
mod runs;

pub(crate) use handlers::preview;

use crate::routes::Routes;

/// Its routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/micro-credentials/{opportunity}", handlers::show)
        .get("/micro-credentials/{opportunity}/versions/{number}", handlers::version)
}
