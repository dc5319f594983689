//! `/desk`: what is next.

mod asked;
mod handlers;
mod pages;

pub(super) use handlers::next_case;

use crate::{paths, routes::Routes};

/// Its routes.
pub(crate) fn routes() -> Routes {
    Routes::new().get(paths::DESK, handlers::show)
}
