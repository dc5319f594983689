//! The dossier of a listing.

use axum::extract::State;
use catalogue::listing;
use consortium::institution;
use evaluation::course_rating;
use kernel::OpportunityId;

use super::pages::{self, Gathered};
use crate::{
    app::App,
    extract::Path,
    present::office,
    reply::{self, Reply},
    viewer::Viewer,
};

/// For whoever may read the listing.
pub(super) async fn show(State(app): State<App>, viewer: Viewer, Path(id): Path<OpportunityId>) -> Reply {
    let db = app.db().reads();
    let found = listing::by_id(db, &viewer.actor, id).await?;
    let owner = institution::by_id(db, found.opportunity.institution_id).await?;
    let ratings = course_rating::of_versions(db, &[found.version.id]).await?.remove(&found.version.id);
    let contact = office::provider(&app, &viewer, &owner).await?;
    let gathered = Gathered { found, owner, ratings: ratings.unwrap_or_default(), contact };
    reply::page(&pages::page(&app, &viewer, &gathered).await?)
}
