//! The members and one of them. Everything is read as nobody in particular: the page is the same for everybody, but for
//! the verdict of the reader's own university.

use std::sync::Arc;

use axum::extract::State;
use catalogue::{Listing, listing, opportunity};
use consortium::institution;
use kernel::{Actor, InstitutionId, OpportunityId};
use recognition::{agreement::query as agreement, programme, quality};

use super::{list, one};
use crate::{
    app::App,
    error::Error,
    extract::{Pairs, Path},
    finding::{self, Answer, Eyes},
    present::office,
    public::search,
    reply::{self, Reply},
    viewer::Viewer,
};

/// All members, by name.
pub(super) async fn all(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let db = app.db().reads();
    let members = institution::all(db).await?;
    let number = pairs.one("page").and_then(|page| page.parse().ok()).unwrap_or(1);
    let shown = list::Shown::page(viewer.locale, members, number);
    let ids: Vec<_> = shown.members.iter().map(|member| member.id).collect();
    let offered = opportunity::count_published(db).await?;
    let promised = agreement::in_force_for(db, &ids).await?;
    reply::page(&list::page(&app, &viewer, shown, &offered, &promised).await?)
}

/// One member.
pub(super) async fn show(State(app): State<App>, viewer: Viewer, Path(slug): Path<String>, pairs: Pairs) -> Reply {
    let db = app.db().reads();
    let member = institution::by_slug(db, &slug).await?;
    let after: Option<OpportunityId> = pairs.one("after").and_then(|after| after.parse().ok());
    let (listings, next) = page_of_listings(&app, member.id, after).await?;
    let university = search::home(&app, &viewer).await?;
    let eyes = Eyes { actor: &viewer.actor, person: viewer.person.as_ref(), today: viewer.today() };
    let outlooks = finding::outlooks(&app, eyes, university.as_ref(), &listings).await?;
    let members = app.members().await?;
    let listings = listings.into_iter().map(Arc::new).collect();
    let answer = Answer { listings, members, university, outlooks, ..Answer::default() };
    let listed =
        agreement::Listed { party: Some(member.id), after: None, limit: one::AGREEMENTS + 1, on: viewer.today() };
    let gathered = one::Gathered {
        answer,
        is_first: after.is_none(),
        next,
        agreements: agreement::page_of_agreements(db, &listed).await?,
        offered: opportunity::count_published(db).await?,
        programmes: programme::page_of_programmes(db, member.id, None, one::PROGRAMMES).await?,
        programme_count: programme::count_programmes(db, member.id).await?,
        matrix: finding::matrix(&app).await?,
        office: office::office(&app, &viewer, &member).await?,
        register: quality::register(db, std::slice::from_ref(&member)).await?,
    };
    reply::page(&one::page(&app, &viewer, &member, gathered).await?)
}

/// A page of what a member offers, and after what the next one begins.
async fn page_of_listings(
    app: &App,
    member: InstitutionId,
    after: Option<OpportunityId>,
) -> Result<(Vec<Listing>, Option<OpportunityId>), Error> {
    let mut listings =
        listing::of_institution(app.db().reads(), &Actor::Anonymous, member, after, one::PAGE + 1).await?;
    let size = usize::try_from(one::PAGE).unwrap_or(usize::MAX);
    let next = if listings.len() > size { listings.get(size - 1).map(|last| last.opportunity.id) } else { None };
    listings.truncate(size);
    Ok((listings, next))
}
