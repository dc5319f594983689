//! `/desk/grades`: how often a university gives each grade, and what it does where no agreement says it. Only its own
//! officers and administrators see any of it (GR-6).

mod forms;
mod handlers;
mod import;
mod pages;
mod view;

use axum::{extract::DefaultBodyLimit, handler::Handler};

use crate::{paths, routes::Routes};

/// LIM-2: an upload has 10 MiB (H010).
const BODY: usize = 10 * 1024 * 1024;

/// Their routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(paths::GRADES, handlers::list)
        .post(paths::GRADES, handlers::choose)
        .get("/desk/grades/new", handlers::new)
        .post("/desk/grades/new", handlers::add)
        .get(paths::IMPORT_GRADES, import::show)
        .post(paths::IMPORT_GRADES, import::take.layer(DefaultBodyLimit::max(BODY)))
        .get("/desk/grades/import/template.csv", import::template)
        .get("/desk/grades/{table}", handlers::show)
        .post("/desk/grades/{table}", handlers::change)
}
