//! Drafts that nobody comes back to: twelve months after the last change they are deleted with their documents; the learner
//! hears of it once, thirty days before (ADR 28).

use consortium::institution;
use kernel::{Day, RequestId, Subject, Timestamp, Work};
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter};

use super::{clock, policy, query, state::State, store};
use crate::{
    Error, RecognitionRequest,
    entity::recognition_request::COLUMN,
    event::{DraftExpired, DraftExpiring},
    evidence,
};

/// Months for which a draft is kept after its last change.
const KEPT_MONTHS: u16 = 12;

/// Days before its last day on which the learner is told.
const WARN_DAYS: i64 = 30;

/// The last day of a draft that is changed today.
pub(crate) fn kept_until(today: Day) -> Day {
    today.plus_months(KEPT_MONTHS)
}

/// Up to so many drafts whose last day has passed, or may have; by id, after one.
pub async fn due(
    db: &impl ConnectionTrait,
    now: Timestamp,
    after: Option<RequestId>,
    limit: u64,
) -> Result<Vec<RequestId>, Error> {
    let wanted = query::in_order(after, limit)
        .filter(COLUMN.state.eq(State::Draft))
        .filter(COLUMN.due_on.lt(clock::latest_day(now)));
    Ok(wanted.into_tuple().all(db).await?)
}

/// The same with those of which the learner is to be told.
pub async fn due_to_warn(
    db: &impl ConnectionTrait,
    now: Timestamp,
    after: Option<RequestId>,
    limit: u64,
) -> Result<Vec<RequestId>, Error> {
    let wanted = query::in_order(after, limit)
        .filter(COLUMN.state.eq(State::Draft))
        .filter(COLUMN.warned_on.is_null())
        .filter(COLUMN.due_on.lte(clock::latest_day(now).plus_days(WARN_DAYS)));
    Ok(wanted.into_tuple().all(db).await?)
}

/// Deletes a draft with its documents, once its last day is over and the learner knew of it for thirty days; whether it did.
pub async fn expire(work: &mut Work, id: RequestId) -> Result<bool, Error> {
    let Some((draft, until, today)) = waiting(work, id).await? else { return Ok(false) };
    let was_warned = draft.warned_on.is_some_and(|warned_on| warned_on <= today.plus_days(-WARN_DAYS));
    if today <= until || !was_warned {
        return Ok(false);
    }
    // Before the draft, which they refer to; if it is kept after all, so are they: nothing of this is committed.
    evidence::store::delete_all(work.db(), id).await?;
    store::delete_draft(work.db(), &draft).await?;
    work.record(Subject::Request(id), &DraftExpired { request: id });
    Ok(true)
}

/// Tells the learner, once since the last change. If that comes late, because nobody kept time, the draft stays so much
/// longer.
pub async fn warn(work: &mut Work, id: RequestId) -> Result<bool, Error> {
    let Some((draft, until, today)) = waiting(work, id).await? else { return Ok(false) };
    let soon = until.days_since(today) <= WARN_DAYS;
    let until = until.max(today.plus_days(WARN_DAYS));
    if !soon || !store::mark_warned(work.db(), &draft, (today, until)).await? {
        return Ok(false);
    }
    work.record(Subject::Request(id), &DraftExpiring { request: id });
    Ok(true)
}

/// A draft with its last day, and today at its university; none where it was sent or deleted in between.
async fn waiting(work: &Work, id: RequestId) -> Result<Option<(RecognitionRequest, Day, Day)>, Error> {
    policy::may_keep_time(&work.actor)?;
    let found = query::by_ids(work.db(), &work.actor, &[id]).await?;
    let Some(draft) = found.into_iter().find(|request| request.state == State::Draft) else { return Ok(None) };
    let today = institution::today(work.db(), draft.institution_id, work.now).await?;
    Ok(draft.due_on.map(|until| (draft, until, today)))
}
