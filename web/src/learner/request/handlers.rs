//! Showing a request to the learner whose it is.

use axum::extract::State;
use evaluation::request::query;
use kernel::RequestId;

use super::pages;
use crate::{
    app::App,
    error::Error,
    extract::Path,
    reply::{self, Reply},
    viewer::Viewer,
};

/// The page; somebody else's request is not there, for officers neither.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, Path(id): Path<RequestId>) -> Reply {
    let person = viewer.signed_in()?;
    let detail = query::detail(app.db().reads(), &viewer.actor, id).await?;
    if detail.request.learner_id != person.id {
        return Err(Error::not_found());
    }
    reply::page(&pages::page(&app, &viewer, &detail).await?)
}
