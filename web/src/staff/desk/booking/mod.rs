//! `/desk/bookings`: what the student register is to be told of decisions, what it knows, what has changed since (B3-9).

mod asked;
mod file;
mod forms;
mod handlers;
mod import;
mod list;
mod row;

use axum::{extract::DefaultBodyLimit, handler::Handler};

use crate::{paths, routes::Routes};

/// LIM-2: an upload has 10 MiB (H010).
const BODY: usize = 10 * 1024 * 1024;

/// Its routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(paths::BOOKINGS, handlers::show)
        .post(paths::BOOKINGS, handlers::enter)
        .post("/desk/bookings/undo", handlers::undo)
        .get(paths::BOOKINGS_FILE, file::show)
        .get(paths::BOOKINGS_IMPORT, import::show)
        .post(paths::BOOKINGS_IMPORT, import::take.layer(DefaultBodyLimit::max(BODY)))
        .get("/desk/bookings/import/template.csv", import::template)
}
