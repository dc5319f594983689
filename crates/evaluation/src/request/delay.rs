//! A decision that comes later than it should (R-S3): the learner is told why and until when; once the last day
//! for what the university has to do is over, those who can mend it are told. Silence never decides.

use consortium::institution;
use kernel::{Day, RequestId, Subject, Timestamp, Work};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, QueryFilter};

use super::{
    clock, policy, query,
    remark::RemarkKind,
    reopen::REASON,
    state::State,
    store::{self, Change, Days},
};
use crate::{
    Error, RecognitionRequest, Remark,
    entity::recognition_request::COLUMN,
    event::{DecisionDelayed, RequestOverdue},
};

/// Where the clock runs.
pub const RUNNING: &[State] = &[State::Complete, State::UnderAssessment, State::DecisionProposed];
/// Where somebody of the university has to act before the clock runs, or after it.
const AWAITED: &[State] = &[State::Submitted, State::Appealed];

/// The last day on which the university may leave it as it is: the cap while the clock runs, else the day by which
/// somebody has to look whether all is there, or to rule.
pub fn last_day(request: &RecognitionRequest) -> Option<Day> {
    match request.state {
        state if CAPPED.contains(&state) => request.cap_on,
        state if AWAITED.contains(&state) => request.due_on,
        _ => None,
    }
}

/// Where a cap can pass: also on the second track, whose limit is its cap.
const CAPPED: &[State] = &[State::Complete, State::UnderAssessment, State::DecisionProposed, State::ReferredRpl];

/// Tells the learner that the decision comes later: a later day than so far, never after the cap.
pub async fn announce(work: &mut Work, id: RequestId, seen: i32, reason: &str, until: Day) -> Result<(), Error> {
    let request = query::by_id(work.db(), &work.actor, id).await?;
    let officer = policy::may_delay(&work.actor, &request)?;
    if request.version != seen {
        return Err(Error::Stale);
    }
    let (Some(due_on), Some(cap_on), true) = (request.due_on, request.cap_on, RUNNING.contains(&request.state)) else {
        return Err(Error::Over("delay-not-running"));
    };
    let words = kernel::clean(reason, REASON, true).map_err(|error| Error::Invalid("reason", error.code()))?;
    let today = institution::today(work.db(), request.institution_id, work.now).await?;
    if until <= due_on || until < today {
        return Err(Error::Invalid("until", "delay-not-later"));
    }
    if until > cap_on {
        return Err(Error::Invalid("until", "delay-cap"));
    }
    let days = Days { completed_on: request.completed_on, due_on: Some(until), cap_on: request.cap_on };
    let change = Change { days: Some(days), delayed_until: Some(until), ..Change::default() };
    store::advance(work.db(), &request, request.state, change).await?;
    let kind = RemarkKind::Delay;
    let remark = Remark { id: work.new_id(), request_id: id, kind, words, written_by: officer, written_at: work.now };
    let event = DecisionDelayed { request: id, remark: remark.id, before: due_on, until };
    store::add_remark(work.db(), remark).await?;
    work.record(Subject::Request(id), &event);
    Ok(())
}

/// Up to so many requests whose last day has passed, or may have, and that nobody was told of; by id, after one.
pub async fn due(
    db: &impl ConnectionTrait,
    now: Timestamp,
    after: Option<RequestId>,
    limit: u64,
) -> Result<Vec<RequestId>, Error> {
    let today = clock::latest_day(now);
    let running = Condition::all().add(COLUMN.state.is_in(CAPPED.iter().copied())).add(COLUMN.cap_on.lt(today));
    let awaited = Condition::all().add(COLUMN.state.is_in(AWAITED.iter().copied())).add(COLUMN.due_on.lt(today));
    let wanted = query::in_order(after, limit)
        .filter(COLUMN.overdue_on.is_null())
        .filter(Condition::any().add(running).add(awaited));
    Ok(wanted.into_tuple().all(db).await?)
}

/// Notes that the last day has passed; whether it did, the first time.
pub async fn escalate(work: &mut Work, id: RequestId) -> Result<bool, Error> {
    policy::may_keep_time(&work.actor)?;
    let request = query::by_id(work.db(), &work.actor, id).await?;
    let today = institution::today(work.db(), request.institution_id, work.now).await?;
    let late = last_day(&request).is_some_and(|last| last < today);
    if !late || !store::mark_overdue(work.db(), &request, today).await? {
        return Ok(false);
    }
    work.record(Subject::Request(id), &RequestOverdue { request: id });
    Ok(true)
}
