//! Writes: lines of the table, absences, cases given to somebody. Each asks who, when, what, in that order.

use std::collections::BTreeMap;

use consortium::institution;
use kernel::{Day, Denied, InstitutionId, PersonId, RequestId, Right, Subject, Work};
use sea_orm::{ColumnTrait, Condition};

use super::{
    Desk,
    event::{AbsenceEnded, AbsenceEntered, CaseAssigned, RoutingKept},
    policy, store,
    turn::second_track,
};
use crate::{
    Absence, Error, PriorLearning, RecognitionRequest, RoutingRule,
    entity::recognition_request,
    prior_learning::{self, State as Standing},
    request::{State, query as requests},
};

/// Where a case can be given to somebody: it waits for an evaluator, or will. A proposal belongs to who made it.
const ASSIGNABLE: &[State] = &[State::Submitted, State::InformationRequested, State::Complete, State::UnderAssessment];

/// The same of a second track: the office has it in hand.
const IN_HAND: &[Standing] = &[Standing::Accepted, Standing::Scheduled, Standing::Assessed];

/// Whether a case can be given to somebody; with its second track, if one is open.
pub fn is_assignable(request: &RecognitionRequest, track: Option<&PriorLearning>) -> bool {
    let in_hand = || track.is_some_and(|track| IN_HAND.contains(&track.state));
    ASSIGNABLE.contains(&request.state) || request.state == State::ReferredRpl && in_hand()
}

/// The same as a condition.
pub(super) fn assignable() -> Condition {
    use recognition_request::COLUMN;
    let first = COLUMN.state.is_in(ASSIGNABLE.iter().copied());
    Condition::any().add(first).add(second_track(prior_learning::query::having(IN_HAND)))
}

/// How many cases are given at once at most: a page of the queue.
const AT_ONCE: usize = 100;

/// Says who gets the cases of a field, or takes the line out. The empty field is every one that no other line names.
pub async fn keep_rule(
    work: &mut Work,
    institution: InstitutionId,
    field: &str,
    evaluator: Option<PersonId>,
) -> Result<(), Error> {
    let person = policy::may_route(&work.actor, institution)?;
    if !field.is_empty() && !catalogue::draft::is_isced_field(field) {
        return Err(Error::Invalid("field", "choice"));
    }
    match evaluator {
        Some(evaluator) => {
            let desk = Desk::of(work.db(), &[institution], work.now).await?;
            if !desk.may(evaluator, Right::Evaluate, institution) {
                return Err(Error::Invalid("evaluator", "choice"));
            }
            let row = RoutingRule {
                institution_id: institution,
                field: field.to_owned(),
                evaluator_id: evaluator,
                kept_by: person,
                kept_at: work.now,
            };
            store::keep_rule(work.db(), row).await?;
        }
        None if store::drop_rule(work.db(), institution, field).await? => {}
        // It is gone already: that is what was wanted.
        None => return Ok(()),
    }
    // Of the person, not of the institution: outlooks do not depend on it.
    work.record(Subject::Person(person), &RoutingKept { institution, field: field.to_owned(), evaluator });
    Ok(())
}

/// An absence as wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewAbsence {
    /// Who is away.
    pub person: PersonId,
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// Who stands in.
    pub deputy: PersonId,
}

/// Enters an absence: new cases go to the deputy meanwhile, and the deputy sees the open ones.
pub async fn enter_absence(work: &mut Work, institution: InstitutionId, new: NewAbsence) -> Result<(), Error> {
    let kept_by = policy::may_note_absence(&work.actor, institution, new.person)?;
    let desk = Desk::of(work.db(), &[institution], work.now).await?;
    if !desk.may(new.person, Right::Evaluate, institution) {
        return Err(Error::Invalid("person", "choice"));
    }
    if new.deputy == new.person || !desk.may(new.deputy, Right::Evaluate, institution) {
        return Err(Error::Invalid("deputy", "deputy"));
    }
    let today = institution::today(work.db(), institution, work.now).await?;
    if new.to < new.from || new.to < today {
        return Err(Error::Invalid("to", "absence-end"));
    }
    // Of two that are entered at once the second one sees the first.
    consortium::membership::lock(work.db(), institution, new.person).await?;
    if store::is_away(work.db(), (institution, new.person), (new.from, new.to)).await? {
        return Err(Error::Over("absence-twice"));
    }
    let row = Absence {
        institution_id: institution,
        person_id: new.person,
        from_on: new.from,
        to_on: new.to,
        deputy_id: new.deputy,
        kept_by,
        kept_at: work.now,
    };
    store::add_absence(work.db(), row).await?;
    let entered = AbsenceEntered { institution, from: new.from, to: new.to, deputy: new.deputy };
    work.record(Subject::Person(new.person), &entered);
    Ok(())
}

/// Back earlier than expected: yesterday was the last day; one that has not begun is taken out.
pub async fn end_absence(
    work: &mut Work,
    institution: InstitutionId,
    person: PersonId,
    from: Day,
) -> Result<(), Error> {
    policy::may_note_absence(&work.actor, institution, person)?;
    let today = institution::today(work.db(), institution, work.now).await?;
    if !store::end_absence(work.db(), (institution, person, from), today.plus_days(-1)).await? {
        return Err(Error::Stale);
    }
    work.record(Subject::Person(person), &AbsenceEnded { institution, from });
    Ok(())
}

/// What came of giving cases to somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assigned {
    /// They are that person's now.
    pub given: Vec<RequestId>,
    /// They have gone on meanwhile.
    pub gone: Vec<RequestId>,
    /// That person may not have them: the own one, or a step without the right for it.
    pub barred: Vec<RequestId>,
}

/// Gives cases to an officer, or to nobody. What cannot be given is named and stops none of the others.
pub async fn assign(work: &mut Work, ids: &[RequestId], to: Option<PersonId>) -> Result<Assigned, Error> {
    if ids.len() > AT_ONCE {
        return Err(Error::Invalid("case", "too-many"));
    }
    let seen = requests::by_ids(work.db(), &work.actor, ids).await?;
    // What the actor may not know of is not there for any of them (S-1).
    if seen.len() < ids.len() {
        return Err(Error::NotFound);
    }
    let mut places: Vec<InstitutionId> = seen.iter().map(|request| request.institution_id).collect();
    places.sort_unstable();
    places.dedup();
    let desk = Desk::of(work.db(), &places, work.now).await?;
    let tracks = prior_learning::query::open_of_requests(work.db(), ids).await?;
    let mut done = Assigned::default();
    let mut wanted = BTreeMap::new();
    for request in seen {
        match policy::may_assign(&work.actor, &request) {
            Err(Denied("conflict_of_interest")) => done.barred.push(request.id),
            Err(denied) => return Err(denied.into()),
            Ok(_) if !is_assignable(&request, tracks.get(&request.id)) => done.gone.push(request.id),
            Ok(_) if to.is_some_and(|officer| !desk.may_take(officer, &request)) => done.barred.push(request.id),
            Ok(_) if request.assigned_to == to => done.given.push(request.id),
            Ok(_) => drop(wanted.insert(request.id, request)),
        }
    }
    let ids: Vec<RequestId> = wanted.keys().copied().collect();
    for request in store::assign(work.db(), &ids, to).await? {
        wanted.remove(&request.id);
        done.given.push(request.id);
        work.record(Subject::Request(request.id), &CaseAssigned { request: request.id, officer: to });
    }
    done.gone.extend(wanted.into_keys());
    Ok(done)
}

/// Writes in the log of a case who has it from its beginning, if anybody.
pub(crate) fn note_assigned(work: &mut Work, request: &RecognitionRequest) {
    if request.assigned_to.is_some() {
        let assigned = CaseAssigned { request: request.id, officer: request.assigned_to };
        work.record(Subject::Request(request.id), &assigned);
    }
}
