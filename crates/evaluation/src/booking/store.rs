//! The SQL of entries in the register.

use kernel::{BookingId, PersonId, Timestamp};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    sea_query::{Expr, OnConflict},
};

use crate::{
    Booking, Error,
    entity::booking::{COLUMN, Column, Entity},
};

/// How many rows one statement writes: SQLite takes 32,766 values in one, and a row has twelve.
const AT_ONCE: usize = 500;

/// Writes entries, each in the place of the one before it. Of two at once the second finds nothing to replace (H075).
pub(super) async fn add(db: &impl ConnectionTrait, rows: Vec<Booking>) -> Result<(), Error> {
    let before: Vec<BookingId> = rows.iter().filter_map(|row| row.before_id).collect();
    if set_standing(db, &before, true, false).await? != before.len() {
        return Err(Error::Stale);
    }
    for some in rows.chunks(AT_ONCE) {
        // No target: the unique key is a partial index, which a target would have to repeat word for word.
        let once = OnConflict::new().do_nothing().to_owned();
        let rows = some.iter().cloned().map(IntoActiveModel::into_active_model);
        let written = Entity::insert_many(rows).on_conflict(once).exec_without_returning(db).await?;
        if usize::try_from(written).ok() != Some(some.len()) {
            return Err(Error::Stale);
        }
    }
    Ok(())
}

/// Takes entries back; what they took the place of stands again.
pub(super) async fn undo(
    db: &impl ConnectionTrait,
    rows: &[Booking],
    by: PersonId,
    at: Timestamp,
) -> Result<(), Error> {
    let ids: Vec<BookingId> = rows.iter().map(|row| row.id).collect();
    if set_standing(db, &ids, true, false).await? != ids.len() {
        return Err(Error::Stale);
    }
    Entity::update_many()
        .col_expr(Column::UndoneBy, Expr::value(by))
        .col_expr(Column::UndoneAt, Expr::value(at))
        .filter(COLUMN.id.is_in(ids))
        .exec(db)
        .await?;
    let before: Vec<BookingId> = rows.iter().filter_map(|row| row.before_id).collect();
    set_standing(db, &before, false, true).await?;
    Ok(())
}

/// How many of these changed.
async fn set_standing(db: &impl ConnectionTrait, ids: &[BookingId], from: bool, to: bool) -> Result<usize, Error> {
    if ids.is_empty() {
        return Ok(0);
    }
    let done = Entity::update_many()
        .col_expr(Column::Standing, Expr::value(to))
        .filter(COLUMN.id.is_in(ids.iter().copied()))
        .filter(COLUMN.standing.eq(from))
        .exec(db)
        .await?;
    Ok(usize::try_from(done.rows_affected).unwrap_or(usize::MAX))
}
