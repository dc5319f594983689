//! `/desk/grades`: how often a university gives each grade, and what it does where no agreement says it. Only its own
//! officers and administrators see any of it (GR-6).

mod forms;
mod handlers;
mod import;
mod pages;
mod view;

use crate::{paths, routes::Routes};

/// Their routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(paths::GRADES, handlers::list)
        .post(paths::GRADES, handlers::choose)
        .get("/desk/grades/new", handlers::new)
        .post("/desk/grades/new", handlers::add)
        .merge(import::routes())
        .get("/desk/grades/{table}", handlers::show)
        .post("/desk/grades/{table}", handlers::change)
}
