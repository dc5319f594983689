//! `/desk/programmes`: what learners study at home, the targets of recognition. Officers read, administrators keep.

mod forms;
mod handlers;
mod import;
mod pages;
mod part;
mod view;

use crate::{paths, routes::Routes};

/// Their routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(paths::PROGRAMMES, handlers::list)
        .get("/desk/programmes/new", handlers::new)
        .post("/desk/programmes/new", handlers::add)
        .merge(import::routes())
        .get("/desk/programmes/{programme}", handlers::show)
        .post("/desk/programmes/{programme}", handlers::change)
        .get("/desk/programmes/{programme}/components/new", part::new)
        .post("/desk/programmes/{programme}/components/new", part::add)
        .get("/desk/programmes/{programme}/components/{component}", part::show)
        .post("/desk/programmes/{programme}/components/{component}", part::change)
}
