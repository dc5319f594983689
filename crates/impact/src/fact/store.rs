//! Writing facts: each once, whoever comes first.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    sea_query::{Expr, OnConflict},
};

use crate::{
    Error, Fact,
    entity::fact::{COLUMN, Column, Entity},
};

/// Once void, void for ever: a handler that saw less cannot take that back.
pub(super) async fn keep(db: &impl ConnectionTrait, fact: Fact) -> Result<(), Error> {
    let (kind, id, void) = (fact.kind, fact.id, fact.void);
    let once = OnConflict::columns([Column::Kind, Column::Id]).do_nothing().to_owned();
    Entity::insert(fact.into_active_model()).on_conflict(once).exec_without_returning(db).await?;
    if void {
        Entity::update_many()
            .col_expr(Column::Void, Expr::value(true))
            .filter(COLUMN.kind.eq(kind))
            .filter(COLUMN.id.eq(id))
            .exec(db)
            .await?;
    }
    Ok(())
}
