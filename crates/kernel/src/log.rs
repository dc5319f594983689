//! The change log: the timeline in one order. Rows are born without a position; [`sequence`] numbers and seals them after
//! their commit, without gaps, also if two processes run it at once.

pub(crate) mod chain;
#[cfg(test)]
mod tests;
mod trail;
mod verify;
mod walk;

pub mod heads;

pub use trail::{Narrowed, Scope, page};
pub use verify::verify;
pub use walk::{Fault, Findings};

use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
    sea_query::{Asterisk, CaseStatement, Expr},
};
use uuid::Uuid;

use crate::{
    Actor, Db, Doors, EntryId, Error, PersonId, Stamp, Subject, Timestamp,
    entity::{log_head, timeline},
};

const BATCH: u64 = 500;

/// One row of the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: EntryId,
    /// What it happened to.
    pub subject: Subject,
    /// What happened.
    pub kind: String,
    /// The event as JSON.
    pub body: String,
    /// Who acted; none for the software itself.
    pub actor: Option<PersonId>,
    /// When.
    pub at: Timestamp,
    /// Its place; 0 until sequenced.
    pub position: i64,
}

impl Entry {
    fn from_row(row: timeline::Model) -> Option<Self> {
        Some(Self {
            subject: Subject::from_parts(&row.subject_kind, row.subject_id)?,
            id: row.id,
            kind: row.kind,
            body: row.body,
            actor: row.actor_id,
            at: row.recorded_at,
            position: row.position.unwrap_or(0),
        })
    }
}

/// Gives the next rows their positions and their seals; how many.
pub async fn sequence(db: &Db, doors: &Doors) -> Result<usize, Error> {
    let idle = timeline::Entity::find().filter(timeline::COLUMN.position.is_null()).one(db.reads()).await?.is_none();
    if idle {
        return Ok(0);
    }
    let work = db.begin(Actor::System, doors).await?;
    let Some(head) = lock_head(work.db()).await? else { return Ok(0) };
    let unnumbered = timeline::Entity::find()
        .filter(timeline::COLUMN.position.is_null())
        .order_by_asc(timeline::Column::Id)
        .limit(BATCH)
        .all(work.db())
        .await?;
    if unnumbered.is_empty() {
        return Ok(0);
    }
    let (mut position, mut seal) = (head.position, head.seal);
    let (mut numbers, mut seals) = (CaseStatement::new(), CaseStatement::new());
    for row in &unnumbered {
        position += 1;
        seal = chain::seal(&seal, position, &chain::entry_hash(row));
        numbers = numbers.case(timeline::COLUMN.id.eq(row.id), position);
        seals = seals.case(timeline::COLUMN.id.eq(row.id), seal.as_str());
    }
    timeline::Entity::update_many()
        .col_expr(timeline::Column::Position, numbers.into())
        .col_expr(timeline::Column::Seal, seals.into())
        .filter(timeline::COLUMN.id.is_in(unnumbered.iter().map(|row| row.id)))
        .exec(work.db())
        .await?;
    log_head::Entity::update_many()
        .col_expr(log_head::Column::Position, Expr::value(position))
        .col_expr(log_head::Column::Seal, Expr::value(seal))
        .exec(work.db())
        .await?;
    work.commit().await?;
    Ok(unnumbered.len())
}

/// Writes the head's row before anything is read: a second sequencer waits here and then sees what the first did.
async fn lock_head(db: &impl ConnectionTrait) -> Result<Option<log_head::Model>, Error> {
    let rows = log_head::Entity::update_many()
        .col_expr(log_head::Column::Position, Expr::col(log_head::Column::Position).add(0))
        .exec_with_returning(db)
        .await?;
    Ok(rows.into_iter().next())
}

/// The last position given.
pub async fn head(db: &impl ConnectionTrait) -> Result<i64, Error> {
    Ok(log_head::Entity::find().one(db).await?.map_or(0, |row| row.position))
}

/// How many rows have no position yet.
pub async fn count_unnumbered(db: &impl ConnectionTrait) -> Result<i64, Error> {
    let count = timeline::Entity::find().filter(timeline::COLUMN.position.is_null()).count(db).await?;
    Ok(i64::try_from(count).unwrap_or(i64::MAX))
}

/// Up to `limit` rows after `position`, in order.
pub async fn after(db: &impl ConnectionTrait, position: i64, limit: u64) -> Result<Vec<Entry>, Error> {
    let rows = timeline::Entity::find()
        .filter(timeline::COLUMN.position.gt(position))
        .order_by_asc(timeline::Column::Position)
        .limit(limit)
        .all(db)
        .await?;
    Ok(rows.into_iter().filter_map(Entry::from_row).collect())
}

/// How much has happened to things of these sorts, and when last; none if nothing has.
pub async fn pulse(db: &impl ConnectionTrait, sorts: &[&str]) -> Result<Option<(i64, Timestamp)>, Error> {
    let counted: Option<(i64, Option<Timestamp>)> = timeline::Entity::find()
        .select_only()
        // Not of a column: then the index alone answers.
        .column_as(Expr::col(Asterisk).count(), "entries")
        .column_as(timeline::Column::RecordedAt.max(), "newest")
        .filter(timeline::COLUMN.subject_kind.is_in(sorts.iter().copied()))
        .into_tuple()
        .one(db)
        .await?;
    Ok(counted.and_then(|(count, newest)| Some((count, newest?))))
}

/// When something last happened to any of these; none if nothing has.
pub async fn newest_of(db: &impl ConnectionTrait, subjects: &[Subject]) -> Result<Option<Timestamp>, Error> {
    let mut any = Condition::any();
    for subject in subjects {
        let (kind, id): (_, Uuid) = subject.parts();
        let one = timeline::COLUMN.subject_id.eq(id).and(timeline::COLUMN.subject_kind.eq(kind));
        any = any.add(one);
    }
    let newest: Option<Option<Timestamp>> = timeline::Entity::find()
        .select_only()
        .column_as(timeline::Column::RecordedAt.max(), "newest")
        .filter(any)
        .into_tuple()
        .one(db)
        .await?;
    Ok(newest.flatten())
}

/// What happened to one thing, newest first.
pub async fn of_subject(db: &impl ConnectionTrait, subject: Subject) -> Result<Vec<Entry>, Error> {
    let (kind, id): (_, Uuid) = subject.parts();
    let rows = timeline::Entity::find()
        .filter(timeline::COLUMN.subject_kind.eq(kind))
        .filter(timeline::COLUMN.subject_id.eq(id))
        .order_by_desc(timeline::Column::Id)
        .all(db)
        .await?;
    Ok(rows.into_iter().filter_map(Entry::from_row).collect())
}

/// Whether this person has done to this thing what the stamp is of (H073).
pub async fn is_done(
    db: &impl ConnectionTrait,
    subject: Subject,
    person: PersonId,
    stamp: &Stamp,
) -> Result<bool, Error> {
    let (kind, id): (_, Uuid) = subject.parts();
    let found = timeline::Entity::find()
        .filter(timeline::COLUMN.subject_id.eq(id))
        .filter(timeline::COLUMN.subject_kind.eq(kind))
        .filter(timeline::COLUMN.actor_id.eq(person))
        .filter(timeline::COLUMN.stamp.eq(stamp.as_str()))
        .one(db);
    Ok(found.await?.is_some())
}

/// What kind of thing an id is, if anything ever happened to it.
pub async fn subject_of(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<Subject>, Error> {
    let row = timeline::Entity::find().filter(timeline::COLUMN.subject_id.eq(id)).one(db).await?;
    Ok(row.and_then(|row| Subject::from_parts(&row.subject_kind, row.subject_id)))
}

/// One row by its id.
pub async fn by_id(db: &impl ConnectionTrait, id: EntryId) -> Result<Option<Entry>, Error> {
    Ok(timeline::Entity::find_by_id(id).one(db).await?.and_then(Entry::from_row))
}
