//! The public figures of a period.

use axum::extract::State;
use impact::Scope;
use kernel::Role;

use super::pages;
use crate::{
    app::App,
    extract::Pairs,
    reply::{self, Reply},
    viewer::Viewer,
};

/// The figures of the period in the address; the last twelve months if it names none. Consortium admins and auditors see
/// every cell, everybody else none below five (MT-12).
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let today = viewer.today();
    let period = pages::Period::read(&pairs, today);
    if !period.wrong.is_empty() {
        return reply::wrong(&pages::page(&app, &viewer, &period, None, false).await?);
    }
    let counted = impact::figures(app.db().reads(), period.from, period.to.plus_days(1), today, Scope::Network).await?;
    let exact = [Role::ConsortiumAdmin, Role::Auditor].iter().any(|role| viewer.actor.has_network_role(*role));
    reply::page(&pages::page(&app, &viewer, &period, Some(&counted), exact).await?)
}
