//! Writes: save, change, remove, bring back; and ending the mails of one by its secret.

use catalogue::opportunity;
use kernel::{Actor, Day, OpportunityId, PersonId, SavedSearchId, Subject, Timestamp, Work, Zone};

use super::{query, rhythm, store};
use crate::{
    Error, Frequency, SavedSearch,
    enrolment::policy,
    event::{SearchRemoved, SearchSaved},
};

/// How many searches a person keeps at most.
pub const LIMIT: u64 = 50;

/// Characters of a name.
pub const NAME: usize = 100;

/// Characters of the criteria: an address has no more.
const CRITERIA: usize = 2_000;

/// What a saved search is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSearch {
    /// What the person calls it.
    pub name: String,
    /// The parameters of the search page; nothing for the dates of a listing.
    pub criteria: String,
    /// The listing whose new dates are waited for.
    pub opportunity: Option<OpportunityId>,
    /// How often it writes.
    pub frequency: Frequency,
}

/// Keeps a search for the person who acts. The same one a second time is the one that is there, with the name and the
/// mails that were chosen last. What is there already is not new: it looks at what comes from now on.
pub async fn save(work: &mut Work, new: NewSearch) -> Result<SavedSearchId, Error> {
    let person = policy::may_save(&work.actor)?;
    if let Some(id) = new.opportunity {
        let found = opportunity::by_ids(work.db(), &[id]).await?;
        found.iter().find(|found| found.published_at.is_some()).ok_or(Error::NotFound)?;
    }
    if new.criteria.len() > CRITERIA {
        return Err(Error::Invalid("search", "too-long"));
    }
    if let Some(there) = query::find_same(work.db(), person, &new).await? {
        return keep(work, there, &new.name, new.frequency).await;
    }
    if query::count(work.db(), person).await? >= LIMIT {
        return Err(Error::Invalid("name", "saved-searches-full"));
    }
    let (today, zone) = place(work, person).await?;
    let row = SavedSearch {
        id: work.new_id(),
        person_id: person,
        opportunity_id: new.opportunity,
        name: name(&new.name)?,
        criteria: new.criteria,
        frequency: new.frequency,
        secret: work.chance().secret(),
        looked_until: work.now,
        next_at: rhythm::next_day(new.frequency, today, None).map(|day| rhythm::morning(day, &zone)),
        told_on: None,
        saved_at: work.now,
        removed_at: None,
    };
    let (id, frequency) = (row.id, row.frequency);
    if !store::insert(work.db(), row).await? {
        return Err(Error::Stale);
    }
    work.record(Subject::Person(person), &SearchSaved { search: id, frequency });
    Ok(id)
}

/// Gives an own search another name, or other mails.
pub async fn change(work: &mut Work, id: SavedSearchId, name: &str, frequency: Frequency) -> Result<(), Error> {
    let row = query::own_by_id(work.db(), &work.actor, id).await?;
    keep(work, row, name, frequency).await?;
    Ok(())
}

/// Takes an own search off the list; it writes no more.
pub async fn remove(work: &mut Work, id: SavedSearchId) -> Result<(), Error> {
    let row = query::own_by_id(work.db(), &work.actor, id).await?;
    store::remove(work.db(), row.id, work.now).await?;
    work.record(Subject::Person(row.person_id), &SearchRemoved { search: id });
    Ok(())
}

/// Puts an own search back that was removed a moment ago, as it was; where the same one was saved meanwhile, that one stays.
pub async fn bring_back(work: &mut Work, id: SavedSearchId) -> Result<(), Error> {
    let row = query::own_removed(work.db(), &work.actor, id).await?;
    if query::count(work.db(), row.person_id).await? >= LIMIT {
        return Err(Error::Invalid("name", "saved-searches-full"));
    }
    let same = NewSearch {
        name: row.name.clone(),
        criteria: row.criteria.clone(),
        opportunity: row.opportunity_id,
        frequency: row.frequency,
    };
    if query::find_same(work.db(), row.person_id, &same).await?.is_none() {
        store::bring_back(work.db(), id).await?;
        work.record(Subject::Person(row.person_id), &SearchSaved { search: id, frequency: row.frequency });
    }
    Ok(())
}

/// Ends the mails of the search with this secret: for who has one of its mails, without sign-in. Twice does no harm.
pub async fn end_mails(work: &mut Work, secret: &str) -> Result<(), Error> {
    let row = query::by_secret(work.db(), secret).await?;
    if row.frequency == Frequency::Never {
        return Ok(());
    }
    let never = SavedSearch { frequency: Frequency::Never, next_at: None, ..row };
    store::keep(work.db(), &never).await?;
    work.record(Subject::Person(never.person_id), &SearchSaved { search: never.id, frequency: Frequency::Never });
    Ok(())
}

/// Forgets what was removed before this instant.
pub async fn sweep(work: &mut Work, before: Timestamp) -> Result<(), Error> {
    store::sweep(work.db(), before).await
}

async fn keep(work: &mut Work, row: SavedSearch, name: &str, frequency: Frequency) -> Result<SavedSearchId, Error> {
    let name = self::name(name)?;
    let (today, zone) = place(work, row.person_id).await?;
    let mut kept = SavedSearch { name, frequency, ..row.clone() };
    if frequency != row.frequency {
        let next = rhythm::next_day(frequency, today, row.told_on);
        kept.next_at = next.map(|day| rhythm::morning(day, &zone));
    }
    // Nobody wants what came while no mail was wanted.
    if row.frequency == Frequency::Never {
        kept.looked_until = work.now;
    }
    store::keep(work.db(), &kept).await?;
    work.record(Subject::Person(kept.person_id), &SearchSaved { search: kept.id, frequency });
    Ok(kept.id)
}

fn name(text: &str) -> Result<String, Error> {
    kernel::clean(text, NAME, false).map_err(|error| match error {
        kernel::TextError::Empty => Error::Invalid("name", "required"),
        kernel::TextError::TooLong(_) => Error::Invalid("name", "too-long"),
        kernel::TextError::Unprintable => Error::Invalid("name", "unprintable"),
    })
}

/// Today and the clock where a person studies; who studies nowhere has those of UTC.
pub(super) async fn place(work: &Work, person: PersonId) -> Result<(Day, Zone), Error> {
    let home = match &work.actor {
        Actor::Person(_) => work.actor.home(),
        _ => consortium::person::by_id(work.db(), person).await?.home_institution_id,
    };
    let zone = match home {
        Some(home) => consortium::institution::by_id(work.db(), home).await?.time_zone,
        None => Zone::utc(),
    };
    Ok((zone.day_at(work.now), zone))
}
