//! Rating a version.

use std::collections::BTreeSet;

use catalogue::{Listing, VersionState};
use kernel::{OpportunityVersionId, PersonId, Subject, Work};
use recognition::{
    criterion::{Criterion, Robustness},
    quality::Snapshot,
};
use sea_orm::{EntityTrait, Set, sea_query::OnConflict};

use super::{policy, suggestion};
use crate::{
    Error, criteria,
    entity::course_rating::{ActiveModel, Column, Entity},
    event::VersionRated,
};

/// One rating as given, with what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// Which criterion.
    pub criterion: Criterion,
    /// How solid.
    pub robustness: Robustness,
    /// What it rests on; needed (R-C4).
    pub evidence: String,
}

/// How many characters the evidence of a rating may have.
const EVIDENCE: usize = 2_000;

impl Given {
    /// The same with its evidence cleaned; refused without any.
    pub(crate) fn checked(self) -> Result<Self, Error> {
        let evidence =
            kernel::clean(&self.evidence, EVIDENCE, true).map_err(|error| Error::Invalid("evidence", error.code()))?;
        Ok(Self { evidence, ..self })
    }
}

/// Each criterion at most once.
pub(crate) fn distinct(ratings: &[Given]) -> Result<(), Error> {
    let criteria: BTreeSet<_> = ratings.iter().map(|given| given.criterion).collect();
    let fits = !ratings.is_empty() && criteria.len() == ratings.len();
    if fits { Ok(()) } else { Err(Error::Invalid("criterion", "criterion-twice")) }
}

/// Rates a version that is or was published (M07), each criterion once (R-C3): promises and decisions rest on it.
pub async fn rate(work: &mut Work, version: OpportunityVersionId, ratings: Vec<Given>) -> Result<(), Error> {
    let found = catalogue::listing::at_versions(work.db(), &[version]).await?;
    let listing = found.into_iter().next().filter(is_public).ok_or(Error::NotFound)?;
    let opportunity = &listing.opportunity;
    let writers = catalogue::opportunity::writers(work.db(), &listing.version).await?;
    let rater = policy::may_rate(&work.actor, opportunity.institution_id, &writers)?;
    distinct(&ratings)?;
    if ratings.iter().any(|given| given.criterion == Criterion::Verification) {
        return Err(Error::Invalid("criterion", "criterion-per-credential"));
    }
    let today = consortium::institution::today(work.db(), opportunity.institution_id, work.now).await?;
    let snapshot = suggestion::of_listing(work.db(), &listing, today).await?;
    // Every university reads them: hence the wording of the consortium, not of the one that offers it.
    let by = criteria::query::in_force(work.db(), None, today).await?.label;
    let mut rows = Vec::with_capacity(ratings.len());
    for given in ratings {
        let given = given.checked()?;
        let register = suggestion::kept(snapshot.as_ref(), &given)?;
        rows.push(row(work, (version, &by), rater, (given, register)));
    }
    let (given, once) =
        (rows.len(), OnConflict::columns([Column::VersionId, Column::Criterion]).do_nothing().to_owned());
    let written = Entity::insert_many(rows).on_conflict(once).exec_without_returning(work.db()).await?;
    if usize::try_from(written) != Ok(given) {
        return Err(Error::AlreadyRated);
    }
    work.record(Subject::Opportunity(opportunity.id), &VersionRated { version });
    Ok(())
}

/// A draft is nobody's business but its writers', and has nothing to rest a rating on yet.
fn is_public(listing: &Listing) -> bool {
    listing.version.state != VersionState::Draft
}

fn row(
    work: &mut Work,
    (version, by): (OpportunityVersionId, &str),
    rater: PersonId,
    (given, register): (Given, Option<Snapshot>),
) -> ActiveModel {
    ActiveModel {
        id: Set(work.new_id()),
        version_id: Set(version),
        criterion: Set(given.criterion),
        robustness: Set(given.robustness),
        evidence: Set(given.evidence),
        rated_by: Set(rater),
        rated_at: Set(work.now),
        rubric_version: Set(by.to_owned()),
        register: Set(register),
    }
}
