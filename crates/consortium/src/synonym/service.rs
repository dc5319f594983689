//! Writes: add, change, remove. Whoever follows the change log hears of it.

use kernel::{Event, Subject, SynonymId, Work};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, Set, sea_query::Expr};
use serde::Serialize;

use super::{Sayings, policy, query};
use crate::{
    Error,
    entity::synonym::{ActiveModel, COLUMN, Column, Entity},
};

/// How many entries a consortium keeps: all of them are in the memory of each process that searches.
pub const LIMIT: u64 = 500;

macro_rules! events {
    ($($name:ident = $kind:literal;)+) => {$(
        #[derive(Serialize)]
        struct $name {
            synonym: SynonymId,
        }
        impl Event for $name {
            const KIND: &'static str = $kind;
        }
    )+};
}
events! {
    SynonymAdded = "consortium.synonym_added";
    SynonymChanged = "consortium.synonym_changed";
    SynonymRemoved = "consortium.synonym_removed";
}

/// Adds an entry. The same one a second time is the one that is there (H073).
pub async fn add(work: &mut Work, sayings: Sayings) -> Result<SynonymId, Error> {
    policy::may_keep_words(&work.actor)?;
    if let Some(there) = Entity::find().filter(Column::Sayings.eq(sayings.clone())).one(work.db()).await? {
        return Ok(there.id);
    }
    if query::count(work.db()).await? >= LIMIT {
        return Err(Error::Invalid("words", "synonym-full"));
    }
    let id: SynonymId = work.new_id();
    let row = ActiveModel { id: Set(id), sayings: Set(sayings), changed_at: Set(work.now), version: Set(1) };
    Entity::insert(row).exec_without_returning(work.db()).await?;
    work.record(Subject::Synonym(id), &SynonymAdded { synonym: id });
    Ok(id)
}

/// Says it otherwise; `seen` is the version that was looked at. One that is gone is stale, too: its words can be added.
pub async fn change(work: &mut Work, id: SynonymId, seen: i32, sayings: Sayings) -> Result<(), Error> {
    policy::may_keep_words(&work.actor)?;
    let done = Entity::update_many()
        .col_expr(Column::Sayings, Expr::value(sayings))
        .col_expr(Column::ChangedAt, Expr::value(work.now))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(COLUMN.id.eq(id))
        .filter(COLUMN.version.eq(seen))
        .exec(work.db())
        .await?;
    if done.rows_affected == 0 {
        return Err(Error::Stale);
    }
    work.record(Subject::Synonym(id), &SynonymChanged { synonym: id });
    Ok(())
}

/// Takes an entry away in the version that was looked at; what ships stays.
pub async fn remove(work: &mut Work, id: SynonymId, seen: i32) -> Result<(), Error> {
    policy::may_keep_words(&work.actor)?;
    let gone = Entity::delete_many().filter(COLUMN.id.eq(id)).filter(COLUMN.version.eq(seen)).exec(work.db()).await?;
    if gone.rows_affected == 0 {
        return Err(Error::Stale);
    }
    work.record(Subject::Synonym(id), &SynonymRemoved { synonym: id });
    Ok(())
}
