//! Reading questions: those of requests that the actor may see, and the one that a link opens.

use kernel::{Actor, InformationRequestId, RequestId, Timestamp};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::Ending;
use crate::{
    Error, InformationRequest,
    entity::information_request::{COLUMN, Column, Entity},
    request::query,
};

/// All questions about one request that the actor may see, oldest first.
pub async fn of_request(
    db: &impl ConnectionTrait,
    actor: &Actor,
    id: RequestId,
) -> Result<Vec<InformationRequest>, Error> {
    let request = query::by_id(db, actor, id).await?;
    all_of(db, request.id).await
}

/// The same without scope, for callers that have settled it.
pub(crate) async fn all_of(db: &impl ConnectionTrait, id: RequestId) -> Result<Vec<InformationRequest>, Error> {
    Ok(Entity::find().filter(COLUMN.request_id.eq(id)).order_by_asc(Column::Id).all(db).await?)
}

/// The open questions about these requests, in no order; without scope, for callers that have settled it.
pub async fn open_of(db: &impl ConnectionTrait, ids: &[RequestId]) -> Result<Vec<InformationRequest>, Error> {
    let mut found = Vec::new();
    for ids in ids.chunks(query::CHUNK) {
        let wanted =
            Entity::find().filter(COLUMN.request_id.is_in(ids.iter().copied())).filter(COLUMN.ending.is_null());
        found.extend(wanted.all(db).await?);
    }
    Ok(found)
}

/// One question of one request (S-2); without scope, for callers that have settled it.
pub(crate) async fn one_of(
    db: &impl ConnectionTrait,
    request: RequestId,
    id: InformationRequestId,
) -> Result<InformationRequest, Error> {
    let wanted = Entity::find().filter(COLUMN.id.eq(id)).filter(COLUMN.request_id.eq(request));
    wanted.one(db).await?.ok_or(Error::NotFound)
}

/// One question by its id, for the software itself.
pub async fn by_id(db: &impl ConnectionTrait, id: InformationRequestId) -> Result<InformationRequest, Error> {
    Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// The question that a link opens (S-5): unknown, expired and taken back are one answer. Answered ones stay readable for
/// who answered; what lapsed can still be answered, for the learner may take the request up again.
pub async fn by_token(db: &impl ConnectionTrait, token: &str, now: Timestamp) -> Result<InformationRequest, Error> {
    let found = Entity::find()
        .filter(COLUMN.token_hash.eq(kernel::hash(token)))
        .filter(COLUMN.token_expires_at.gt(now))
        .one(db)
        .await?;
    let usable = |ending: Option<Ending>| !matches!(ending, Some(Ending::Closed | Ending::Withdrawn));
    found.filter(|question| usable(question.ending)).ok_or(Error::NotFound)
}
