//! Writes: enrol, withdraw, record results. One transaction each, given by the caller.

use std::collections::{BTreeMap, BTreeSet};

use catalogue::{Listing, Offering, OfferingState, OpportunityState};
use kernel::{EnrolmentId, OfferingId, OpportunityVersionId, PersonId, ProgrammeId, Subject, Work};

use super::{place, policy, query, store};
use crate::{
    Action, CourseResult, Enrolment, Error, Outcome, State,
    event::{ConsentChanged, Enrolled, ResultRecorded, Withdrawn},
};

/// What an enrolment is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEnrolment {
    /// The dated run.
    pub offering_id: OfferingId,
    /// The version that the person saw, and that the promise was made for.
    pub version_id: OpportunityVersionId,
    /// The programme it should count in, if the person said.
    pub programme_id: Option<ProgrammeId>,
    /// The outlook shown, as `evaluation` wrote it.
    pub promise: Option<String>,
    /// Whether a passed result may file the request at home by itself (M20).
    pub consent: bool,
}

/// Enrols the person who acts (M14). The seat is taken in the same transaction (I-3). A second click finds the first
/// one's enrolment in [`Error::AlreadyEnrolled`] (H073). If another version is published meanwhile, nobody is
/// enrolled: what was promised would not be what is taught (R-O3).
pub async fn enrol(work: &mut Work, new: NewEnrolment) -> Result<EnrolmentId, Error> {
    let person = policy::may_enrol(&work.actor)?;
    let offering = catalogue::offering::by_id(work.db(), new.offering_id).await?;
    let listing = published_at(work, &offering, new.version_id).await?;
    let enrolment = fresh(work, person, &offering, &listing, new);
    take_place(work, &offering, &enrolment).await?;
    published_at(work, &offering, enrolment.version_id).await?;
    let event = Enrolled {
        enrolment: enrolment.id,
        offering: offering.id,
        opportunity: offering.opportunity_id,
        person,
        home: enrolment.home_institution_id,
        provider: enrolment.provider_id,
        starts_on: offering.starts_on,
        mode: listing.version.mode.map(|mode| mode.to_string()),
    };
    work.record(Subject::Enrolment(enrolment.id), &event);
    Ok(enrolment.id)
}

/// What a run is of, as everybody sees it now: what a promise and the enrolment are made for.
pub async fn listing_of(work: &Work, offering: OfferingId) -> Result<Listing, Error> {
    let offering = catalogue::offering::by_id(work.db(), offering).await?;
    published(work, &offering).await
}

async fn published_at(work: &Work, offering: &Offering, version: OpportunityVersionId) -> Result<Listing, Error> {
    let listing = published(work, offering).await?;
    if listing.version.id == version { Ok(listing) } else { Err(Error::Stale) }
}

/// What the run is of, if everybody may see it. What was archived takes nobody; a draft is not there.
async fn published(work: &Work, offering: &Offering) -> Result<Listing, Error> {
    let of = [offering.opportunity_id];
    if let Some(listing) = catalogue::listing::published_by_ids(work.db(), &of).await?.pop() {
        return Ok(listing);
    }
    let found = catalogue::opportunity::by_ids(work.db(), &of).await?;
    let archived = found.iter().any(|opportunity| opportunity.state == OpportunityState::Archived);
    Err(if archived { Error::Closed } else { Error::NotFound })
}

fn fresh(work: &mut Work, person: PersonId, offering: &Offering, listing: &Listing, new: NewEnrolment) -> Enrolment {
    Enrolment {
        id: work.new_id(),
        offering_id: offering.id,
        opportunity_id: offering.opportunity_id,
        version_id: listing.version.id,
        person_id: person,
        provider_id: listing.opportunity.institution_id,
        home_institution_id: work.actor.home(),
        programme_id: new.programme_id,
        state: State::Enrolled,
        promise: new.promise,
        consent_at: new.consent.then_some(work.now),
        enrolled_at: work.now,
        withdrawn_at: None,
        version: 1,
    }
}

/// Row first, then seat: of two clicks of one person for the last seat the second finds the first one's row, not a full
/// run.
async fn take_place(work: &mut Work, offering: &Offering, enrolment: &Enrolment) -> Result<(), Error> {
    if let Some(there) = query::find_place(work.db(), offering.id, enrolment.person_id).await? {
        return Err(Error::AlreadyEnrolled(there.id));
    }
    let open = offering.state == OfferingState::Open;
    let today = consortium::institution::today(work.db(), enrolment.provider_id, work.now).await?;
    if !open || !place::takes_people(offering.enrol_by, offering.ends_on, today) {
        return Err(Error::Closed);
    }
    if !store::insert(work.db(), enrolment.clone()).await? {
        let there = query::find_place(work.db(), offering.id, enrolment.person_id).await?;
        return Err(there.map_or(Error::Stale, |there| Error::AlreadyEnrolled(there.id)));
    }
    catalogue::offering::take_seat(work, offering.id).await.map_err(|error| match error {
        catalogue::Error::Full => Error::Full,
        catalogue::Error::Cancelled => Error::Closed,
        other => other.into(),
    })
}

/// Gives the seat back (M14), while there is no result. `version` is the one the person saw.
pub async fn withdraw(work: &mut Work, id: EnrolmentId, version: i32) -> Result<(), Error> {
    let enrolment = query::by_id(work.db(), &work.actor, id).await?;
    policy::may_withdraw(&work.actor, &enrolment)?;
    let next = enrolment.state.after(Action::Withdraw)?;
    if enrolment.version != version {
        return Err(Error::Stale);
    }
    store::withdraw(work.db(), &enrolment, next, work.now).await?;
    catalogue::offering::free_seat(work, enrolment.offering_id).await?;
    work.record(Subject::Enrolment(id), &Withdrawn { enrolment: id });
    Ok(())
}

/// Lets a passed result be passed on to the home university, or no longer (M20). Whether a request was filed already, the
/// caller asks: enrolments know of no requests.
pub async fn consent(work: &mut Work, id: EnrolmentId, seen: i32, given: bool) -> Result<(), Error> {
    let enrolment = query::by_id(work.db(), &work.actor, id).await?;
    policy::may_consent(&work.actor, &enrolment)?;
    if enrolment.version != seen {
        return Err(Error::Stale);
    }
    enrolment.state.after(Action::Consent)?;
    store::consent(work.db(), &enrolment, given.then_some(work.now)).await?;
    work.record(Subject::Enrolment(id), &ConsentChanged { enrolment: id, given });
    Ok(())
}

/// One line of a provider's list of results: whose, what, and the grade as typed.
pub type Line = (EnrolmentId, Outcome, Option<String>);

/// Lines in one call.
const LINES: usize = 1_000;

/// Enters results of one run (M16); final once entered. All lines count or none: one enrolment that is not of this run
/// or not this provider's refuses the call (S-2, S-4).
pub async fn record_results(work: &mut Work, offering: OfferingId, lines: &[Line]) -> Result<(), Error> {
    let enrolments = of_lines(work, offering, lines).await?;
    let mut results = Vec::with_capacity(lines.len());
    let mut concluded: BTreeMap<Outcome, Vec<EnrolmentId>> = BTreeMap::new();
    for (id, outcome, grade) in lines {
        let enrolment = enrolments.get(id).ok_or(Error::NotFound)?;
        let recorded_by = policy::may_record_result(&work.actor, enrolment)?;
        enrolment.state.after(by(*outcome))?;
        concluded.entry(*outcome).or_default().push(*id);
        results.push(CourseResult {
            id: work.new_id(),
            enrolment_id: *id,
            outcome: *outcome,
            grade: place::grade(grade.as_deref())?,
            recorded_by,
            recorded_at: work.now,
        });
    }
    for (outcome, ids) in &concluded {
        store::conclude(work.db(), ids, State::Enrolled.after(by(*outcome))?).await?;
    }
    store::add_results(work.db(), results).await?;
    for (id, outcome, _) in lines {
        work.record(Subject::Enrolment(*id), &ResultRecorded { enrolment: *id, outcome: *outcome });
    }
    Ok(())
}

const fn by(outcome: Outcome) -> Action {
    match outcome {
        Outcome::Passed => Action::Pass,
        Outcome::Failed => Action::Fail,
    }
}

/// The enrolments of the lines, each once, all of this run and visible to the actor.
async fn of_lines(
    work: &Work,
    offering: OfferingId,
    lines: &[Line],
) -> Result<BTreeMap<EnrolmentId, Enrolment>, Error> {
    let ids: BTreeSet<EnrolmentId> = lines.iter().map(|(id, ..)| *id).collect();
    if lines.is_empty() || lines.len() > LINES || ids.len() != lines.len() {
        return Err(Error::Invalid("results", "results"));
    }
    let found = query::of_offering(work.db(), &work.actor, offering, &ids).await?;
    if found.len() == ids.len() {
        Ok(found.into_iter().map(|enrolment| (enrolment.id, enrolment)).collect())
    } else {
        Err(Error::NotFound)
    }
}
