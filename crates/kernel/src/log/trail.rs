//! The log as people read it: what one may see of it, newest first.

use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, SelectStatement},
};
use uuid::Uuid;

use super::Entry;
use crate::{EntryId, Error, PersonId, Subject, Timestamp, entity::timeline};

/// Which entries somebody may know of. It begins with none.
#[derive(Clone, Debug)]
pub struct Scope(Condition);

impl Scope {
    /// None.
    pub fn nothing() -> Self {
        Self(Condition::any().add(Expr::value(1).eq(0)))
    }

    /// All of them.
    pub fn everything() -> Self {
        Self(Condition::any().add(Expr::value(1).eq(1)))
    }

    /// Also what happened to things of this sort whose ids are among these.
    #[must_use]
    pub fn about(self, sort: &str, ids: SelectStatement) -> Self {
        let about = timeline::COLUMN.subject_id.in_subquery(ids).and(timeline::COLUMN.subject_kind.eq(sort));
        Self(self.0.add(about))
    }

    /// Also what happened to this.
    #[must_use]
    pub fn of(self, subject: Subject) -> Self {
        let (kind, id): (_, Uuid) = subject.parts();
        Self(self.0.add(timeline::COLUMN.subject_id.eq(id).and(timeline::COLUMN.subject_kind.eq(kind))))
    }

    /// Also what this person did.
    #[must_use]
    pub fn by(self, person: PersonId) -> Self {
        Self(self.0.add(timeline::COLUMN.actor_id.eq(person)))
    }

    /// But nothing of these kinds.
    #[must_use]
    pub fn without(self, kinds: &[&str]) -> Self {
        let told = timeline::COLUMN.kind.is_not_in(kinds.iter().copied());
        Self(Condition::any().add(Condition::all().add(self.0).add(told)))
    }
}

/// What a reader narrows the log to; nothing is everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Narrowed {
    /// Only what happened to this thing.
    pub thing: Option<Uuid>,
    /// Only things of this sort.
    pub sort: Option<String>,
    /// Only what is so called.
    pub kind: Option<String>,
    /// Only what this person did.
    pub actor: Option<PersonId>,
    /// Only from then on.
    pub from: Option<Timestamp>,
    /// Only before.
    pub until: Option<Timestamp>,
}

/// A page of the log within a scope, newest first, after a place: one query, however many.
pub async fn page(
    db: &impl ConnectionTrait,
    scope: Scope,
    narrowed: &Narrowed,
    after: Option<EntryId>,
    limit: u64,
) -> Result<Vec<Entry>, Error> {
    let mut wanted = timeline::Entity::find().filter(scope.0).order_by_desc(timeline::Column::Id).limit(limit);
    if let Some(thing) = narrowed.thing {
        wanted = wanted.filter(timeline::COLUMN.subject_id.eq(thing));
    }
    if let Some(sort) = &narrowed.sort {
        wanted = wanted.filter(timeline::COLUMN.subject_kind.eq(sort.as_str()));
    }
    if let Some(kind) = &narrowed.kind {
        wanted = wanted.filter(timeline::COLUMN.kind.eq(kind.as_str()));
    }
    if let Some(actor) = narrowed.actor {
        wanted = wanted.filter(timeline::COLUMN.actor_id.eq(actor));
    }
    if let Some(from) = narrowed.from {
        wanted = wanted.filter(timeline::COLUMN.recorded_at.gte(from));
    }
    if let Some(until) = narrowed.until {
        wanted = wanted.filter(timeline::COLUMN.recorded_at.lt(until));
    }
    if let Some(place) = after {
        wanted = wanted.filter(timeline::COLUMN.id.lt(place));
    }
    Ok(wanted.all(db).await?.into_iter().filter_map(Entry::from_row).collect())
}
