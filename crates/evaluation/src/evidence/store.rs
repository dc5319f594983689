//! The SQL of writes. The octets stand in a table of their own, so that lists never carry them.

use kernel::{EvidenceFileId, RequestId};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    sea_query::{OnConflict, Query},
};

use crate::{
    Error, EvidenceFile,
    entity::{
        evidence_content,
        evidence_file::{COLUMN, Column, Entity},
    },
};

/// Writes both rows unless the request has the very same file already; whether it did.
pub(super) async fn add(db: &impl ConnectionTrait, row: EvidenceFile, content: Vec<u8>) -> Result<bool, Error> {
    let once = OnConflict::columns([Column::RequestId, Column::Sha256]).do_nothing().to_owned();
    let file_id = row.id;
    if Entity::insert(row.into_active_model()).on_conflict(once).exec_without_returning(db).await? == 0 {
        return Ok(false);
    }
    let row = evidence_content::Model { file_id, content };
    evidence_content::Entity::insert(row.into_active_model()).exec_without_returning(db).await?;
    Ok(true)
}

/// Deletes one of this request; whether it was there.
pub(super) async fn delete(db: &impl ConnectionTrait, request: RequestId, file: EvidenceFileId) -> Result<bool, Error> {
    let found = Entity::find().filter(COLUMN.id.eq(file)).filter(COLUMN.request_id.eq(request)).one(db).await?;
    let Some(found) = found else { return Ok(false) };
    evidence_content::Entity::delete_by_id(found.id).exec(db).await?;
    Entity::delete_by_id(found.id).exec(db).await?;
    Ok(true)
}

/// Deletes all of a request.
pub(crate) async fn delete_all(db: &impl ConnectionTrait, request: RequestId) -> Result<(), Error> {
    let theirs = Query::select().column(Column::Id).from(Entity).cond_where(COLUMN.request_id.eq(request)).to_owned();
    evidence_content::Entity::delete_many()
        .filter(evidence_content::Column::FileId.in_subquery(theirs))
        .exec(db)
        .await?;
    Entity::delete_many().filter(COLUMN.request_id.eq(request)).exec(db).await?;
    Ok(())
}
