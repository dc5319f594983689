//! The SQL of writes.

use kernel::{SavedSearchId, Timestamp};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    sea_query::{Expr, OnConflict},
};

use crate::{
    Error, SavedSearch,
    entity::saved_search::{COLUMN, Column, Entity},
};

/// Writes the row unless the same search is there; whether it did.
pub(super) async fn insert(db: &impl ConnectionTrait, row: SavedSearch) -> Result<bool, Error> {
    // No target: the unique keys are partial indexes.
    let once = OnConflict::new().do_nothing().to_owned();
    Ok(Entity::insert(row.into_active_model()).on_conflict(once).exec_without_returning(db).await? == 1)
}

/// Writes name, frequency, and when and from where on to look.
pub(super) async fn keep(db: &impl ConnectionTrait, row: &SavedSearch) -> Result<(), Error> {
    Entity::update_many()
        .col_expr(Column::Name, Expr::value(row.name.clone()))
        .col_expr(Column::Frequency, Expr::value(row.frequency))
        .col_expr(Column::NextAt, Expr::value(row.next_at))
        .col_expr(Column::LookedUntil, Expr::value(row.looked_until))
        .filter(COLUMN.id.eq(row.id))
        .exec(db)
        .await?;
    Ok(())
}

/// Notes a look, if the search is as it was when it began; whether it is.
pub(super) async fn looked(db: &impl ConnectionTrait, seen: &SavedSearch, now: &SavedSearch) -> Result<bool, Error> {
    let Some(due_at) = seen.next_at else { return Ok(false) };
    let done = Entity::update_many()
        .col_expr(Column::LookedUntil, Expr::value(now.looked_until))
        .col_expr(Column::NextAt, Expr::value(now.next_at))
        .col_expr(Column::ToldOn, Expr::value(now.told_on))
        .filter(COLUMN.id.eq(seen.id))
        .filter(COLUMN.removed_at.is_null())
        .filter(COLUMN.frequency.eq(seen.frequency))
        .filter(COLUMN.next_at.eq(due_at))
        .filter(COLUMN.looked_until.eq(seen.looked_until))
        .exec(db)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Marks it as removed.
pub(super) async fn remove(db: &impl ConnectionTrait, id: SavedSearchId, now: Timestamp) -> Result<(), Error> {
    Entity::update_many()
        .col_expr(Column::RemovedAt, Expr::value(now))
        .filter(COLUMN.id.eq(id))
        .filter(COLUMN.removed_at.is_null())
        .exec(db)
        .await?;
    Ok(())
}

/// Takes the mark away.
pub(super) async fn bring_back(db: &impl ConnectionTrait, id: SavedSearchId) -> Result<(), Error> {
    Entity::update_many()
        .col_expr(Column::RemovedAt, Expr::value(None::<i64>))
        .filter(COLUMN.id.eq(id))
        .exec(db)
        .await?;
    Ok(())
}

/// Deletes rows that were removed before this instant.
pub(super) async fn sweep(db: &impl ConnectionTrait, before: Timestamp) -> Result<(), Error> {
    Entity::delete_many().filter(COLUMN.removed_at.lt(before)).exec(db).await?;
    Ok(())
}
