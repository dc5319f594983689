//! The comparison: one query for each kind of thing, none for a column.

use axum::extract::State;
use catalogue::listing;
use consortium::institution;

use super::{
    asked::{Asked, MOST},
    pages::{self, Gathered},
};
use crate::{
    app::App,
    extract::Pairs,
    finding::{self, Eyes},
    public::search,
    reply::{self, Reply},
    viewer::Viewer,
};

/// The listings of the address side by side. More than four: 422 with the first four.
pub(super) async fn show(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let asked = Asked::read(&pairs);
    let db = app.db().reads();
    let mut listings = listing::published_by_ids(db, &asked.ids).await?;
    let beyond = listings.split_off(listings.len().min(MOST));
    let members = institution::all(db).await?;
    let university = match &asked.university {
        Some(slug) => members.iter().find(|member| member.slug == *slug).cloned(),
        None => search::home(&app, &viewer).await?,
    };
    let eyes = Eyes { actor: &viewer.actor, person: viewer.person.as_ref(), today: viewer.today() };
    let outlooks = finding::outlooks(&app, eyes, university.as_ref(), &listings).await?;
    let is_too_many = !beyond.is_empty();
    let page = pages::page(&app, &viewer, &asked, Gathered { listings, beyond, members, university, outlooks }).await?;
    if is_too_many { reply::wrong(&page) } else { reply::page(&page) }
}
