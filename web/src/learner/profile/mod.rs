//! `/my/profile`: what Passerelle knows of a person, and what the person may change (M50).

mod forms;
mod handlers;
mod pages;

use crate::{paths, routes::Routes};

/// Its routes.
pub(crate) fn routes() -> Routes {
    Routes::new().get(paths::PROFILE, handlers::show).post(paths::PROFILE, handlers::save)
}
