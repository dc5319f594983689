//! Showing the overview.

use axum::extract::State;

use super::{gathered::gather, pages};
use crate::{
    app::App,
    reply::{self, Reply},
    viewer::Viewer,
};

/// The overview of whoever is signed in.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer) -> Reply {
    let gathered = gather(&app, &viewer).await?;
    reply::page(&pages::page(&app, &viewer, &gathered).await?)
}
