//! Pages for people who work at a university.

mod desk;
mod import;
mod provider;
mod rated;

use crate::routes::Routes;

/// Their routes.
pub(crate) fn routes() -> Routes {
    Routes::new().merge(desk::routes()).merge(provider::routes())
}
