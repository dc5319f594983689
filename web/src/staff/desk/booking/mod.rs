//! `/desk/bookings`: what the student register is to be told of decisions, what it knows, what has changed since (B3-9).

mod asked;
mod file;
mod forms;
mod handlers;
mod import;
mod list;
mod row;

use crate::{paths, routes::Routes};

/// Its routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(paths::BOOKINGS, handlers::show)
        .post(paths::BOOKINGS, handlers::enter)
        .post("/desk/bookings/undo", handlers::undo)
        .get(paths::BOOKINGS_FILE, file::show)
        .merge(import::routes())
}
