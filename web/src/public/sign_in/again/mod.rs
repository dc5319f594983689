//! Signing in again in the middle of a form: what was typed comes back to the person who typed it.

mod forms;
mod handlers;
mod pages;

use axum::{extract::DefaultBodyLimit, handler::Handler};

pub(crate) use pages::signed_out;

use crate::routes::Routes;

/// A form of the editor (LIM-2), encoded once more.
const BODY: usize = 800 * 1024;

/// Their routes.
pub(crate) fn routes() -> Routes {
    Routes::new().post("/sign-in/again", handlers::sign_in.layer(DefaultBodyLimit::max(BODY)))
}
