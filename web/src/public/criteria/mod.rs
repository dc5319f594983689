//! The published criteria (duty L-2): the rules that the software applies, with their figures, read from the rules
//! themselves.

mod clauses;
mod handlers;
mod pages;
mod shown;

use crate::{paths, routes::Routes};

/// Its route.
pub(crate) fn routes() -> Routes {
    Routes::new().get(paths::CRITERIA, handlers::show)
}
