//! Writing facts: each once, whoever comes first.

use kernel::Day;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    prelude::Uuid,
    sea_query::{Expr, OnConflict},
};

use crate::{
    Error, Fact,
    entity::fact::{COLUMN, Column, Entity, FactKind},
};

/// How many ids one statement names at most.
const CHUNK: usize = 500;

/// Once void, void for ever, and what is no longer pending or positive stays so: a handler that saw less cannot take that back.
pub(super) async fn keep(db: &impl ConnectionTrait, fact: Fact) -> Result<(), Error> {
    let (kind, id, void, positive, pending) = (fact.kind, fact.id, fact.void, fact.positive, fact.pending);
    let once = OnConflict::columns([Column::Kind, Column::Id]).do_nothing().to_owned();
    Entity::insert(fact.into_active_model()).on_conflict(once).exec_without_returning(db).await?;
    for (ends, column, value) in
        [(void, Column::Void, true), (!positive, Column::Positive, false), (!pending, Column::Pending, false)]
    {
        if ends {
            Entity::update_many()
                .col_expr(column, Expr::value(value))
                .filter(COLUMN.kind.eq(kind))
                .filter(COLUMN.id.eq(id))
                .exec(db)
                .await?;
        }
    }
    Ok(())
}

/// The run of these enrolments begins on another day.
pub(super) async fn redate(db: &impl ConnectionTrait, ids: Vec<Uuid>, starts_on: Option<Day>) -> Result<(), Error> {
    for ids in ids.chunks(CHUNK) {
        Entity::update_many()
            .col_expr(Column::CountedOn, Expr::value(starts_on))
            .filter(COLUMN.kind.eq(FactKind::Enrolment))
            .filter(COLUMN.id.is_in(ids.iter().copied()))
            .exec(db)
            .await?;
    }
    Ok(())
}
