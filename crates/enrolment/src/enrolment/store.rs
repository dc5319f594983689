//! The SQL of writes: each update names the state it comes from.

use kernel::{EnrolmentId, Timestamp};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter, UpdateMany, UpdateResult,
    sea_query::{Expr, OnConflict},
};

use crate::{
    CourseResult, Enrolment, Error, State,
    entity::{
        course_result,
        enrolment::{COLUMN, Column, Entity},
    },
};

/// Writes the row unless the person has a place already; whether it did. Two at once: the second waits for the first.
pub(super) async fn insert(db: &impl ConnectionTrait, row: Enrolment) -> Result<bool, Error> {
    // No target: the unique key is a partial index, which a target would have to repeat word for word.
    let once = OnConflict::new().do_nothing().to_owned();
    Ok(Entity::insert(row.into_active_model()).on_conflict(once).exec_without_returning(db).await? == 1)
}

/// Moves one enrolment to `next` if it is still as it was read.
pub(super) async fn withdraw(
    db: &impl ConnectionTrait,
    enrolment: &Enrolment,
    next: State,
    now: Timestamp,
) -> Result<(), Error> {
    let change =
        update(enrolment).col_expr(Column::State, Expr::value(next)).col_expr(Column::WithdrawnAt, Expr::value(now));
    one(&change.exec(db).await?)
}

/// Writes when a person let a passed result be passed on, none for no longer, if the enrolment is still as it was read.
pub(super) async fn consent(
    db: &impl ConnectionTrait,
    enrolment: &Enrolment,
    at: Option<Timestamp>,
) -> Result<(), Error> {
    one(&update(enrolment).col_expr(Column::ConsentAt, Expr::value(at)).exec(db).await?)
}

/// An update of one enrolment that touches nothing if it is no longer as it was read.
fn update(enrolment: &Enrolment) -> UpdateMany<Entity> {
    Entity::update_many()
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(COLUMN.id.eq(enrolment.id))
        .filter(COLUMN.version.eq(enrolment.version))
        .filter(COLUMN.state.eq(enrolment.state))
}

fn one(done: &UpdateResult) -> Result<(), Error> {
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Moves several enrolments to `next`; all of them or none.
pub(super) async fn conclude(db: &impl ConnectionTrait, ids: &[EnrolmentId], next: State) -> Result<(), Error> {
    if ids.is_empty() {
        return Ok(());
    }
    let done = Entity::update_many()
        .col_expr(Column::State, Expr::value(next))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(COLUMN.id.is_in(ids.iter().copied()))
        .filter(COLUMN.state.eq(State::Enrolled))
        .exec(db)
        .await?;
    if usize::try_from(done.rows_affected) == Ok(ids.len()) { Ok(()) } else { Err(Error::Stale) }
}

/// Writes results; the unique key allows one for each enrolment.
pub(super) async fn add_results(db: &impl ConnectionTrait, results: Vec<CourseResult>) -> Result<(), Error> {
    let rows = results.into_iter().map(IntoActiveModel::into_active_model);
    course_result::Entity::insert_many(rows).exec_without_returning(db).await?;
    Ok(())
}
