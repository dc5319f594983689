//! A listing, as everybody sees it.

mod calendar;
mod handlers;
mod pages;

pub(crate) use handlers::preview;

use crate::routes::Routes;

/// Its route.
pub(crate) fn routes() -> Routes {
    Routes::new().get("/micro-credentials/{opportunity}", handlers::show)
}
