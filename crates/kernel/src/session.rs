//! Rows of sign-in sessions. The trait of tower-sessions stands in `web`; here are its queries. Idle and absolute limits
//! are instants of ours, so that tests can move time (SEC-4).

use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, Set,
    sea_query::{Expr, OnConflict},
};

use crate::{
    Error, PersonId, Timestamp,
    entity::session::{ActiveModel, COLUMN, Column, Entity},
};

pub use crate::entity::session::Model as Row;

/// How long a session lasts without a request, and in all.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Seconds without a request.
    pub idle: i64,
    /// Seconds in all.
    pub absolute: i64,
}

/// Two hours without a request, twelve in all (SEC-4). Staff end sooner: the web sees to that.
pub const LIMITS: Limits = Limits { idle: 2 * 3_600, absolute: 12 * 3_600 };

/// Adds a row; false if the id is taken.
pub async fn add(db: &impl ConnectionTrait, row: Row) -> Result<bool, Error> {
    let made = Entity::insert(active(row))
        .on_conflict(OnConflict::column(Column::Id).do_nothing().to_owned())
        .exec_without_returning(db)
        .await?;
    Ok(made == 1)
}

/// Writes a row that is there; when it began stays. One that was ended meanwhile stays ended (H060): false.
pub async fn put(db: &impl ConnectionTrait, row: Row) -> Result<bool, Error> {
    let written = Entity::update_many()
        .col_expr(Column::PersonId, Expr::value(row.person_id))
        .col_expr(Column::Body, Expr::value(row.body))
        .col_expr(Column::SeenAt, Expr::value(row.seen_at))
        .filter(COLUMN.id.eq(row.id))
        .exec(db)
        .await?;
    Ok(written.rows_affected == 1)
}

fn active(row: Row) -> ActiveModel {
    ActiveModel {
        id: Set(row.id),
        person_id: Set(row.person_id),
        body: Set(row.body),
        created_at: Set(row.created_at),
        seen_at: Set(row.seen_at),
    }
}

/// The row, if it is within both limits.
pub async fn find(db: &impl ConnectionTrait, id: &str, limits: Limits, now: Timestamp) -> Result<Option<Row>, Error> {
    Ok(Entity::find_by_id(id.to_owned())
        .filter(COLUMN.seen_at.gt(now.plus_seconds(-limits.idle)))
        .filter(COLUMN.created_at.gt(now.plus_seconds(-limits.absolute)))
        .one(db)
        .await?)
}

/// Notes that the session was used.
pub async fn touch(db: &impl ConnectionTrait, id: &str, now: Timestamp) -> Result<(), Error> {
    Entity::update_many().col_expr(Column::SeenAt, Expr::value(now)).filter(COLUMN.id.eq(id)).exec(db).await?;
    Ok(())
}

/// Removes one row.
pub async fn remove(db: &impl ConnectionTrait, id: &str) -> Result<(), Error> {
    Entity::delete_by_id(id.to_owned()).exec(db).await?;
    Ok(())
}

/// Ends every sign-in of a person, but for the session `but`.
pub async fn remove_of(db: &impl ConnectionTrait, person: PersonId, but: Option<&str>) -> Result<(), Error> {
    let mut gone = Entity::delete_many().filter(COLUMN.person_id.eq(person));
    if let Some(id) = but {
        gone = gone.filter(COLUMN.id.ne(id));
    }
    gone.exec(db).await?;
    Ok(())
}

/// Removes rows beyond the limits.
pub async fn sweep(db: &impl ConnectionTrait, limits: Limits, now: Timestamp) -> Result<(), Error> {
    let over = Condition::any()
        .add(COLUMN.seen_at.lte(now.plus_seconds(-limits.idle)))
        .add(COLUMN.created_at.lte(now.plus_seconds(-limits.absolute)));
    Entity::delete_many().filter(over).exec(db).await?;
    Ok(())
}
