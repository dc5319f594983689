//! What time alone brings about: reminders, and the end of a condition that was not met (R-B12).

use consortium::institution;
use kernel::{Day, RequestId, Subject, Timestamp, Work};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, QueryFilter};

use super::{query::unmet, store};
use crate::{
    Decision, DecisionCondition, Error, RecognitionRequest, criteria,
    entity::{
        condition,
        recognition_request::{COLUMN, Column},
    },
    event::{ConditionsFailed, ConditionsReminded},
    prior_learning,
    request::{
        clock, policy, query,
        state::{Action, State},
        store::{self as requests, Change},
    },
};

/// Up to so many requests with a condition that was not met in time, or may not have been; by id, after one.
pub async fn due_to_fail(
    db: &impl ConnectionTrait,
    now: Timestamp,
    after: Option<RequestId>,
    limit: u64,
) -> Result<Vec<RequestId>, Error> {
    let over = Condition::all().add(condition::COLUMN.due_on.lt(clock::latest_day(now)));
    with_unmet(db, over, after, limit).await
}

/// The same with one of which the learner is to be reminded.
pub async fn due_to_remind(
    db: &impl ConnectionTrait,
    now: Timestamp,
    after: Option<RequestId>,
    limit: u64,
) -> Result<Vec<RequestId>, Error> {
    let steps = clock::REMINDERS.into_iter().map(|days| {
        let before =
            Condition::any().add(condition::COLUMN.reminded.is_null()).add(condition::COLUMN.reminded.gt(days));
        let from = clock::latest_day(now).plus_days(i64::from(days));
        Condition::all().add(condition::COLUMN.due_on.lte(from)).add(before)
    });
    let any = steps.fold(Condition::any(), Condition::add);
    with_unmet(db, any, after, limit).await
}

async fn with_unmet(
    db: &impl ConnectionTrait,
    such: Condition,
    after: Option<RequestId>,
    limit: u64,
) -> Result<Vec<RequestId>, Error> {
    let wanted = query::in_order(after, limit)
        .filter(COLUMN.state.eq(State::ConditionsPending))
        .filter(Column::Id.in_subquery(unmet(such)));
    Ok(wanted.into_tuple().all(db).await?)
}

/// Refers a case to recognition of prior learning where the due day has passed and nobody has still to answer the
/// learner; whether it did. The decision stays as it is and gives nothing any more.
pub async fn fail(work: &mut Work, id: RequestId) -> Result<bool, Error> {
    let Some((request, decision, unmet, today)) = pending(work, id).await? else { return Ok(false) };
    if !unmet.iter().any(|condition| condition.due_on < today && !condition.waits_for_office()) {
        return Ok(false);
    }
    let next = request.state.after(Action::FailConditions)?;
    requests::advance(work.db(), &request, next, Change::default()).await?;
    store::fail(work.db(), decision.id, today).await?;
    work.record(Subject::Request(id), &ConditionsFailed { request: id, decision: decision.id });
    let failed: Vec<_> = unmet.iter().map(|condition| condition.kind).collect();
    let criteria = criteria::query::of_request(work.db(), &request, today).await?.criteria;
    prior_learning::service::hand_over(work, &request, &decision, &failed, &criteria).await?;
    Ok(true)
}

/// Reminds the learner, each time once; what waits for the office is not the learner's to do.
pub async fn remind(work: &mut Work, id: RequestId) -> Result<bool, Error> {
    let Some((_, decision, unmet, today)) = pending(work, id).await? else { return Ok(false) };
    let own = unmet.iter().filter(|condition| !condition.waits_for_office());
    let Some(days) = own.filter_map(|condition| clock::reminder(condition.due_on, today)).min() else {
        return Ok(false);
    };
    if !store::remind(work.db(), decision.id, days).await? {
        return Ok(false);
    }
    work.record(Subject::Request(id), &ConditionsReminded { request: id, decision: decision.id, days });
    Ok(true)
}

type Pending = (RecognitionRequest, Decision, Vec<DecisionCondition>, Day);

async fn pending(work: &Work, id: RequestId) -> Result<Option<Pending>, Error> {
    policy::may_keep_time(&work.actor)?;
    let request = query::by_id(work.db(), &work.actor, id).await?;
    if request.state != State::ConditionsPending {
        return Ok(None);
    }
    let decision = query::standing_decision(work.db(), id).await?.ok_or(Error::Stale)?;
    let mut unmet = query::conditions_of(work.db(), decision.id).await?;
    unmet.retain(|condition| condition.met_on.is_none());
    let today = institution::today(work.db(), request.institution_id, work.now).await?;
    Ok(Some((request, decision, unmet, today)))
}
