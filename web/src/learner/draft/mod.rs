//! `/my/requests/new` and the sections of a draft (UX-21): choose, say, check, send; leave and come back.

mod boxes;
mod check;
mod files;
mod forms;
mod handlers;
mod pages;
mod tasks;

use axum::{extract::DefaultBodyLimit, handler::Handler};

pub(crate) use pages::page;

use crate::{paths, routes::Routes};

/// LIM-20 and what the form around the file takes.
const BODY: usize = evaluation::evidence::FILE + 64 * 1024;

/// Their routes.
pub(crate) fn routes() -> Routes {
    let routes = Routes::new()
        .get(paths::NEW_REQUEST, handlers::new)
        .post(paths::NEW_REQUEST, handlers::begin)
        .get("/my/requests/{request}/check", handlers::check)
        .post("/my/requests/{request}/check", handlers::submit)
        .post("/my/requests/{request}/delete", handlers::delete)
        .get("/my/requests/{request}/documents", files::show)
        .post("/my/requests/{request}/documents", files::add.layer(DefaultBodyLimit::max(BODY)))
        .get("/my/requests/{request}/documents/{file}", files::read)
        .post("/my/requests/{request}/documents/{file}/remove", files::remove);
    let sections = [
        "/my/requests/{request}/credential",
        "/my/requests/{request}/purpose",
        "/my/requests/{request}/target",
        "/my/requests/{request}/details",
        "/my/requests/{request}/consent",
    ];
    sections.iter().fold(routes, |routes, path| routes.get(path, handlers::section).post(path, handlers::save))
}
