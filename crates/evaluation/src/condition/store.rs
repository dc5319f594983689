//! The SQL of conditions.

use kernel::{ConditionId, Day, DecisionId, PersonId, Timestamp};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, sea_query::Expr};

use crate::{
    Error,
    entity::condition::{COLUMN, Column, Entity},
};

/// What the office found.
pub(super) struct Answer {
    pub note: String,
    pub by: PersonId,
    pub at: Timestamp,
    pub met_on: Option<Day>,
}

pub(super) async fn say(db: &impl ConnectionTrait, id: ConditionId, words: String, at: Timestamp) -> Result<(), Error> {
    let said = Entity::update_many()
        .col_expr(Column::Said, Expr::value(words))
        .col_expr(Column::SaidAt, Expr::value(at))
        .filter(COLUMN.id.eq(id))
        .filter(COLUMN.met_on.is_null());
    one(said.exec(db).await?.rows_affected)
}

pub(super) async fn answer(db: &impl ConnectionTrait, id: ConditionId, answer: Answer) -> Result<(), Error> {
    let answered = Entity::update_many()
        .col_expr(Column::Answer, Expr::value(answer.note))
        .col_expr(Column::AnsweredBy, Expr::value(answer.by))
        .col_expr(Column::AnsweredAt, Expr::value(answer.at))
        .col_expr(Column::MetOn, Expr::value(answer.met_on))
        .filter(COLUMN.id.eq(id))
        .filter(COLUMN.met_on.is_null());
    one(answered.exec(db).await?.rows_affected)
}

/// Those that are not met failed on this day.
pub(super) async fn fail(db: &impl ConnectionTrait, decision: DecisionId, today: Day) -> Result<(), Error> {
    let failed = Entity::update_many()
        .col_expr(Column::FailedOn, Expr::value(today))
        .filter(COLUMN.decision_id.eq(decision))
        .filter(COLUMN.met_on.is_null());
    failed.exec(db).await?;
    Ok(())
}

/// The days of an appeal are added to those that are not met, and reminders begin anew (ADR 20).
pub(crate) async fn postpone(db: &impl ConnectionTrait, decision: DecisionId, due_on: Day) -> Result<(), Error> {
    let later = Entity::update_many()
        .col_expr(Column::DueOn, Expr::value(due_on))
        .col_expr(Column::Reminded, Expr::value(None::<i16>))
        .filter(COLUMN.decision_id.eq(decision))
        .filter(COLUMN.met_on.is_null());
    later.exec(db).await?;
    Ok(())
}

/// Notes which reminder was sent; false if it, or a later one, was before.
pub(super) async fn remind(db: &impl ConnectionTrait, decision: DecisionId, step: i16) -> Result<bool, Error> {
    let earlier = Condition::any().add(COLUMN.reminded.is_null()).add(COLUMN.reminded.gt(step));
    let reminded = Entity::update_many()
        .col_expr(Column::Reminded, Expr::value(step))
        .filter(COLUMN.decision_id.eq(decision))
        .filter(COLUMN.met_on.is_null())
        .filter(earlier);
    Ok(reminded.exec(db).await?.rows_affected > 0)
}

const fn one(rows: u64) -> Result<(), Error> {
    if rows == 1 { Ok(()) } else { Err(Error::Stale) }
}
