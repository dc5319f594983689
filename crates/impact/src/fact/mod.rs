//! Facts: written from the events of enrolments and requests, in any order and any number of times.

mod projection;
mod store;

use catalogue::OfferingMoved;
use evaluation::event::{
    AppealLodged, AppealOverturned, AppealRemitted, AppealUpheld, ConditionsFailed, ConditionsMet, RequestDecided,
};
use kernel::{Event, OfferingId, Subject, Work, log};

use crate::{Error, Fact};

/// Turns what happened into a fact. Events that no figure counts are left alone.
pub async fn follow(work: &mut Work, entry: &log::Entry) -> Result<(), Error> {
    match entry.kind.as_str() {
        enrolment::event::Enrolled::KIND | enrolment::event::Withdrawn::KIND => {
            // From everything that happened to the enrolment, so that the order of handling does not matter.
            let all = log::of_subject(work.db(), entry.subject).await?;
            match projection::of_enrolment(&all)? {
                Some((fact, offering)) => {
                    let moved = last_move(work, offering).await?;
                    let counted_on = moved.map_or(fact.counted_on, |moved| moved.now.starts_on);
                    store::keep(work.db(), Fact { counted_on, ..fact }).await
                }
                None => Ok(()),
            }
        }
        OfferingMoved::KIND => {
            let event: OfferingMoved = serde_json::from_str(&entry.body)?;
            let Some(moved) = last_move(work, event.offering).await? else { return Ok(()) };
            let people = enrolment::query::of_run(work.db(), event.offering).await?;
            let ids = people.into_iter().map(|enrolment| enrolment.id.into()).collect();
            store::redate(work.db(), ids, moved.now.starts_on).await
        }
        RequestDecided::KIND
        | ConditionsMet::KIND
        | ConditionsFailed::KIND
        | AppealLodged::KIND
        | AppealUpheld::KIND
        | AppealOverturned::KIND
        | AppealRemitted::KIND => {
            // From everything that happened to the request: a later decision takes the place of the earlier one.
            for fact in projection::of_request(&log::of_subject(work.db(), entry.subject).await?)? {
                store::keep(work.db(), fact).await?;
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

/// The last time that a run was moved. The run is held meanwhile: of a new place and a new day that are counted at once,
/// the second sees what the first wrote, so the day is right in any order.
async fn last_move(work: &mut Work, offering: OfferingId) -> Result<Option<OfferingMoved>, Error> {
    catalogue::offering::hold(work, offering).await?;
    let all = log::of_subject(work.db(), Subject::Offering(offering)).await?;
    match all.iter().find(|entry| entry.kind == OfferingMoved::KIND) {
        Some(entry) => Ok(Some(serde_json::from_str(&entry.body)?)),
        None => Ok(None),
    }
}
