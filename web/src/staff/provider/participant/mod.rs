//! Who takes part in a run, and what came out.

mod check;
mod forms;
mod handlers;
mod pages;

use crate::routes::Routes;

/// Their routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/provider/offerings/{offering}/participants", handlers::show)
        .post("/provider/offerings/{offering}/participants", handlers::record)
}
