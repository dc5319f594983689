//! Reads: the own searches, the one with a secret, and what is due.

use kernel::{Actor, PersonId, SavedSearchId, Timestamp};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};

use super::NewSearch;
use crate::{
    Error, Frequency, SavedSearch,
    entity::saved_search::{COLUMN, Column, Entity},
};

fn kept() -> Select<Entity> {
    Entity::find().filter(COLUMN.removed_at.is_null())
}

/// The searches of the person who asks, the last saved first.
pub async fn own(db: &impl ConnectionTrait, actor: &Actor) -> Result<Vec<SavedSearch>, Error> {
    let Some(person) = actor.person() else { return Ok(Vec::new()) };
    Ok(kept().filter(COLUMN.person_id.eq(person)).order_by_desc(Column::Id).all(db).await?)
}

/// One of them.
pub async fn own_by_id(db: &impl ConnectionTrait, actor: &Actor, id: SavedSearchId) -> Result<SavedSearch, Error> {
    let person = actor.person().ok_or(Error::NotFound)?;
    kept().filter(COLUMN.id.eq(id)).filter(COLUMN.person_id.eq(person)).one(db).await?.ok_or(Error::NotFound)
}

/// One of one's own, also if it was removed a moment ago.
pub(super) async fn own_removed(
    db: &impl ConnectionTrait,
    actor: &Actor,
    id: SavedSearchId,
) -> Result<SavedSearch, Error> {
    let person = actor.person().ok_or(Error::NotFound)?;
    Entity::find_by_id(id).filter(COLUMN.person_id.eq(person)).one(db).await?.ok_or(Error::NotFound)
}

/// The one with this secret, whoever asks; what was removed has none.
pub async fn by_secret(db: &impl ConnectionTrait, secret: &str) -> Result<SavedSearch, Error> {
    kept().filter(COLUMN.secret.eq(secret)).one(db).await?.ok_or(Error::NotFound)
}

pub(super) async fn find_same(
    db: &impl ConnectionTrait,
    person: PersonId,
    new: &NewSearch,
) -> Result<Option<SavedSearch>, Error> {
    let own = kept().filter(COLUMN.person_id.eq(person));
    let same = match new.opportunity {
        Some(id) => own.filter(COLUMN.opportunity_id.eq(id)),
        None => own.filter(COLUMN.opportunity_id.is_null()).filter(COLUMN.criteria.eq(new.criteria.as_str())),
    };
    Ok(same.one(db).await?)
}

pub(super) async fn count(db: &impl ConnectionTrait, person: PersonId) -> Result<u64, Error> {
    Ok(kept().filter(COLUMN.person_id.eq(person)).count(db).await?)
}

pub(super) async fn writing(db: &impl ConnectionTrait, id: SavedSearchId) -> Result<SavedSearch, Error> {
    let found = kept().filter(COLUMN.id.eq(id)).filter(COLUMN.frequency.ne(Frequency::Never)).one(db).await?;
    found.ok_or(Error::NotFound)
}

/// Up to so many searches that are due, by id, after one.
pub async fn due(
    db: &impl ConnectionTrait,
    now: Timestamp,
    after: Option<SavedSearchId>,
    limit: u64,
) -> Result<Vec<SavedSearch>, Error> {
    let mut wanted = kept().filter(COLUMN.next_at.lte(now)).order_by_asc(Column::Id).limit(limit);
    if let Some(after) = after {
        wanted = wanted.filter(COLUMN.id.gt(after));
    }
    Ok(wanted.all(db).await?)
}

/// From when on those that are due have not looked; none: nothing is due.
pub async fn oldest_due(db: &impl ConnectionTrait, now: Timestamp) -> Result<Option<Timestamp>, Error> {
    let due = kept().filter(COLUMN.next_at.lte(now)).order_by_asc(Column::LookedUntil).limit(1);
    Ok(due.one(db).await?.map(|row| row.looked_until))
}
