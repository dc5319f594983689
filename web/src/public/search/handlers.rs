//! The search page: the address holds the whole search (UX-1).

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect},
};

use super::pages;
use crate::{
    app::App,
    error::Error,
    extract::Pairs,
    finding::{self, Eyes, Search},
    reply::{self, Reply},
    viewer::Viewer,
};

/// Finds. An address in another form is led to the fixed one; a wrong value gives 422 with the rest of the search.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let search = Search::read(&pairs, viewer.today());
    if search.is_doubled {
        return Err(Error::new(StatusCode::BAD_REQUEST, "duplicate-field"));
    }
    if !search.is_canonical && search.faults.is_empty() {
        return Ok(Redirect::to(&search.address()).into_response());
    }
    let mut query = search.query.clone();
    query.reader = vec![viewer.locale.language()];
    if query.recognised_by.is_none() {
        query.recognised_by = pages::home(&app, &viewer).await?.map(|home| home.slug);
    }
    let eyes = Eyes { actor: &viewer.actor, person: viewer.person.as_ref(), today: viewer.today() };
    let answer = finding::answer(&app, eyes, query).await?;
    let mut response = reply::page(&pages::page(&app, &viewer, &search, answer).await?)?;
    if !search.faults.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}
