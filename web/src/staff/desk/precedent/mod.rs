//! `/desk/precedents`: what earlier decisions teach – reference cases, and the archive from before the platform (L-11, M26).

mod asked;
mod forms;
mod handlers;
mod import;
mod list;
mod one;

use crate::{paths, routes::Routes};

/// Its routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(paths::PRECEDENTS, handlers::show_all)
        .merge(import::routes())
        .get("/desk/precedents/{reference}", handlers::show)
        .post("/desk/precedents/{reference}", handlers::edit)
        .post("/desk/precedents/{reference}/approval", handlers::approve)
        .post("/desk/precedents/{reference}/rejection", handlers::reject)
        .post("/desk/precedents/{reference}/deactivation", handlers::deactivate)
        .post("/desk/precedents/{reference}/activation", handlers::activate)
}
