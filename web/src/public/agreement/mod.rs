//! The public register: what universities have promised each other, in sentences. It shows what is or was in force, the
//! same to everybody; drafts and what is being negotiated are not here.

mod handlers;
mod one;
mod pages;
mod terms;

use crate::routes::Routes;

/// Its routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/agreements", handlers::all)
        .get("/agreements/{agreement}", handlers::current)
        .get("/agreements/{agreement}/versions/{number}", handlers::version)
}
