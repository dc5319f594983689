//! The one page.

use axum::extract::State;
use consortium::institution;

use super::{pages, shown};
use crate::{
    app::App,
    extract::Pairs,
    reply::{self, Reply},
    viewer::Viewer,
};

/// The criteria that apply today, at the university that was asked for; or one version. A university that is no member
/// is a wrong choice, a version that was never published is not there.
pub(super) async fn show(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let members = institution::all(app.db().reads()).await?;
    let asked = pairs.one("university").filter(|slug| !slug.is_empty());
    let university = asked.and_then(|slug| members.iter().find(|member| member.slug == slug)).cloned();
    let is_unknown = asked.is_some() && university.is_none();
    let shown = match pairs.one("version").filter(|label| !label.is_empty()) {
        Some(label) => shown::of_label(&app, &viewer, label, &members).await?,
        None => shown::today(&app, &viewer, university).await?,
    };
    let page = pages::page(&app, &viewer, &members, (&shown, is_unknown)).await?;
    if is_unknown { reply::wrong(&page) } else { reply::page(&page) }
}
