//! `/desk/precedents`: what earlier decisions teach – reference cases, and the archive from before the platform (L-11, M26).

mod asked;
mod forms;
mod handlers;
mod import;
mod list;
mod one;

use axum::{extract::DefaultBodyLimit, handler::Handler};

use crate::{paths, routes::Routes};

/// LIM-2: an upload has 10 MiB (H010).
const BODY: usize = 10 * 1024 * 1024;

/// Its routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(paths::PRECEDENTS, handlers::show_all)
        .get(paths::PRECEDENTS_IMPORT, import::show)
        .post(paths::PRECEDENTS_IMPORT, import::take.layer(DefaultBodyLimit::max(BODY)))
        .get("/desk/precedents/import/template.csv", import::template)
        .get("/desk/precedents/{reference}", handlers::show)
        .post("/desk/precedents/{reference}", handlers::edit)
        .post("/desk/precedents/{reference}/approval", handlers::approve)
        .post("/desk/precedents/{reference}/rejection", handlers::reject)
        .post("/desk/precedents/{reference}/deactivation", handlers::deactivate)
        .post("/desk/precedents/{reference}/activation", handlers::activate)
}
