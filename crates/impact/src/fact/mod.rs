//! Facts: written from the events of enrolments and requests, in any order and any number of times.

mod projection;
mod store;

use kernel::{Event, Work, log};

use crate::Error;

/// Turns what happened into a fact. Events that no figure counts are left alone.
pub async fn follow(work: &mut Work, entry: &log::Entry) -> Result<(), Error> {
    match entry.kind.as_str() {
        enrolment::event::Enrolled::KIND | enrolment::event::Withdrawn::KIND => {
            // From everything that happened to the enrolment, so that the order of handling does not matter.
            let all = log::of_subject(work.db(), entry.subject).await?;
            match projection::of_enrolment(&all)? {
                Some(fact) => store::keep(work.db(), fact).await,
                None => Ok(()),
            }
        }
        evaluation::event::RequestDecided::KIND => {
            let event = serde_json::from_str(&entry.body)?;
            store::keep(work.db(), projection::of_decision(&event, entry.at.day())).await
        }
        _ => Ok(()),
    }
}
