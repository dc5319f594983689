//! MT-1: which learners looked at which listings. Signed-in learners only; no staff, no bots (CONTRACT §6).

use std::collections::HashMap;

use kernel::{Actor, Day, OpportunityId, PersonId, Work};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Set,
    sea_query::{Expr, ExprTrait, OnConflict},
};

use crate::{
    Error,
    entity::exposure::{ActiveModel, COLUMN, Column, Entity},
};

/// Somebody who is here to learn: signed in, with no role anywhere.
fn learner(actor: &Actor) -> Option<PersonId> {
    actor.person().filter(|_| actor.grants().is_empty())
}

/// Whether this view would be the learner's first of the listing that day: a page asks before it begins a [`Work`].
pub async fn is_first(
    db: &impl ConnectionTrait,
    actor: &Actor,
    (seen, today): (OpportunityId, Day),
) -> Result<bool, Error> {
    match learner(actor) {
        Some(person) => Ok(Entity::find_by_id((person, today, seen)).one(db).await?.is_none()),
        None => Ok(false),
    }
}

/// Notes that the learner who acts viewed a listing; once a day, whoever else is not counted.
pub async fn record(work: &mut Work, seen: OpportunityId) -> Result<(), Error> {
    let Some(person) = learner(&work.actor) else { return Ok(()) };
    let row = ActiveModel {
        person_id: Set(person),
        seen_on: Set(work.now.day()),
        opportunity_id: Set(seen),
        home_id: Set(work.actor.home()),
    };
    let once = OnConflict::columns([Column::PersonId, Column::SeenOn, Column::OpportunityId]).do_nothing().to_owned();
    Entity::insert(row).on_conflict(once).exec_without_returning(work.db()).await?;
    Ok(())
}

/// How many learners ever viewed each of these listings; who was seen by nobody is not named.
pub async fn learners_by_listing(
    db: &impl ConnectionTrait,
    ids: &[OpportunityId],
) -> Result<HashMap<OpportunityId, u64>, Error> {
    let counted: Vec<(OpportunityId, i64)> = Entity::find()
        .select_only()
        .column(Column::OpportunityId)
        .column_as(Expr::col(Column::PersonId).count_distinct(), "learners")
        .filter(COLUMN.opportunity_id.is_in(ids.iter().copied()))
        .group_by(Column::OpportunityId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(counted.into_iter().map(|(id, count)| (id, u64::try_from(count).unwrap_or(0))).collect())
}

#[cfg(test)]
mod tests {
    use kernel::{Chance, Grant, PersonActor, Role, Timestamp};

    use super::*;

    #[test]
    fn mt_1_counts_learners_not_staff() {
        let id: PersonId = Chance::seeded(1).id(Timestamp::from_micros(0), 1);
        let grant = Grant { role: Role::Auditor, institution: None, rights: Vec::new() };
        let with = |grants| Actor::Person(PersonActor { id, home: None, grants });
        assert_eq!(learner(&with(Vec::new())), Some(id));
        assert_eq!(learner(&with(vec![grant])), None);
        assert_eq!(learner(&Actor::Anonymous), None);
        assert_eq!(learner(&Actor::System), None);
    }
}
