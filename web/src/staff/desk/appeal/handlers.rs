//! Showing the appeals of the offices where one rules on them.

use axum::extract::State;
use evaluation::appeal::query::{self, Place};

use super::pages;
use crate::{
    app::App,
    extract::Pairs,
    reply::{self, Reply},
    staff::desk::access,
    viewer::Viewer,
};

/// Appeals on a page.
const PAGE: usize = 50;

/// The queue.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    access::officer(&viewer)?;
    let limit = u64::try_from(PAGE + 1).unwrap_or(u64::MAX);
    let mut found = query::page_of_open(app.db().reads(), &viewer.actor, after(&pairs), limit).await?;
    let has_more = found.len() > PAGE;
    found.truncate(PAGE);
    reply::page(&pages::page(&app, &viewer, &found, has_more).await?)
}

/// The last row of the page before; what cannot be read begins from the start.
fn after(pairs: &Pairs) -> Option<Place> {
    let text = pairs.0.iter().find(|(name, _)| name == "after").map(|(_, value)| value.as_str())?;
    let (day, id) = text.split_once('.')?;
    day.parse().ok().zip(id.parse().ok())
}
