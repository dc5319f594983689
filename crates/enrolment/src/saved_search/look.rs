//! Looking for what is new: which searches are due, and noting that one has looked. What fits, the caller finds out (ADR 38).

use kernel::{OpportunityId, SavedSearchId, Subject, Timestamp, Work, denied};

use super::{query, rhythm, service, store};
use crate::{Error, SavedSearch, event::SearchAnswered};

pub use super::query::{due, oldest_due};

/// Listings that one mail names.
const NAMED: usize = 20;

/// Notes that a search has looked at everything up to an instant, and what of it is new; something new is told. Whether it
/// did: a search that was changed, removed or looked at meanwhile is left alone, so two workers tell nothing twice.
pub async fn note(
    work: &mut Work,
    seen: &SavedSearch,
    until: Timestamp,
    listings: &[OpportunityId],
) -> Result<bool, Error> {
    denied(work.actor.is_system(), "not_allowed")?;
    let (today, zone) = service::place(work, seen.person_id).await?;
    let told_on = if listings.is_empty() { seen.told_on } else { Some(today) };
    let step = rhythm::next_day(seen.frequency, today, Some(today));
    let looked = SavedSearch {
        looked_until: until.max(seen.looked_until),
        next_at: step.map(|day| rhythm::morning(day, &zone)),
        told_on,
        ..seen.clone()
    };
    if !store::looked(work.db(), seen, &looked).await? {
        return Ok(false);
    }
    if !listings.is_empty() {
        let (count, named) = (listings.len(), listings.iter().copied().take(NAMED).collect());
        let event = SearchAnswered { search: seen.id, listings: named, count };
        work.record(Subject::Person(seen.person_id), &event);
    }
    Ok(true)
}

/// A search that still writes, for the mail about it.
pub async fn to_tell(db: &impl sea_orm::ConnectionTrait, id: SavedSearchId) -> Result<SavedSearch, Error> {
    query::writing(db, id).await
}
