//! The answer to a search: what the index found, with the rows as they are now and the verdict of the reader's university.

use std::{collections::HashMap, sync::Arc};

use catalogue::{Listing, listing};
use consortium::{Institution, Person};
use evaluation::outlook::{self, Outlook};
use kernel::{Actor, Day, OpportunityId, ProgrammeId};
use search::{Found, Hit, Query};

use super::Members;
use crate::{app::App, error::Error};

/// Whose eyes see the answer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Eyes<'a> {
    pub actor: &'a Actor,
    pub person: Option<&'a Person>,
    pub today: Day,
}

/// Listings with what is shown of them.
#[derive(Debug, Default)]
pub(crate) struct Answer {
    pub found: Found,
    /// In the order of the hits; what is no longer published is not among them.
    pub listings: Vec<Arc<Listing>>,
    /// Who offers them is among these.
    pub members: Members,
    /// The reader's university.
    pub university: Option<Institution>,
    /// Whether the reader is known: then cards know what has been recognised already, the index does not.
    pub is_personal: bool,
    /// The programme that the index answered for.
    pub programme: Option<ProgrammeId>,
    pub outlooks: HashMap<OpportunityId, Outlook>,
    /// The index does not answer: these are some listings from the database.
    pub is_away: bool,
}

impl Answer {
    /// What the index says of a listing.
    pub(crate) fn hit(&self, id: OpportunityId) -> Option<&Hit> {
        self.found.hits.iter().find(|hit| hit.id == id)
    }
}

impl Eyes<'_> {
    /// The reader, where the university is the own one: then programme and usage count.
    fn learner_of(&self, university: Option<&Institution>) -> Option<&Person> {
        let university = university?;
        self.person.filter(|person| person.home_institution_id == Some(university.id))
    }
}

/// Searches, then takes rows from the shelf and reads outlooks in batches. Index and cards take the same programme (ADR 2).
pub(crate) async fn answer(app: &App, eyes: Eyes<'_>, members: Members, mut query: Query) -> Result<Answer, Error> {
    let university = query.recognised_by.as_deref().and_then(|slug| members.called(slug)).cloned();
    let learner = eyes.learner_of(university.as_ref());
    query.programme = learner.and_then(|learner| learner.programme_id);
    let (is_personal, programme) = (eyes.person.is_some(), query.programme);
    let (found, is_away) = find(app, query).await?;
    let ids: Vec<OpportunityId> = found.hits.iter().map(|hit| hit.id).collect();
    let listings = app.shelf().published(app.db(), &ids).await?;
    let outlooks = match &university {
        Some(_) => {
            let rows: Vec<Listing> = listings.iter().map(|listing| Listing::clone(listing)).collect();
            outlooks(app, eyes, university.as_ref(), &rows).await?
        }
        None => HashMap::new(),
    };
    Ok(Answer { found, listings, members, university, is_personal, programme, outlooks, is_away })
}

/// How many a search finds; none where the index cannot say.
pub(super) async fn count(app: &App, query: Query) -> Result<Option<u64>, Error> {
    let (found, is_away) = find(app, Query { limit: 1, offset: 0, after: None, ..query }).await?;
    Ok((!is_away).then_some(found.total))
}

/// What the index finds. Is it away, or has it not begun to follow, the newest listings of the database stand in, and the
/// page says so (I-10).
async fn find(app: &App, query: Query) -> Result<(Found, bool), Error> {
    let index = app.search().clone();
    let limit = u64::from(query.limit);
    let follows = index.applied().is_ok_and(|(position, _)| position > 0);
    match tokio::task::spawn_blocking(move || index.search(&query)).await.map_err(Error::bug)? {
        Ok(found) if follows || listing::published_ids(app.db().reads(), None, 1).await?.is_empty() => {
            return Ok((found, false));
        }
        Err(search::Error::TooFar) => return Ok((Found { total_is_exact: true, ..Found::default() }, false)),
        // A place in another list is the caller's mistake, not the index's.
        Err(error @ search::Error::Cursor) => return Err(error.into()),
        Ok(_) => {}
        Err(error) => tracing::warn!(%error, "the index does not answer"),
    }
    let ids = listing::published_ids(app.db().reads(), None, limit).await?;
    let hits = ids.into_iter().map(|id| Hit { id, highlights: search::Highlights::default() }).collect();
    Ok((Found { hits, ..Found::default() }, true))
}

/// What the university would do with each: for its own learners in their programme, for everybody with what that very
/// person has had recognised there (R-O1, R-H4).
pub(crate) async fn outlooks(
    app: &App,
    eyes: Eyes<'_>,
    university: Option<&Institution>,
    listings: &[Listing],
) -> Result<HashMap<OpportunityId, Outlook>, Error> {
    let Some(university) = university else { return Ok(HashMap::new()) };
    let db = app.db().reads();
    let own = eyes.learner_of(Some(university));
    let programme = own.and_then(|person| person.programme_id);
    let target = outlook::target(db, university.clone(), programme, None).await?;
    let usage = outlook::own_usage(db, eyes.actor, &target).await?;
    let outlooks = outlook::of_listings(db, &target, &usage, listings, eyes.today).await?;
    Ok(outlooks.into_iter().map(|outlook| (outlook.opportunity, outlook)).collect())
}
