//! Writing runs: offering, changing, taking and giving back seats.

use kernel::{OfferingId, OpportunityId, Subject, Work};

use super::{query, store};
use crate::{
    Error, Offering, OfferingChanged, OfferingMoved, OfferingState, Opportunity, Run, RunDays,
    opportunity::{self, policy, state::Action},
};

/// Adds a dated run.
pub async fn offer(work: &mut Work, id: OpportunityId, run: Run) -> Result<OfferingId, Error> {
    let opportunity = opportunity::query::within_reach(work.db(), &work.actor, id).await?;
    policy::may_edit(&work.actor, opportunity.institution_id)?;
    opportunity.state.after(Action::Offer)?;
    let added = store::add(work, vec![(id, run)]).await?;
    let offering = added.into_iter().next().ok_or(Error::NotFound)?;
    note(work, &offering);
    Ok(offering.id)
}

/// Adds runs to opportunities that were just read, as an import does.
pub async fn offer_known(work: &mut Work, runs: Vec<(&Opportunity, Run)>) -> Result<(), Error> {
    for (opportunity, _) in &runs {
        policy::may_edit(&work.actor, opportunity.institution_id)?;
        opportunity.state.after(Action::Offer)?;
    }
    let runs = runs.into_iter().map(|(opportunity, run)| (opportunity.id, run)).collect();
    for offering in store::add(work, runs).await? {
        note(work, &offering);
    }
    Ok(())
}

/// Changes dates and seats; `seen` is the row's version that the editor has seen. Seats never fall below those taken
/// (H031).
pub async fn change(work: &mut Work, id: OfferingId, seen: i32, run: Run) -> Result<(), Error> {
    let offering = query::within_reach(work.db(), &work.actor, id).await?;
    let opportunity = opportunity::query::within_reach(work.db(), &work.actor, offering.opportunity_id).await?;
    policy::may_edit(&work.actor, opportunity.institution_id)?;
    if offering.version != seen {
        return Err(Error::Stale);
    }
    change_known(work, &opportunity, &offering, run).await
}

/// Changes a run that was just read, as an import does.
pub async fn change_known(
    work: &mut Work,
    opportunity: &Opportunity,
    offering: &Offering,
    run: Run,
) -> Result<(), Error> {
    policy::may_edit(&work.actor, opportunity.institution_id)?;
    opportunity.state.after(Action::Offer)?;
    if offering.state == OfferingState::Cancelled {
        return Err(Error::Cancelled);
    }
    if run.seats.is_some_and(|seats| seats < offering.taken) {
        return Err(Error::field("seats", "seats-below-taken"));
    }
    store::change(work.db(), offering, &run).await?;
    note(work, offering);
    let before = RunDays { starts_on: offering.starts_on, ends_on: offering.ends_on };
    let now = RunDays { starts_on: run.starts_on, ends_on: run.ends_on };
    if before != now {
        work.record(Subject::Offering(offering.id), &OfferingMoved { offering: offering.id, before, now });
    }
    Ok(())
}

fn note(work: &mut Work, offering: &Offering) {
    let changed = OfferingChanged { offering: offering.id, state: offering.state.as_str() };
    work.record(Subject::Opportunity(offering.opportunity_id), &changed);
}

/// Takes a seat in one conditional statement (I-3, H076). Who may enrol is asked above, in `enrolment`.
pub async fn take_seat(work: &mut Work, id: OfferingId) -> Result<(), Error> {
    if store::take(work.db(), id).await? {
        return Ok(());
    }
    let offering = query::by_id(work.db(), id).await?;
    Err(if offering.state == OfferingState::Open { Error::Full } else { Error::Cancelled })
}

/// Holds a run until the work ends: whoever counts its people or its days does so one after the other.
pub async fn hold(work: &mut Work, id: OfferingId) -> Result<(), Error> {
    if store::hold(work.db(), id).await? { Ok(()) } else { Err(Error::NotFound) }
}

/// Gives a seat back.
pub async fn free_seat(work: &mut Work, id: OfferingId) -> Result<(), Error> {
    if store::free(work.db(), id).await? { Ok(()) } else { Err(Error::NotFound) }
}
