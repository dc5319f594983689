//! `/desk/programmes`: what learners study at home, the targets of recognition. Officers read, administrators keep.

mod forms;
mod handlers;
mod import;
mod pages;
mod part;
mod view;

use axum::{extract::DefaultBodyLimit, handler::Handler};

use crate::{paths, routes::Routes};

/// LIM-2: an upload has 10 MiB (H010).
const BODY: usize = 10 * 1024 * 1024;

/// Their routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(paths::PROGRAMMES, handlers::list)
        .get("/desk/programmes/new", handlers::new)
        .post("/desk/programmes/new", handlers::add)
        .get("/desk/programmes/import", import::show)
        .post("/desk/programmes/import", import::take.layer(DefaultBodyLimit::max(BODY)))
        .get("/desk/programmes/import/template.csv", import::template)
        .get("/desk/programmes/{programme}", handlers::show)
        .post("/desk/programmes/{programme}", handlers::change)
        .get("/desk/programmes/{programme}/components/new", part::new)
        .post("/desk/programmes/{programme}/components/new", part::add)
        .get("/desk/programmes/{programme}/components/{component}", part::show)
        .post("/desk/programmes/{programme}/components/{component}", part::change)
}
