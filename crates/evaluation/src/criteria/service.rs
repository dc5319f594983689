//! Writing criteria: one draft at a time, then published for good from a day on (M55).

use kernel::{CriteriaVersionId, Day, InstitutionId, Language, PersonId, Subject, TextError, Work};

use super::{VersionState, policy, query, store};
use crate::{
    CriteriaVersion, Error,
    assess::{Contradiction, Criteria},
    event::{CriteriaDiscarded, CriteriaDrafted, CriteriaPublished},
};

/// How many characters a note may have.
const NOTE: usize = 2_000;

/// What a draft is to say. The languages are those in which own wording has to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Whose; none for the consortium's defaults.
    pub owner: Option<InstitutionId>,
    /// What it sets.
    pub criteria: Criteria,
    /// What is new, and why.
    pub note: String,
    /// The languages of the pages.
    pub languages: Vec<Language>,
}

impl Wanted {
    fn checked(mut self) -> Result<Self, Error> {
        let mut wrong = self.criteria.contradictions(&self.languages);
        match kernel::clean(&self.note, NOTE, true) {
            Ok(note) => self.note = note,
            Err(TextError::Empty) => wrong.push(Contradiction { field: "note".to_owned(), code: "reason" }),
            Err(_) => wrong.push(Contradiction { field: "note".to_owned(), code: "too-long" }),
        }
        if wrong.is_empty() { Ok(self) } else { Err(Error::Contradictions(wrong)) }
    }
}

/// A draft as somebody saw it: which one, since another may have taken its place, and in which version (H079).
pub type Seen = (CriteriaVersionId, i32);

/// Writes the draft as its editor saw it; none where there was none. The same press twice is no conflict.
pub async fn draft(work: &mut Work, seen: Option<Seen>, wanted: Wanted) -> Result<CriteriaVersionId, Error> {
    let person = policy::may_set(&work.actor, wanted.owner)?;
    let wanted = wanted.checked()?;
    no_fewer_days(work, wanted.owner, wanted.criteria.limits.appeal_days).await?;
    let there = query::draft_of(work.db(), wanted.owner).await?;
    if let Some(there) = there.as_ref().filter(|there| there.body == wanted.criteria && there.note == wanted.note) {
        return Ok(there.id);
    }
    let id = match there {
        Some(there) if seen == Some((there.id, there.version)) => revise(work, &there, person, wanted).await?,
        None if seen.is_none() => begin(work, person, wanted).await?,
        _ => return Err(Error::Stale),
    };
    work.record(Subject::Criteria(id), &CriteriaDrafted { criteria: id });
    Ok(id)
}

/// A university gives no fewer days for an appeal than the consortium (ADR 23).
async fn no_fewer_days(work: &Work, owner: Option<InstitutionId>, days: u16) -> Result<(), Error> {
    let Some(home) = owner else { return Ok(()) };
    let today = consortium::institution::today(work.db(), home, work.now).await?;
    if days < query::in_force(work.db(), None, today).await?.criteria.limits.appeal_days {
        let field = "appeal_days".to_owned();
        return Err(Error::Contradictions(vec![Contradiction { field, code: "rules-appeal" }]));
    }
    Ok(())
}

async fn begin(work: &mut Work, person: PersonId, wanted: Wanted) -> Result<CriteriaVersionId, Error> {
    let newest = query::published(work.db(), wanted.owner).await?.first().map_or(0, |newest| newest.number);
    let number = newest + 1;
    let name = match wanted.owner {
        Some(owner) => consortium::institution::by_id(work.db(), owner).await?.slug,
        None => "consortium".to_owned(),
    };
    let row = CriteriaVersion {
        id: work.new_id(),
        institution_id: wanted.owner,
        number,
        label: format!("{name}-{number}"),
        body: wanted.criteria,
        state: VersionState::Draft,
        in_force_from: None,
        note: wanted.note,
        revised_by: person,
        revised_at: work.now,
        published_by: None,
        published_at: None,
        version: 1,
    };
    let id = row.id;
    if store::insert(work.db(), row).await? { Ok(id) } else { Err(Error::Stale) }
}

async fn revise(
    work: &mut Work,
    there: &CriteriaVersion,
    person: PersonId,
    wanted: Wanted,
) -> Result<CriteriaVersionId, Error> {
    store::revise(work.db(), there, (wanted.criteria, wanted.note), (person, work.now)).await?;
    Ok(there.id)
}

/// Deletes the draft as its reader saw it: what somebody else has changed since is not lost by it (H079). Versions that are
/// published stay for good.
pub async fn discard(work: &mut Work, owner: Option<InstitutionId>, seen: Seen) -> Result<(), Error> {
    policy::may_set(&work.actor, owner)?;
    let there = as_seen(work, owner, seen).await?;
    store::discard(work.db(), &there).await?;
    work.record(Subject::Criteria(there.id), &CriteriaDiscarded { criteria: there.id });
    Ok(())
}

/// Publishes the draft as its reader saw it, in force from this day on, never from one that is over: what was complete
/// before keeps its own.
pub async fn publish(
    work: &mut Work,
    owner: Option<InstitutionId>,
    seen: Seen,
    from: Day,
) -> Result<CriteriaVersionId, Error> {
    let person = policy::may_set(&work.actor, owner)?;
    let there = as_seen(work, owner, seen).await?;
    let today = match owner {
        Some(owner) => consortium::institution::today(work.db(), owner, work.now).await?,
        None => work.now.day(),
    };
    if from < today {
        return Err(Error::Invalid("in_force_from", "rules-past"));
    }
    no_fewer_days(work, owner, there.body.limits.appeal_days).await?;
    store::publish(work.db(), &there, from, (person, work.now)).await?;
    work.record(Subject::Criteria(there.id), &CriteriaPublished { criteria: there.id, institution: owner, from });
    Ok(there.id)
}

/// The draft, if it is the one that was seen.
async fn as_seen(work: &Work, owner: Option<InstitutionId>, seen: Seen) -> Result<CriteriaVersion, Error> {
    let there = query::draft_of(work.db(), owner).await?;
    there.filter(|there| (there.id, there.version) == seen).ok_or(Error::Stale)
}
