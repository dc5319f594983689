//! Writing a listing (UX-21): a saved draft whose sections are short pages, a list that says where each stands, and a page
//! that checks the whole before it is published.

mod boxes;
mod check;
mod compare;
mod elsewhere;
mod forms;
mod groups;
mod handlers;
mod lines;
mod missing;
mod pages;
mod section;
mod translated;
mod typed;

pub(super) use check::{conflict, refused};
pub(super) use forms::form_errors;

use axum::{extract::DefaultBodyLimit, handler::Handler};

use crate::routes::Routes;

/// A description has 20,000 characters whatever their bytes (H035), and «é» takes six bytes in a form: what fits the JSON
/// door (LIM-2) fits this one.
const BODY: usize = 256 * 1024;

/// Their routes.
pub(crate) fn routes() -> Routes {
    let routes = Routes::new()
        .get("/provider/listings/new", handlers::show_new)
        .post("/provider/listings/new", handlers::create.layer(DefaultBodyLimit::max(BODY)))
        .get("/provider/listings/{opportunity}", handlers::tasks)
        .get("/provider/listings/{opportunity}/check", check::show)
        .get("/provider/listings/{opportunity}/preview", handlers::preview);
    let sections = [
        "/provider/listings/{opportunity}/what",
        "/provider/listings/{opportunity}/outcomes",
        "/provider/listings/{opportunity}/skills",
        "/provider/listings/{opportunity}/assessment",
        "/provider/listings/{opportunity}/workload",
        "/provider/listings/{opportunity}/quality",
        "/provider/listings/{opportunity}/dates",
        "/provider/listings/{opportunity}/admission",
        "/provider/listings/{opportunity}/price",
        "/provider/listings/{opportunity}/languages",
    ];
    sections.iter().fold(routes, |routes, path| {
        routes.get(path, handlers::section).post(path, handlers::save.layer(DefaultBodyLimit::max(BODY)))
    })
}
