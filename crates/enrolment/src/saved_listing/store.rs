//! The SQL of writes.

use kernel::{OpportunityId, PersonId, Timestamp};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    sea_query::{Expr, OnConflict},
};

use crate::{
    Error, SavedListing,
    entity::saved_listing::{COLUMN, Column, Entity},
};

/// Whose, and what.
type Key = (PersonId, OpportunityId);

/// Writes the row, or brings back the one that was removed, with its note.
pub(super) async fn save(
    db: &impl ConnectionTrait,
    (person_id, opportunity_id): Key,
    now: Timestamp,
) -> Result<(), Error> {
    let row = SavedListing { person_id, opportunity_id, note: None, saved_at: now, removed_at: None };
    let again = OnConflict::columns([Column::PersonId, Column::OpportunityId])
        .update_columns([Column::SavedAt, Column::RemovedAt])
        .to_owned();
    Entity::insert(row.into_active_model()).on_conflict(again).exec_without_returning(db).await?;
    Ok(())
}

/// Writes the note; whether there was a row.
pub(super) async fn note(
    db: &impl ConnectionTrait,
    (person, listing): Key,
    note: Option<String>,
) -> Result<bool, Error> {
    let done = Entity::update_many()
        .col_expr(Column::Note, Expr::value(note))
        .filter(COLUMN.person_id.eq(person))
        .filter(COLUMN.opportunity_id.eq(listing))
        .filter(COLUMN.removed_at.is_null())
        .exec(db)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Marks the row as removed; whether there was one.
pub(super) async fn remove(db: &impl ConnectionTrait, (person, listing): Key, now: Timestamp) -> Result<bool, Error> {
    let done = Entity::update_many()
        .col_expr(Column::RemovedAt, Expr::value(now))
        .filter(COLUMN.person_id.eq(person))
        .filter(COLUMN.opportunity_id.eq(listing))
        .filter(COLUMN.removed_at.is_null())
        .exec(db)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Deletes rows that were removed before this instant.
pub(super) async fn sweep(db: &impl ConnectionTrait, before: Timestamp) -> Result<(), Error> {
    Entity::delete_many().filter(COLUMN.removed_at.lt(before)).exec(db).await?;
    Ok(())
}
