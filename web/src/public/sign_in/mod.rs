//! Signing in and out.

pub(crate) mod again;
mod forms;
mod handlers;
mod pages;

pub(crate) use forms::{SignInForm, local};

use crate::routes::Routes;

/// Their routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/sign-in", handlers::show)
        .post("/sign-in", handlers::sign_in)
        .post("/sign-out", handlers::sign_out)
        .merge(again::routes())
}
