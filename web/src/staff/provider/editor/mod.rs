//! Writing a listing: one long form with all elements of Annex I, in the original language and one more at a time.

mod boxes;
mod compare;
mod forms;
mod handlers;
mod missing;
mod pages;
mod typed;

pub(super) use forms::form_errors;
pub(super) use handlers::{conflict, refused};

use axum::{extract::DefaultBodyLimit, handler::Handler};

use crate::routes::Routes;

/// A description has 20,000 characters whatever their bytes (H035), and «é» takes six bytes in a form: what fits the JSON
/// door (LIM-2) fits this one.
const BODY: usize = 256 * 1024;

/// Their routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/provider/listings/new", handlers::show_new)
        .post("/provider/listings/new", handlers::create.layer(DefaultBodyLimit::max(BODY)))
        .get("/provider/listings/{opportunity}", handlers::show)
        .post("/provider/listings/{opportunity}", handlers::edit.layer(DefaultBodyLimit::max(BODY)))
}
