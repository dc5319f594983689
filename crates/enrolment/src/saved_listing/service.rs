//! Writes: save, note, remove. Whoever is signed in keeps the own list, nobody another one. Each does no harm twice.

use kernel::{OpportunityId, PersonId, Subject, Timestamp, Work};

use super::{query, store};
use crate::{
    Error,
    enrolment::policy,
    event::{ListingRemoved, ListingSaved},
};

/// How many listings a person keeps at most.
pub const LIMIT: u64 = 500;

/// Characters of a note.
pub const NOTE: usize = 500;

/// Puts a listing on the list of the person who acts; whether it was not there before. What was removed a moment ago comes
/// back with its note. What everybody can read can be saved, also when it is archived by now.
pub async fn save(work: &mut Work, opportunity: OpportunityId) -> Result<bool, Error> {
    let person = policy::may_save(&work.actor)?;
    let found = catalogue::opportunity::by_ids(work.db(), &[opportunity]).await?;
    if !found.iter().any(|found| found.published_at.is_some()) {
        return Err(Error::NotFound);
    }
    if is_kept(work, person, opportunity).await? {
        return Ok(false);
    }
    if query::count(work.db(), person).await? >= LIMIT {
        return Err(Error::Invalid("listing", "saved-listings-full"));
    }
    store::save(work.db(), (person, opportunity), work.now).await?;
    work.record(Subject::Person(person), &ListingSaved { opportunity });
    Ok(true)
}

/// Writes the note on a listing of the own list; none is no note.
pub async fn note(work: &mut Work, opportunity: OpportunityId, text: Option<&str>) -> Result<(), Error> {
    let person = policy::may_save(&work.actor)?;
    let note = text.map(|text| kernel::clean(text, NOTE, true)).transpose();
    let note = note.map_err(|_| Error::Invalid("note", "too-long"))?;
    if store::note(work.db(), (person, opportunity), note).await? { Ok(()) } else { Err(Error::NotFound) }
}

/// Takes a listing off the own list; whether it was there.
pub async fn remove(work: &mut Work, opportunity: OpportunityId) -> Result<bool, Error> {
    let person = policy::may_save(&work.actor)?;
    if !store::remove(work.db(), (person, opportunity), work.now).await? {
        return Ok(false);
    }
    work.record(Subject::Person(person), &ListingRemoved { opportunity });
    Ok(true)
}

/// Forgets what was removed before this instant.
pub async fn sweep(work: &mut Work, before: Timestamp) -> Result<(), Error> {
    store::sweep(work.db(), before).await
}

async fn is_kept(work: &Work, person: PersonId, opportunity: OpportunityId) -> Result<bool, Error> {
    Ok(!query::of_these(work.db(), person, &[opportunity]).await?.is_empty())
}
