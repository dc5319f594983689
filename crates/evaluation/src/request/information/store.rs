//! The rows of questions that change. Each change names the state it found, so of two at once the second changes no row.

use kernel::{Day, RequestId, Timestamp};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, sea_query::Expr};

use super::{Addressee, Ending};
use crate::{
    Error, InformationRequest,
    entity::information_request::{COLUMN, Column, Entity},
};

pub(super) async fn insert(db: &impl ConnectionTrait, row: InformationRequest) -> Result<(), Error> {
    Entity::insert(row.into_active_model()).exec_without_returning(db).await?;
    Ok(())
}

/// Ends one question, with its answer if one came.
pub(super) async fn end(
    db: &impl ConnectionTrait,
    row: &InformationRequest,
    (ending, at, on): (Ending, Timestamp, Day),
    answer: Option<String>,
) -> Result<(), Error> {
    let before = match row.ending {
        Some(before) => COLUMN.ending.eq(before),
        None => COLUMN.ending.is_null(),
    };
    // Who answers after the day does not make the pause longer.
    let (at, on) = (row.ended_at.unwrap_or(at), row.ended_on.unwrap_or(on));
    let done = Entity::update_many()
        .col_expr(Column::Ending, Expr::value(ending))
        .col_expr(Column::EndedAt, Expr::value(at))
        .col_expr(Column::EndedOn, Expr::value(on))
        .col_expr(Column::Answer, Expr::value(answer))
        .filter(COLUMN.id.eq(row.id))
        .filter(before)
        .exec(db)
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Ends all open questions of a request.
pub(crate) async fn end_all(
    db: &impl ConnectionTrait,
    request: RequestId,
    (ending, at, on): (Ending, Timestamp, Day),
) -> Result<(), Error> {
    let lapsed = (ending == Ending::Lapsed).then_some(on);
    Entity::update_many()
        .col_expr(Column::Ending, Expr::value(ending))
        .col_expr(Column::EndedAt, Expr::value(at))
        .col_expr(Column::EndedOn, Expr::value(on))
        .col_expr(Column::LapsedOn, Expr::value(lapsed))
        .filter(COLUMN.request_id.eq(request))
        .filter(COLUMN.ending.is_null())
        .exec(db)
        .await?;
    Ok(())
}

/// Moves the reply day, once; who was reminded of the old one is reminded of the new one.
pub(super) async fn extend(
    db: &impl ConnectionTrait,
    row: &InformationRequest,
    reply_by: Day,
    (at, expires): (Timestamp, Option<Timestamp>),
) -> Result<(), Error> {
    let done = Entity::update_many()
        .col_expr(Column::ReplyBy, Expr::value(reply_by))
        .col_expr(Column::ExtendedAt, Expr::value(at))
        .col_expr(Column::RemindedAt, Expr::value(None::<i64>))
        .col_expr(Column::TokenExpiresAt, Expr::value(expires))
        .filter(COLUMN.id.eq(row.id))
        .filter(COLUMN.ending.is_null())
        .filter(COLUMN.extended_at.is_null())
        .exec(db)
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// The learner was reminded; whether nobody had done so before.
pub(super) async fn reminded(
    db: &impl ConnectionTrait,
    request: RequestId,
    at: Timestamp,
    by: Day,
) -> Result<bool, Error> {
    let done = Entity::update_many()
        .col_expr(Column::RemindedAt, Expr::value(at))
        .filter(to_remind(by))
        .filter(COLUMN.request_id.eq(request))
        .exec(db)
        .await?;
    Ok(done.rows_affected > 0)
}

/// Open questions to learners who were not reminded yet and whose reply day is this one or earlier.
pub(super) fn to_remind(by: Day) -> Condition {
    Condition::all()
        .add(COLUMN.addressee.eq(Addressee::Learner))
        .add(COLUMN.ending.is_null())
        .add(COLUMN.reminded_at.is_null())
        .add(COLUMN.reply_by.lte(by))
}

/// A new link takes the place of the old one.
pub(super) async fn admit(
    db: &impl ConnectionTrait,
    row: &InformationRequest,
    hash: String,
    expires: Timestamp,
) -> Result<(), Error> {
    let done = Entity::update_many()
        .col_expr(Column::TokenHash, Expr::value(hash))
        .col_expr(Column::TokenExpiresAt, Expr::value(expires))
        .filter(COLUMN.id.eq(row.id))
        .filter(COLUMN.ending.is_null())
        .exec(db)
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Stale) }
}
