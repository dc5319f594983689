//! What time brings about while a question is open: a reminder before the reply day, and the lapse after it. The day
//! counts whole at the deciding institution (I-12).

use kernel::{RequestId, Subject, Timestamp, Work, denied};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{
    Addressee, Ending,
    answer::today,
    event::{InformationDue, InformationUnanswered, RequestLapsed},
    pause, query, store,
};
use crate::{
    Error, InformationRequest,
    entity::information_request::{COLUMN, Column, Entity},
    request::{
        clock, query as requests,
        state::{Action, State},
        store::{Change, Days, advance},
    },
};

/// Days before the reply day on which the learner is reminded.
const REMIND_DAYS: i64 = 7;

/// Requests that may lapse now, by id, after the last one that was looked at.
pub async fn due(
    db: &impl ConnectionTrait,
    now: Timestamp,
    after: Option<RequestId>,
    limit: u64,
) -> Result<Vec<RequestId>, Error> {
    let passed = Condition::all().add(COLUMN.ending.is_null()).add(COLUMN.reply_by.lt(clock::latest_day(now)));
    requests_with(db, passed, after, limit).await
}

/// Requests whose learner may have to be reminded now, by id, after the last one that was looked at.
pub async fn due_reminders(
    db: &impl ConnectionTrait,
    now: Timestamp,
    after: Option<RequestId>,
    limit: u64,
) -> Result<Vec<RequestId>, Error> {
    requests_with(db, store::to_remind(clock::latest_day(now).plus_days(REMIND_DAYS)), after, limit).await
}

async fn requests_with(
    db: &impl ConnectionTrait,
    wanted: Condition,
    after: Option<RequestId>,
    limit: u64,
) -> Result<Vec<RequestId>, Error> {
    let mut found = Entity::find()
        .select_only()
        .column(Column::RequestId)
        .distinct()
        .filter(wanted)
        .order_by_asc(Column::RequestId)
        .limit(limit);
    if let Some(after) = after {
        found = found.filter(COLUMN.request_id.gt(after));
    }
    Ok(found.into_tuple().all(db).await?)
}

/// Lapses a request whose last reply day is over (system). Not a refusal: the learner may take it up again. Where a decision
/// stands the case goes back to the desk instead, to be decided on what is there (ADR 28).
pub async fn lapse(work: &mut Work, id: RequestId) -> Result<bool, Error> {
    denied(work.actor.is_system(), "not_allowed")?;
    let request = requests::by_id(work.db(), &work.actor, id).await?;
    if request.state != State::InformationRequested {
        return Ok(false);
    }
    let open = query::open_of(work.db(), &[id]).await?;
    let (last, today) = (open.iter().map(|question| question.reply_by).max(), today(work, &request).await?);
    if last.is_none_or(|last| today <= last) {
        return Ok(false);
    }
    let stands = requests::standing_decision(work.db(), id).await?.is_some();
    let next = request.state.after(if stands { Action::ResumeAssessment } else { Action::Lapse })?;
    store::end_all(work.db(), id, (Ending::Lapsed, work.now, today)).await?;
    let days = if stands {
        pause::days(&request, &query::all_of(work.db(), id).await?, today)
    } else {
        Days { completed_on: None, due_on: None, cap_on: None }
    };
    advance(work.db(), &request, next, Change { days: Some(days), ..Change::default() }).await?;
    if stands {
        work.record(Subject::Request(id), &InformationUnanswered { request: id });
    } else {
        work.record(Subject::Request(id), &RequestLapsed { request: id });
    }
    Ok(true)
}

/// Reminds the learner of an open question, once for each reply day.
pub async fn remind(work: &mut Work, id: RequestId) -> Result<bool, Error> {
    denied(work.actor.is_system(), "not_allowed")?;
    let request = requests::by_id(work.db(), &work.actor, id).await?;
    let soon = today(work, &request).await?.plus_days(REMIND_DAYS);
    let open = query::open_of(work.db(), &[id]).await?;
    // A question that leaves seven days from the start needs no reminder on the day it is asked.
    let long = |question: &&InformationRequest| {
        question.extended_at.is_some() || question.asked_on < question.reply_by.plus_days(-REMIND_DAYS)
    };
    let asked =
        open.iter().filter(|question| question.addressee == Addressee::Learner && question.reminded_at.is_none());
    let Some(first) = asked.filter(long).min_by_key(|question| question.reply_by) else { return Ok(false) };
    if first.reply_by > soon {
        return Ok(false);
    }
    let question = first.id;
    if !store::reminded(work.db(), id, work.now, soon).await? {
        return Ok(false);
    }
    work.record(Subject::Request(id), &InformationDue { request: id, question });
    Ok(true)
}
