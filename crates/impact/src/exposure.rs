//! MT-1: on which days learners looked at the catalogue, and which listings they have ever looked at; never both together.
//! Signed-in learners only; no staff, no bots (CONTRACT §6).

use std::collections::HashMap;

use kernel::{Actor, Day, OpportunityId, PersonId, Work};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Set,
    sea_query::{Expr, ExprTrait, OnConflict},
};

use crate::{
    Error,
    entity::{exposure, sighting},
};

/// Somebody who is here to learn: signed in, with no role anywhere.
fn learner(actor: &Actor) -> Option<PersonId> {
    actor.person().filter(|_| actor.grants().is_empty())
}

/// Whether this view would be the learner's first of the listing, or the first that day: a page asks before it begins a
/// [`Work`].
pub async fn is_first(
    db: &impl ConnectionTrait,
    actor: &Actor,
    (seen, today): (OpportunityId, Day),
) -> Result<bool, Error> {
    let Some(person) = learner(actor) else { return Ok(false) };
    let day = exposure::Entity::find_by_id((person, today)).one(db).await?;
    Ok(day.is_none() || sighting::Entity::find_by_id((person, seen)).one(db).await?.is_none())
}

/// Notes that the learner who acts viewed a listing: the day once, and the listing once; whoever else is not counted.
pub async fn record(work: &mut Work, seen: OpportunityId) -> Result<(), Error> {
    let Some(person) = learner(&work.actor) else { return Ok(()) };
    let day =
        exposure::ActiveModel { person_id: Set(person), seen_on: Set(work.now.day()), home_id: Set(work.actor.home()) };
    let once = OnConflict::new().do_nothing().to_owned();
    exposure::Entity::insert(day).on_conflict(once.clone()).exec_without_returning(work.db()).await?;
    let sighting = sighting::ActiveModel { person_id: Set(person), opportunity_id: Set(seen) };
    sighting::Entity::insert(sighting).on_conflict(once).exec_without_returning(work.db()).await?;
    Ok(())
}

/// How many learners ever viewed each of these listings; who was seen by nobody is not named.
pub async fn learners_by_listing(
    db: &impl ConnectionTrait,
    ids: &[OpportunityId],
) -> Result<HashMap<OpportunityId, u64>, Error> {
    use sighting::{COLUMN, Column, Entity};
    let counted: Vec<(OpportunityId, i64)> = Entity::find()
        .select_only()
        .column(Column::OpportunityId)
        .column_as(Expr::col(Column::PersonId).count(), "learners")
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
