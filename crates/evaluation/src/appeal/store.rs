//! The SQL of appeals.

use kernel::{AppealId, PersonId, Timestamp};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, sea_query::Expr};

use super::ruling::AppealRuling;
use crate::{
    Appeal, Error,
    entity::appeal::{COLUMN, Column, Entity},
};

pub(super) async fn add(db: &impl ConnectionTrait, row: Appeal) -> Result<(), Error> {
    Entity::insert(row.into_active_model()).exec_without_returning(db).await?;
    Ok(())
}

/// What the appeals body says, once.
pub(super) struct Ruled {
    pub ruling: AppealRuling,
    pub reasons: String,
    pub by: PersonId,
    pub at: Timestamp,
}

pub(super) async fn rule(db: &impl ConnectionTrait, id: AppealId, ruled: Ruled) -> Result<(), Error> {
    let done = Entity::update_many()
        .col_expr(Column::Ruling, Expr::value(ruled.ruling))
        .col_expr(Column::Reasons, Expr::value(ruled.reasons))
        .col_expr(Column::RuledBy, Expr::value(ruled.by))
        .col_expr(Column::RuledAt, Expr::value(ruled.at))
        .filter(COLUMN.id.eq(id))
        .filter(COLUMN.ruling.is_null())
        .exec(db)
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Stale) }
}
