//! The micro-evaluator.

use axum::{extract::State, http::StatusCode};

use super::{forms::Asked, pages};
use crate::{
    app::App,
    error::Error,
    extract::Pairs,
    reply::{self, Reply},
    viewer::Viewer,
};

/// The form, filled with what the address says; with its result once it was sent. The address is the whole of it, so it can
/// be shared.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let asked = Asked::read(&pairs);
    if asked.is_doubled {
        return Err(Error::new(StatusCode::BAD_REQUEST, "duplicate-parameter"));
    }
    let page = pages::page(&app, &viewer, &asked).await?;
    if asked.errors.is_empty() { reply::page(&page) } else { reply::wrong(&page) }
}
