//! The outbox: jobs written in the transaction of their cause, claimed by a lease, finished under a fence number.

use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
    sea_query::{Expr, OnConflict},
};
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    Db, EntryId, Error, JobId, Timestamp, Work,
    entity::outbox::{ActiveModel, COLUMN, Column, Entity},
};

pub use crate::{
    entity::outbox::Model as Job,
    job::{JobState, Topic},
};

/// How long a claim holds.
const LEASE_SECONDS: i64 = 120;

impl Job {
    /// What the handler needs.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Error> {
        Ok(serde_json::from_str(&self.body)?)
    }
}

pub(crate) fn waiting(id: JobId, entry: EntryId, kind: &str, body: &str, now: Timestamp) -> ActiveModel {
    ActiveModel {
        id: Set(id),
        topic: Set(Topic::Event),
        name: Set(kind.to_owned()),
        entry_id: Set(entry),
        body: Set(body.to_owned()),
        dedup_key: Set(format!("event:{entry}")),
        due_at: Set(now),
        attempts: Set(0),
        lease_owner: Set(None),
        lease_until: Set(None),
        fence: Set(0),
        state: Set(JobState::Waiting),
        last_error: Set(None),
        created_at: Set(now),
        finished_at: Set(None),
    }
}

/// Writes a mail job for the event `entry`. The same key a second time is the same mail, so a handler may run twice.
pub async fn mail(work: &mut Work, entry: EntryId, name: &str, to: &str, body: &impl Serialize) -> Result<(), Error> {
    let id = work.new_id();
    let mut row = waiting(id, entry, name, &serde_json::to_string(body)?, work.now);
    row.topic = Set(Topic::Mail);
    row.dedup_key = Set(format!("mail:{entry}:{name}:{to}"));
    Entity::insert(row)
        .on_conflict(OnConflict::column(Column::DedupKey).do_nothing().to_owned())
        .exec_without_returning(work.db())
        .await?;
    Ok(())
}

/// Takes up to `limit` jobs that are due and that nobody holds, oldest first. The attempt is counted here.
pub async fn claim(db: &Db, topic: Topic, owner: &str, now: Timestamp, limit: u64) -> Result<Vec<Job>, Error> {
    let free = || {
        Condition::all()
            .add(COLUMN.state.eq(JobState::Waiting))
            .add(COLUMN.topic.eq(topic))
            .add(COLUMN.due_at.lte(now))
            .add(Condition::any().add(COLUMN.lease_until.is_null()).add(COLUMN.lease_until.lt(now)))
    };
    let candidates: Vec<JobId> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(free())
        .order_by_asc(Column::DueAt)
        .order_by_asc(Column::Id)
        .limit(limit)
        .into_tuple()
        .all(db.reads())
        .await?;
    if candidates.is_empty() {
        return Ok(Vec::new());
    }
    let mut claimed = Entity::update_many()
        .col_expr(Column::LeaseOwner, Expr::value(owner))
        .col_expr(Column::LeaseUntil, Expr::value(now.plus_seconds(LEASE_SECONDS)))
        .col_expr(Column::Fence, Expr::col(Column::Fence).add(1))
        .col_expr(Column::Attempts, Expr::col(Column::Attempts).add(1))
        .filter(COLUMN.id.is_in(candidates))
        .filter(free())
        .exec_with_returning(db.reads())
        .await?;
    claimed.sort_by_key(|job| (job.due_at, job.id));
    Ok(claimed)
}

/// Marks a claimed job as done, in the transaction of its effect.
pub async fn finish(db: &impl ConnectionTrait, job: &Job, now: Timestamp) -> Result<(), Error> {
    settle(db, job, JobState::Done, None, now).await
}

/// Gives a claimed job up: staff see it.
pub async fn bury(db: &impl ConnectionTrait, job: &Job, code: &str, now: Timestamp) -> Result<(), Error> {
    settle(db, job, JobState::Dead, Some(code), now).await
}

async fn settle(
    db: &impl ConnectionTrait,
    job: &Job,
    state: JobState,
    code: Option<&str>,
    now: Timestamp,
) -> Result<(), Error> {
    let done = Entity::update_many()
        .col_expr(Column::State, Expr::value(state))
        .col_expr(Column::LastError, Expr::value(code))
        .col_expr(Column::FinishedAt, Expr::value(now))
        .col_expr(Column::LeaseUntil, Expr::value(None::<i64>))
        .filter(COLUMN.id.eq(job.id))
        .filter(COLUMN.fence.eq(job.fence))
        .exec(db)
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Fenced) }
}

/// Puts a claimed job back, to be tried again at `due_at`.
pub async fn retry(db: &impl ConnectionTrait, job: &Job, code: &str, due_at: Timestamp) -> Result<(), Error> {
    let done = Entity::update_many()
        .col_expr(Column::LastError, Expr::value(code))
        .col_expr(Column::DueAt, Expr::value(due_at))
        .col_expr(Column::LeaseUntil, Expr::value(None::<i64>))
        .filter(COLUMN.id.eq(job.id))
        .filter(COLUMN.fence.eq(job.fence))
        .exec(db)
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Fenced) }
}

/// Ends waiting events of other kinds than these: nothing follows from them. How many.
pub async fn pass_over(
    db: &impl ConnectionTrait,
    heard: impl Iterator<Item = &'static str> + Send,
    now: Timestamp,
) -> Result<u64, Error> {
    let passed = Entity::update_many()
        .col_expr(Column::State, Expr::value(JobState::Done))
        .col_expr(Column::FinishedAt, Expr::value(now))
        .filter(COLUMN.state.eq(JobState::Waiting))
        .filter(COLUMN.topic.eq(Topic::Event))
        .filter(COLUMN.lease_until.is_null())
        .filter(COLUMN.name.is_not_in(heard))
        .exec(db)
        .await?;
    Ok(passed.rows_affected)
}

/// Removes jobs that were done before this instant; what was given up stays for people to see.
pub async fn sweep(db: &impl ConnectionTrait, before: Timestamp) -> Result<(), Error> {
    Entity::delete_many()
        .filter(COLUMN.state.eq(JobState::Done))
        .filter(COLUMN.finished_at.lt(before))
        .exec(db)
        .await?;
    Ok(())
}

/// Jobs in this state.
pub async fn count(db: &impl ConnectionTrait, state: JobState) -> Result<u64, Error> {
    Ok(Entity::find().filter(COLUMN.state.eq(state)).count(db).await?)
}
