//! `/desk`: what is next, and who has it.

mod asked;
mod assigning;
mod forms;
mod handlers;
mod pages;

use crate::{paths, routes::Routes};

/// Its routes.
pub(crate) fn routes() -> Routes {
    Routes::new().get(paths::DESK, handlers::show).post(paths::ASSIGN, handlers::assign)
}
