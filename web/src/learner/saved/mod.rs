//! `/my/saved`: listings and searches that a person keeps (UX-15, UX-16).

mod forms;
mod handlers;
mod list;
mod mark;
mod search;
mod standing;
mod undo;

pub(crate) use handlers::carry_on;
pub(crate) use mark::{Saving, saves, saving};
pub(crate) use undo::undo;

use crate::{paths::saved, routes::Routes};

/// Its routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(saved::SAVED, handlers::show)
        .post(saved::SAVED, handlers::save)
        .post(saved::REMOVAL, handlers::remove)
        .get("/my/saved/listings/{opportunity}/note", handlers::note)
        .post("/my/saved/listings/{opportunity}/note", handlers::write)
        .merge(search::routes())
}
