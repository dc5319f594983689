//! `/desk/appeals`: appeals that wait for a ruling, by due day (M25).

mod handlers;
mod pages;

use crate::routes::Routes;

/// Its route.
pub(crate) fn routes() -> Routes {
    Routes::new().get("/desk/appeals", handlers::show)
}
