//! The one page.

use axum::extract::State;

use super::pages;
use crate::{
    app::App,
    reply::{self, Reply},
    viewer::Viewer,
};

/// The criteria.
pub(super) async fn show(State(app): State<App>, viewer: Viewer) -> Reply {
    reply::page(&pages::page(&app, &viewer).await?)
}
