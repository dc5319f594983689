//! Reads.

use kernel::{Actor, SynonymId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::policy;
use crate::{
    Error, Synonym,
    entity::synonym::{COLUMN, Column, Entity},
};

/// One entry; for who may not keep the words it was never there.
pub async fn by_id(db: &impl ConnectionTrait, actor: &Actor, id: SynonymId) -> Result<Synonym, Error> {
    policy::may_keep_words(actor).map_err(|_| Error::NotFound)?;
    Entity::find().filter(COLUMN.id.eq(id)).one(db).await?.ok_or(Error::NotFound)
}

/// A part of the entries, the newest first, for who keeps them.
pub async fn page_of_synonyms(
    db: &impl ConnectionTrait,
    actor: &Actor,
    skip: u64,
    limit: u64,
) -> Result<Vec<Synonym>, Error> {
    policy::may_keep_words(actor)?;
    Ok(Entity::find().order_by_desc(Column::Id).offset(skip).limit(limit).all(db).await?)
}

/// How many there are.
pub async fn count(db: &impl ConnectionTrait) -> Result<u64, Error> {
    Ok(Entity::find().count(db).await?)
}

/// Every entry as a line of the search's table, for those who search.
pub async fn table(db: &impl ConnectionTrait) -> Result<Vec<String>, Error> {
    let rows = Entity::find().order_by_asc(Column::Id).all(db).await?;
    Ok(rows.iter().map(|row| row.sayings.line()).collect())
}
