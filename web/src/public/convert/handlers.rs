//! What was asked, converted.

use axum::extract::State;

use super::{forms::Asked, pages};
use crate::{
    app::App,
    extract::Pairs,
    reply::{self, Reply},
    viewer::Viewer,
};

/// The forms, and the answer to the one that was sent.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let asked = Asked::read(&pairs);
    let answer = asked.answer();
    let page = pages::page(&app, &viewer, &asked, answer.as_ref()).await?;
    if matches!(answer, Some(Err(_))) { reply::wrong(&page) } else { reply::page(&page) }
}
