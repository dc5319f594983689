//! What time alone brings about: a second track that the learner never answered ends on its last day.

use consortium::institution;
use kernel::{RequestId, Subject, Timestamp, Work};
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter};

use super::{
    query,
    service::touch,
    state::{Action, State},
    store::{self, Step},
};
use crate::{
    Error,
    entity::recognition_request::{COLUMN, Column},
    event::PriorLearningExpired,
    request::{State as RequestState, clock, policy, query as requests},
};

/// Up to so many requests whose learner has not answered by the last day, or may not have; by id, after one.
pub async fn due(
    db: &impl ConnectionTrait,
    now: Timestamp,
    after: Option<RequestId>,
    limit: u64,
) -> Result<Vec<RequestId>, Error> {
    let wanted = requests::in_order(after, limit)
        .filter(COLUMN.state.eq(RequestState::ReferredRpl))
        .filter(COLUMN.cap_on.lt(clock::latest_day(now)))
        .filter(Column::Id.in_subquery(query::having(&[State::HandedOver])));
    Ok(wanted.into_tuple().all(db).await?)
}

/// Ends it as if declined; whether it did. Silence refuses nothing (R-S3).
pub async fn expire(work: &mut Work, id: RequestId) -> Result<bool, Error> {
    policy::may_keep_time(&work.actor)?;
    let request = requests::by_id(work.db(), &work.actor, id).await?;
    let today = institution::today(work.db(), request.institution_id, work.now).await?;
    let Some(track) = query::open_of(work.db(), id).await?.filter(|track| track.cap_on < today) else {
        return Ok(false);
    };
    let Ok(next) = track.state.after(Action::Expire) else { return Ok(false) };
    if request.state != RequestState::ReferredRpl {
        return Ok(false);
    }
    touch(work, &request, None, None).await?;
    store::step(work.db(), &track, Step { ended_on: Some(today), ..Step::to(next) }).await?;
    work.record(Subject::Request(id), &PriorLearningExpired { request: id, prior_learning: track.id });
    Ok(true)
}
