//! The evaluation as a public tool: rate a credential by the seven criteria, without an account (UX §4).

mod forms;
mod handlers;
mod pages;

use crate::{paths, routes::Routes};

/// Its route.
pub(crate) fn routes() -> Routes {
    Routes::new().get(paths::MICRO_EVALUATOR, handlers::show)
}
