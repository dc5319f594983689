//! `/my/enrol/{offering}`: check your answers, then take the place (UX-17).

mod bar;
mod forms;
mod handlers;
mod pages;
mod rows;
mod sought;

use crate::routes::Routes;

/// Its routes.
pub(crate) fn routes() -> Routes {
    Routes::new().get("/my/enrol/{offering}", handlers::show).post("/my/enrol/{offering}", handlers::enrol)
}
