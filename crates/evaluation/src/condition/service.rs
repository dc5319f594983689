//! What people say of a condition.

use consortium::institution;
use kernel::{ConditionId, Day, RequestId, Subject, Work};

use super::store::{self, Answer};
use crate::{
    Decision, DecisionCondition, Error, RecognitionRequest,
    event::{ConditionAnswered, ConditionMet, ConditionSaid, ConditionsMet},
    request::{
        closing, policy, query,
        state::{Action, State},
        store::{self as requests, Change},
    },
};

/// Characters of what is said.
const WORDS: usize = 4_000;

/// What the office found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// It is met.
    Met,
    /// Something is missing still.
    NotYet,
}

/// A condition that may still be met, with what it belongs to.
struct Pending {
    request: RecognitionRequest,
    decision: Decision,
    condition: DecisionCondition,
    today: Day,
}

/// The learner says that it is done, by the due day.
pub async fn say(work: &mut Work, id: RequestId, seen: i32, on: ConditionId, words: &str) -> Result<(), Error> {
    let request = query::by_id(work.db(), &work.actor, id).await?;
    policy::may_as_learner(&work.actor, &request)?;
    let pending = pending(work, request, seen, on).await?;
    if pending.today > pending.condition.due_on {
        return Err(Error::Over("condition-late"));
    }
    let words = kernel::clean(words, WORDS, true).map_err(|error| Error::Invalid("words", error.code()))?;
    touch(work, &pending).await?;
    store::say(work.db(), on, words, work.now).await?;
    work.record(Subject::Request(id), &ConditionSaid { request: id, condition: on });
    Ok(())
}

/// An officer finds whether it is met, with what shows it (M22). With the last one the learner is told that all are; the
/// request closes when the appeal window is over, too (CONTRACT §6).
pub async fn answer(
    work: &mut Work,
    id: RequestId,
    seen: i32,
    (on, found): (ConditionId, Found),
    note: &str,
) -> Result<(), Error> {
    let request = query::by_id(work.db(), &work.actor, id).await?;
    let officer = policy::may_evaluate(&work.actor, &request)?;
    let pending = pending(work, request, seen, on).await?;
    let note = kernel::clean(note, WORDS, true).map_err(|error| Error::Invalid("note", error.code()))?;
    let met_on = (found == Found::Met).then_some(pending.today);
    store::answer(work.db(), on, Answer { note, by: officer, at: work.now, met_on }).await?;
    let subject = Subject::Request(id);
    if found == Found::NotYet {
        work.record(subject, &ConditionAnswered { request: id, condition: on });
        return touch(work, &pending).await;
    }
    work.record(subject, &ConditionMet { request: id, condition: on });
    if query::conditions_of(work.db(), pending.decision.id).await?.iter().any(|other| other.met_on.is_none()) {
        return touch(work, &pending).await;
    }
    work.record(subject, &ConditionsMet { request: id, decision: pending.decision.id });
    closing::meet(work, &pending.request, &pending.decision).await
}

/// Raises the version: who acts on an older page hears of it (H075).
async fn touch(work: &Work, pending: &Pending) -> Result<(), Error> {
    requests::advance(work.db(), &pending.request, pending.request.state, Change::default()).await
}

async fn pending(work: &Work, request: RecognitionRequest, seen: i32, on: ConditionId) -> Result<Pending, Error> {
    if request.version != seen {
        return Err(Error::Stale);
    }
    if request.state != State::ConditionsPending {
        request.state.after(Action::MeetConditions)?;
    }
    let decision = query::standing_decision(work.db(), request.id).await?.ok_or(Error::Stale)?;
    let conditions = query::conditions_of(work.db(), decision.id).await?;
    let condition = conditions.into_iter().find(|condition| condition.id == on).ok_or(Error::NotFound)?;
    if condition.met_on.is_some() {
        return Err(Error::Stale);
    }
    let today = institution::today(work.db(), request.institution_id, work.now).await?;
    Ok(Pending { request, decision, condition, today })
}
