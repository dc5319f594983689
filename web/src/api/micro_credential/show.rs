//! One listing, with what the reader's university would do with it.

use axum::{extract::State, response::Response};
use catalogue::listing;
use consortium::{Institution, institution};
use kernel::OpportunityId;

use super::{answers::ListingAnswer, recognition::OutlookAnswer};
use crate::{
    api::{bearer::Asker, etag, window},
    app::App,
    error::Error,
    extract::{Pairs, Path},
    finding::{self, Eyes},
};

/// The listing, with the verdict of the university in the address or of the caller's own. A learner who looks is counted
/// once a day (MT-1), whatever the door (S-4).
pub(super) async fn show(
    State(app): State<App>,
    asker: Asker,
    Path(id): Path<OpportunityId>,
    pairs: Pairs,
) -> Result<Response, Error> {
    window::once(&pairs, &["recognised_by"])?;
    let db = app.db().reads();
    let found = listing::by_id(db, &asker.actor, id).await?;
    if impact::exposure::is_first(db, &asker.actor, (id, asker.today())).await? {
        let mut work = app.begin_as(asker.actor.clone()).await?;
        impact::exposure::record(&mut work, id).await?;
        work.commit().await?;
    }
    let university = university(&app, &asker, &pairs).await?;
    let eyes = Eyes { actor: &asker.actor, person: asker.person.as_ref(), today: asker.today() };
    let outlook = finding::outlooks(&app, eyes, university.as_ref(), std::slice::from_ref(&found)).await?.remove(&id);
    let recognition = university.zip(outlook).map(|(university, outlook)| OutlookAnswer::new(&university, &outlook));
    let owner = institution::by_id(db, found.opportunity.institution_id).await?;
    Ok(etag::tagged(found.opportunity.version, ListingAnswer::new(&found, &owner, recognition)))
}

/// Named in the address, else the caller's home; one that is no member gives no verdict.
async fn university(app: &App, asker: &Asker, pairs: &Pairs) -> Result<Option<Institution>, Error> {
    match (pairs.one("recognised_by").filter(|slug| !slug.is_empty()), asker.actor.home()) {
        (Some(slug), _) => Ok(app.members().await?.called(slug).cloned()),
        (None, Some(home)) => Ok(institution::by_ids(app.db().reads(), &[home]).await?.pop()),
        (None, None) => Ok(None),
    }
}
