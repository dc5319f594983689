//! Which published wordings still wait for a rating (R-C3).

use std::collections::HashMap;

use catalogue::{Listing, OpportunityState, listing};
use evaluation::course_rating;
use kernel::{OpportunityId, OpportunityVersionId};

use crate::{app::App, error::Error};

/// Of each of these that is published: whether a criterion of its published version is not rated yet.
pub(crate) async fn of_listings(app: &App, listings: &[Listing]) -> Result<HashMap<OpportunityId, bool>, Error> {
    let db = app.db().reads();
    let is_published = |listing: &&Listing| listing.opportunity.state == OpportunityState::Published;
    let ids: Vec<OpportunityId> = listings.iter().filter(is_published).map(|listing| listing.opportunity.id).collect();
    // The listings may come with a draft on top; students see, and universities count, what is published.
    let published = listing::published_by_ids(db, &ids).await?;
    let versions: Vec<OpportunityVersionId> = published.iter().map(|listing| listing.version.id).collect();
    let rated = course_rating::of_versions(db, &versions).await?;
    let is_open = |listing: &Listing| {
        let rows = rated.get(&listing.version.id).map(Vec::as_slice).unwrap_or_default();
        !course_rating::unrated(listing.version.mode, rows).is_empty()
    };
    Ok(published.iter().map(|listing| (listing.opportunity.id, is_open(listing))).collect())
}
