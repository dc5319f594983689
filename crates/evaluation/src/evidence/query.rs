//! Reading files of requests. The content comes only with the right to read the request (M21, S-1).

use kernel::{Actor, EvidenceFileId, PersonId, RequestId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::Query};

use crate::{
    Error, EvidenceFile,
    entity::{
        evidence_content,
        evidence_file::{COLUMN, Column, Entity},
        recognition_request,
    },
    request::query::visible_to,
};

/// The files of a request, oldest first; without scope, for callers that have settled it.
pub async fn of_request(db: &impl ConnectionTrait, request: RequestId) -> Result<Vec<EvidenceFile>, Error> {
    Ok(Entity::find().filter(COLUMN.request_id.eq(request)).order_by_asc(Column::Id).all(db).await?)
}

/// One file of this very request (S-2) with its content, if the actor may see the request.
pub async fn read(
    db: &impl ConnectionTrait,
    actor: &Actor,
    (request, file): (RequestId, EvidenceFileId),
) -> Result<(EvidenceFile, Vec<u8>), Error> {
    let seen = Query::select()
        .column(recognition_request::Column::Id)
        .from(recognition_request::Entity)
        .cond_where(visible_to(actor))
        .to_owned();
    let wanted = Entity::find()
        .filter(COLUMN.id.eq(file))
        .filter(COLUMN.request_id.eq(request))
        .filter(Column::RequestId.in_subquery(seen));
    let found = wanted.one(db).await?.ok_or(Error::NotFound)?;
    let content = evidence_content::Entity::find_by_id(found.id).one(db).await?.ok_or(Error::NotFound)?;
    Ok((found, content.content))
}

/// Octets that a learner has added so far (LIM-20).
pub(super) async fn used(db: &impl ConnectionTrait, learner: PersonId) -> Result<i64, Error> {
    let sizes: Vec<i64> = Entity::find()
        .select_only()
        .column(Column::Size)
        .filter(COLUMN.uploaded_by.eq(learner))
        .into_tuple()
        .all(db)
        .await?;
    Ok(sizes.into_iter().sum())
}
