//! Levels, credits and grades converted in the open: three short forms whose address holds the question.

mod forms;
mod handlers;
mod pages;
mod results;

pub(crate) use pages::Entry;

use crate::{paths, routes::Routes};

/// Their route.
pub(crate) fn routes() -> Routes {
    Routes::new().get(paths::CONVERT, handlers::show)
}
