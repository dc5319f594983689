//! Reads of the own list.

use std::collections::BTreeSet;

use kernel::{Actor, OpportunityId, PersonId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, Select};

use crate::{
    Error, SavedListing,
    entity::saved_listing::{COLUMN, Column, Entity},
};

fn kept(person: PersonId) -> Select<Entity> {
    Entity::find().filter(COLUMN.person_id.eq(person)).filter(COLUMN.removed_at.is_null())
}

/// The whole list of the person who asks, the last saved first: a few hundred rows at most.
pub async fn own(db: &impl ConnectionTrait, actor: &Actor) -> Result<Vec<SavedListing>, Error> {
    let Some(person) = actor.person() else { return Ok(Vec::new()) };
    Ok(kept(person).order_by_desc(Column::SavedAt).order_by_asc(Column::OpportunityId).all(db).await?)
}

/// One listing of the own list.
pub async fn own_by_id(db: &impl ConnectionTrait, actor: &Actor, id: OpportunityId) -> Result<SavedListing, Error> {
    let person = actor.person().ok_or(Error::NotFound)?;
    kept(person).filter(COLUMN.opportunity_id.eq(id)).one(db).await?.ok_or(Error::NotFound)
}

/// Which of these stand on the own list: one statement for a page of results.
pub async fn own_among(
    db: &impl ConnectionTrait,
    actor: &Actor,
    ids: &[OpportunityId],
) -> Result<BTreeSet<OpportunityId>, Error> {
    match actor.person() {
        Some(person) if !ids.is_empty() => of_these(db, person, ids).await,
        _ => Ok(BTreeSet::new()),
    }
}

pub(super) async fn of_these(
    db: &impl ConnectionTrait,
    person: PersonId,
    ids: &[OpportunityId],
) -> Result<BTreeSet<OpportunityId>, Error> {
    let rows = kept(person).filter(COLUMN.opportunity_id.is_in(ids.iter().copied())).all(db).await?;
    Ok(rows.into_iter().map(|row| row.opportunity_id).collect())
}

pub(super) async fn count(db: &impl ConnectionTrait, person: PersonId) -> Result<u64, Error> {
    Ok(kept(person).count(db).await?)
}
