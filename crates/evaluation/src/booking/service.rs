//! Telling the register, and taking that back.

use std::collections::{BTreeMap, BTreeSet};

use consortium::institution;
use kernel::{BookingId, Day, DecisionId, InstitutionId, RequestId, Subject, Work};

use super::{
    Standing,
    event::{BookingUndone, DecisionBooked, ListTaken},
    policy,
    query::{self, Line},
    store,
};
use crate::{Booking, Error, request};

/// How many entries one press makes at most.
pub const AT_ONCE: usize = 100;

/// What an officer saw and enters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// The decision.
    pub decision: DecisionId,
    /// Whether it gave credits.
    pub counts: bool,
}

/// What is written of one line.
pub(super) struct Told<'a> {
    pub line: &'a Line,
    pub booked_on: Day,
    pub register_number: Option<String>,
}

/// Notes that these stand in the register from today on; all of them or none. What is no longer as the officer saw it is
/// not entered.
pub async fn book(work: &mut Work, entries: &[Entry]) -> Result<(), Error> {
    let wanted: BTreeSet<Entry> = entries.iter().copied().collect();
    if wanted.is_empty() || wanted.len() > AT_ONCE {
        return Err(Error::Invalid("decision", "choose-some"));
    }
    let ids: Vec<DecisionId> = wanted.iter().map(|entry| entry.decision).collect();
    let lines = query::by_decisions(work.db(), &work.actor, &ids).await?;
    missing(work, &ids, &lines).await?;
    let mut told = Vec::with_capacity(lines.len());
    let mut days: BTreeMap<InstitutionId, Day> = BTreeMap::new();
    for line in &lines {
        policy::may_book(&work.actor, &line.request)?;
        let seen = Entry { decision: line.decision.id, counts: line.counts() };
        if !wanted.contains(&seen) || !line.standing().is_some_and(Standing::is_due) {
            return Err(Error::Stale);
        }
        let home = line.request.institution_id;
        let booked_on = match days.get(&home) {
            Some(day) => *day,
            None => institution::today(work.db(), home, work.now).await?,
        };
        days.insert(home, booked_on);
        told.push(Told { line, booked_on, register_number: None });
    }
    write(work, told).await
}

/// Notes that lines went out as a file, for each institution by itself.
pub fn note_taken(work: &mut Work, list: Standing, lines: &BTreeMap<InstitutionId, u64>) -> Result<(), Error> {
    for (institution, lines) in lines {
        let person = policy::may_take(&work.actor, *institution)?;
        let taken = ListTaken { institution: *institution, list: list.to_string(), lines: *lines };
        work.record(Subject::Person(person), &taken);
    }
    Ok(())
}

/// Why some were not found: superseded in between, one's own, or never there.
async fn missing(work: &Work, ids: &[DecisionId], lines: &[Line]) -> Result<(), Error> {
    let found: BTreeSet<DecisionId> = lines.iter().map(|line| line.decision.id).collect();
    let Some(id) = ids.iter().find(|id| !found.contains(id)) else { return Ok(()) };
    let decision = request::query::decision_by_id(work.db(), &work.actor, *id).await?;
    let request = request::query::by_id(work.db(), &work.actor, decision.request_id).await?;
    policy::may_book(&work.actor, &request)?;
    Err(Error::Stale)
}

/// Writes what was told, each with its event.
pub(super) async fn write(work: &mut Work, told: Vec<Told<'_>>) -> Result<(), Error> {
    let person = work.actor.person().ok_or(Error::NotFound)?;
    let mut rows = Vec::with_capacity(told.len());
    for Told { line, booked_on, register_number } in told {
        let row = Booking {
            id: work.new_id(),
            request_id: line.request.id,
            decision_id: line.decision.id,
            counts: line.counts(),
            booked_on,
            register_number,
            booked_by: person,
            booked_at: work.now,
            before_id: line.told.as_ref().map(|told| told.booking.id),
            standing: true,
            undone_by: None,
            undone_at: None,
        };
        let (request, decision) = (row.request_id, row.decision_id);
        let event = DecisionBooked { request, decision, booking: row.id, booked_on, counts: row.counts };
        work.record(Subject::Request(request), &event);
        rows.push(row);
    }
    if rows.is_empty() { Ok(()) } else { store::add(work.db(), rows).await }
}

/// Takes entries back that were noted by mistake; all of them or none.
pub async fn undo(work: &mut Work, ids: &[BookingId]) -> Result<(), Error> {
    if ids.is_empty() || ids.len() > AT_ONCE {
        return Err(Error::Invalid("booking", "choose-some"));
    }
    let rows = query::by_ids(work.db(), &work.actor, ids).await?;
    if rows.len() != ids.len() {
        return Err(Error::NotFound);
    }
    if rows.iter().any(|row| !row.standing) {
        return Err(Error::Stale);
    }
    let requests: Vec<RequestId> = rows.iter().map(|row| row.request_id).collect();
    for request in request::query::by_ids(work.db(), &work.actor, &requests).await? {
        policy::may_book(&work.actor, &request)?;
    }
    let person = work.actor.person().ok_or(Error::NotFound)?;
    store::undo(work.db(), &rows, person, work.now).await?;
    for row in &rows {
        let undone = BookingUndone { request: row.request_id, booking: row.id };
        work.record(Subject::Request(row.request_id), &undone);
    }
    Ok(())
}
