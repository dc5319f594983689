//! The record, page by page.

use axum::extract::State;
use evaluation::precedent::decided::Record;

use super::{
    asked::Asked,
    list::{self, Shown},
};
use crate::{
    app::App,
    extract::Pairs,
    reply::{self, Reply},
    viewer::Viewer,
};

/// Decisions on a page.
const PAGE: usize = 50;

/// What was decided, newest first.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    viewer.signed_in()?;
    let db = app.db().reads();
    let record = Record::of(db, &viewer.actor).await?;
    let asked = Asked::read(&pairs, &record);
    let limit = u64::try_from(PAGE + 1).unwrap_or(u64::MAX);
    let mut lines = record.page(db, &asked.filter, asked.after, limit).await?;
    let has_more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let shown = Shown { record, asked, lines, has_more };
    let page = list::page(&app, &viewer, &shown).await?;
    if shown.asked.faults.is_empty() { reply::page(&page) } else { reply::wrong(&page) }
}
