//! Two to four listings side by side; the address holds them (UX-14).

mod asked;
mod handlers;
mod pages;
mod rows;

use crate::{paths, routes::Routes};

/// Its route.
pub(crate) fn routes() -> Routes {
    Routes::new().get(paths::COMPARE, handlers::show)
}
