//! The start page.

use axum::extract::State;
use consortium::institution;
use impact::Scope;
use search::Query;

use super::pages;
use crate::{
    app::App,
    finding::{self, Eyes},
    public::search as search_page,
    reply::{self, Reply},
    viewer::Viewer,
};

/// What this is, where to start, what begins next, three figures.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer) -> Reply {
    let today = viewer.today();
    let mut query = Query::new(today);
    query.limit = 3;
    query.sort = search::Sort::Start;
    query.starts_from = Some(today);
    query.reader = vec![viewer.locale.language()];
    query.recognised_by = search_page::home(&app, &viewer).await?.map(|home| home.slug);
    let eyes = Eyes { actor: &viewer.actor, person: viewer.person.as_ref(), today };
    let members = app.members().await?;
    let answer = finding::answer(&app, eyes, members.clone(), query.clone()).await?;
    // Fields count everything, not only what begins.
    let all = Query { limit: 1, sort: search::Sort::Newest, starts_from: None, ..query };
    let fields = finding::answer(&app, eyes, members, all).await?.found;
    let db = app.db().reads();
    let latest = institution::latest_day(db, viewer.now).await?;
    let counted = impact::figures(db, latest.plus_days(-364), latest.plus_days(1), latest, Scope::Network).await?;
    reply::page(&pages::page(&app, &viewer, &answer, (&fields, &counted)).await?)
}
