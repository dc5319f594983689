//! Reading conditions; without scope, for callers that have settled it by the request.

use std::collections::HashMap;

use kernel::DecisionId;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter,
    sea_query::{Expr, Query, SelectStatement},
};

use crate::{
    DecisionCondition, Error,
    entity::{
        condition::{COLUMN, Column, Entity},
        decision,
    },
    request::query::CHUNK,
};

/// The conditions of these decisions, by decision.
pub async fn of_decisions(
    db: &impl ConnectionTrait,
    ids: &[DecisionId],
) -> Result<HashMap<DecisionId, Vec<DecisionCondition>>, Error> {
    let mut found: HashMap<_, Vec<_>> = HashMap::new();
    for ids in ids.chunks(CHUNK) {
        for row in Entity::find().filter(COLUMN.decision_id.is_in(ids.iter().copied())).all(db).await? {
            found.entry(row.decision_id).or_default().push(row);
        }
    }
    for rows in found.values_mut() {
        rows.sort_by_key(|row| row.id);
    }
    Ok(found)
}

/// The requests whose standing decision has a condition that is not met, and such: as a part of a look-up of requests. It
/// names no row of that look-up, so a database works it out once, not for each of ten thousand cases.
pub(crate) fn unmet(such: Condition) -> SelectStatement {
    let there = Query::select()
        .column(Column::DecisionId)
        .from(Entity)
        .and_where(COLUMN.met_on.is_null())
        .cond_where(such)
        .to_owned();
    Query::select()
        .column(decision::Column::RequestId)
        .from(decision::Entity)
        .and_where(decision::COLUMN.superseded_by.is_null())
        .and_where(decision::Column::Id.in_subquery(there))
        .to_owned()
}

/// The same of one that waits for the office, as [`DecisionCondition::waits_for_office`] says it.
pub(crate) fn to_check() -> SelectStatement {
    let unanswered = Condition::any()
        .add(COLUMN.answered_at.is_null())
        .add(Expr::col((Entity, Column::AnsweredAt)).lt(Expr::col((Entity, Column::SaidAt))));
    unmet(Condition::all().add(COLUMN.said_at.is_not_null()).add(unanswered))
}
