//! MT-1: which learners looked at the catalogue. Signed-in learners only; no staff, no bots (CONTRACT §6).

use kernel::{Actor, Day, PersonId, Work};
use sea_orm::{ConnectionTrait, EntityTrait, Set, sea_query::OnConflict};

use crate::{
    Error,
    entity::exposure::{ActiveModel, Column, Entity},
};

/// Somebody who is here to learn: signed in, with no role anywhere.
fn learner(actor: &Actor) -> Option<PersonId> {
    actor.person().filter(|_| actor.grants().is_empty())
}

/// Whether this view would be the learner's first of the day: a page asks before it begins a [`Work`].
pub async fn is_first(db: &impl ConnectionTrait, actor: &Actor, today: Day) -> Result<bool, Error> {
    match learner(actor) {
        Some(person) => Ok(Entity::find_by_id((person, today)).one(db).await?.is_none()),
        None => Ok(false),
    }
}

/// Notes that the learner who acts viewed a listing; once a day, whoever else is not counted.
pub async fn record(work: &mut Work) -> Result<(), Error> {
    let Some(person) = learner(&work.actor) else { return Ok(()) };
    let row = ActiveModel { person_id: Set(person), seen_on: Set(work.now.day()), home_id: Set(work.actor.home()) };
    let once = OnConflict::columns([Column::PersonId, Column::SeenOn]).do_nothing().to_owned();
    Entity::insert(row).on_conflict(once).exec_without_returning(work.db()).await?;
    Ok(())
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
