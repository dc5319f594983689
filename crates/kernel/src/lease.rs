//! Leases: of several processes that could do a piece of work, one does it. They save effort; what makes the work right
//! is its own locking.

use sea_orm::{
    Condition, EntityTrait, QueryFilter, Set,
    sea_query::{Expr, OnConflict},
};

use crate::{
    Db, Error, Timestamp,
    entity::lease::{ActiveModel, COLUMN, Column, Entity},
};

/// Takes or keeps the lease on `name` for so many seconds; false if another process holds it.
pub async fn take(db: &Db, name: &str, owner: &str, now: Timestamp, seconds: i64) -> Result<bool, Error> {
    let until = now.plus_seconds(seconds);
    let kept = Entity::update_many()
        .col_expr(Column::Owner, Expr::value(owner))
        .col_expr(Column::Until, Expr::value(until))
        .filter(COLUMN.name.eq(name))
        .filter(Condition::any().add(COLUMN.owner.eq(owner)).add(COLUMN.until.lt(now)))
        .exec(db.reads())
        .await?;
    if kept.rows_affected == 1 {
        return Ok(true);
    }
    let row = ActiveModel { name: Set(name.to_owned()), owner: Set(owner.to_owned()), until: Set(until) };
    let made = Entity::insert(row)
        .on_conflict(OnConflict::column(Column::Name).do_nothing().to_owned())
        .exec_without_returning(db.reads())
        .await?;
    Ok(made == 1)
}

/// Gives every lease of this process back, at shutdown.
pub async fn release(db: &Db, owner: &str) -> Result<(), Error> {
    Entity::delete_many().filter(COLUMN.owner.eq(owner)).exec(db.reads()).await?;
    Ok(())
}
