//! `/desk/routing`: which evaluator gets the cases of which field, and who stands in for whom (ADR 27).

mod forms;
mod handlers;
mod pages;

use crate::{paths, routes::Routes};

/// Their routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(paths::ROUTING, handlers::show)
        .post("/desk/routing/fields", handlers::keep)
        .post("/desk/routing/absences", handlers::enter)
        .post("/desk/routing/absences/end", handlers::end)
}
