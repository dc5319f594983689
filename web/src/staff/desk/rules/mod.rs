//! `/desk/rules`: the criteria of a university, or the consortium's for all. Officers read; administrators write the next
//! version, see what it would have changed, and publish it.

mod effect;
mod fields;
mod forms;
mod handlers;
mod owner;
mod pages;

use crate::{paths, routes::Routes};

/// Their routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(paths::RULES, handlers::show)
        .get("/desk/rules/draft", handlers::edit)
        .post("/desk/rules/draft", handlers::save)
        .get("/desk/rules/wording", handlers::wording)
        .post("/desk/rules/wording", handlers::word)
        .post("/desk/rules/publication", handlers::publish)
        .post("/desk/rules/discarding", handlers::discard)
}
