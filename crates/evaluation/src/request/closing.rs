//! The appeal window: when it opens, and what its end brings about. A decision that nobody challenged is final.

use consortium::institution;
use kernel::{DecisionId, RequestId, Subject, Timestamp, Work};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, ExprTrait, QueryFilter,
    sea_query::{Expr, Query},
};

use super::{
    clock, policy, query,
    state::{Action, State},
    store::{self, Change},
};
use crate::{
    Decision, Error, RecognitionRequest,
    entity::{
        decision,
        recognition_request::{COLUMN, Column},
    },
    event::{DecisionNotified, RequestClosed},
    prior_learning,
};

/// Up to so many requests whose decision became final, or may have in the zone that is furthest ahead; by id, after one.
pub async fn due(
    db: &impl ConnectionTrait,
    now: Timestamp,
    after: Option<RequestId>,
    limit: u64,
) -> Result<Vec<RequestId>, Error> {
    let over = Query::select()
        .expr(Expr::value(1))
        .from(decision::Entity)
        .and_where(Expr::col((decision::Entity, decision::Column::RequestId)).equals(Column::Id.as_column_ref()))
        .and_where(decision::COLUMN.superseded_by.is_null())
        .and_where(decision::COLUMN.appeal_until.lt(clock::latest_day(now)))
        .to_owned();
    // A referral is over once the learner goes no further on the second track.
    let goes_on = prior_learning::query::having(prior_learning::State::OPEN);
    let ended = Condition::all().add(COLUMN.state.eq(State::ReferredRpl)).add(Column::Id.not_in_subquery(goes_on));
    let settled = Condition::any().add(COLUMN.state.eq(State::Decided)).add(ended);
    let wanted = query::in_order(after, limit).filter(settled).filter(Expr::exists(over));
    Ok(wanted.into_tuple().all(db).await?)
}

/// Closes a request whose window is over; whether it did. With open conditions it is not decided in full and stays open.
pub async fn close(work: &mut Work, id: RequestId) -> Result<bool, Error> {
    policy::may_keep_time(&work.actor)?;
    let request = query::by_id(work.db(), &work.actor, id).await?;
    let action = match request.state {
        State::Decided => Action::Close,
        State::ReferredRpl if prior_learning::query::open_of(work.db(), id).await?.is_none() => Action::EndReferral,
        _ => return Ok(false),
    };
    let decision = query::standing_decision(work.db(), id).await?.ok_or(Error::Stale)?;
    if !is_over(work, &request, &decision).await? {
        return Ok(false);
    }
    let next = request.state.after(action)?;
    store::advance(work.db(), &request, next, Change::default()).await?;
    work.record(Subject::Request(id), &RequestClosed { request: id, decision: decision.id });
    Ok(true)
}

/// The last condition was met: it is decided in full, and closed if the window is over by then (CONTRACT §6).
pub(crate) async fn meet(work: &mut Work, request: &RecognitionRequest, decision: &Decision) -> Result<(), Error> {
    let met = request.state.after(Action::MeetConditions)?;
    if !is_over(work, request, decision).await? {
        return store::advance(work.db(), request, met, Change::default()).await;
    }
    store::advance(work.db(), request, met.after(Action::Close)?, Change::default()).await?;
    work.record(Subject::Request(request.id), &RequestClosed { request: request.id, decision: decision.id });
    Ok(())
}

/// Whether the last day of the window has passed at the university that decided.
async fn is_over(work: &Work, request: &RecognitionRequest, decision: &Decision) -> Result<bool, Error> {
    let today = institution::today(work.db(), request.institution_id, work.now).await?;
    Ok(decision.appeal_until < today)
}

/// The mail server has accepted the notice of a decision: on a later day than the portal showed it, the window moves
/// (R-S2). Twice it does no harm.
pub async fn note_notice(work: &mut Work, id: DecisionId) -> Result<(), Error> {
    policy::may_keep_time(&work.actor)?;
    let decision = query::decision_by_id(work.db(), &work.actor, id).await?;
    let request = query::by_id(work.db(), &work.actor, decision.request_id).await?;
    let today = institution::today(work.db(), request.institution_id, work.now).await?;
    if today <= decision.notified_on {
        return Ok(());
    }
    store::notify(work.db(), &decision, today).await?;
    let noted = DecisionNotified { request: request.id, decision: id, notified_on: today };
    work.record(Subject::Request(request.id), &noted);
    Ok(())
}
