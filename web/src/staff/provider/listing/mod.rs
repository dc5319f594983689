//! A provider's listings in one table; publishing and archiving one of them.

mod archive;
mod forms;
mod gathered;
mod handlers;
mod pages;

pub(super) mod state;
pub(super) mod unrated;
pub(super) mod vanished;

pub(super) use forms::seen;

use crate::{paths, routes::Routes};

/// Their routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/provider", handlers::overview)
        .post(paths::KEPT, vanished::keep)
        .post("/provider/listings/{opportunity}/publication", handlers::publish)
        .get("/provider/listings/{opportunity}/archive", handlers::show_archive)
        .post("/provider/listings/{opportunity}/archive", handlers::archive)
}
