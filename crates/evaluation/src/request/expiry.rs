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

/// Deletes a draft with its documents, once its last day is over; whether it did.
pub async fn expire(work: &mut Work, id: RequestId) -> Result<bool, Error> {
    let Some((draft, until, today)) = waiting(work, id).await? else { return Ok(false) };
    if today <= until {
        return Ok(false);
    }
    evidence::store::delete_all(work.db(), id).await?;
    store::delete_draft(work.db(), &draft).await?;
    work.record(Subject::Request(id), &DraftExpired { request: id });
    Ok(true)
}

/// Tells the learner, once since the last change.
pub async fn warn(work: &mut Work, id: RequestId) -> Result<bool, Error> {
    let Some((draft, until, today)) = waiting(work, id).await? else { return Ok(false) };
    let soon = (0..=WARN_DAYS).contains(&until.days_since(today));
    if !soon || !store::mark_warned(work.db(), &draft, today).await? {
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
