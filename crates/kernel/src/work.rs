//! The unit of work: one transaction, one instant, one actor, one list of events.

use sea_orm::{
    DatabaseTransaction, DbErr, EntityTrait, RuntimeErr, Set, SqlErr,
    sqlx::{self, error::DatabaseError},
};
use serde::Serialize;
use uuid::Uuid;

use crate::{
    Actor, AgreementId, Chance, CriteriaVersionId, Doors, EnrolmentId, EntryId, EquivalencyId, Failure, Id,
    InstitutionId, Kind, OfferingId, OpportunityId, PersonId, ReferenceCaseId, RequestId, Stamp, SynonymId, Timestamp,
    entity::{outbox, timeline, timeline_salt},
    log::chain::bound,
    outbox::waiting,
};

/// What the kernel itself can fail with.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database refused or is away.
    #[error("database: {0}")]
    Database(#[from] DbErr),
    /// An event that cannot be written as JSON.
    #[error("event: {0}")]
    Event(#[from] serde_json::Error),
    /// A job that another process has taken over.
    #[error("this claim is no longer the latest")]
    Fenced,
}

impl Failure for Error {
    fn kind(&self) -> Kind {
        match self {
            Self::Database(error) => database_kind(error),
            Self::Event(_) => Kind::Bug,
            Self::Fenced => Kind::Stale,
        }
    }

    fn code(&self) -> &'static str {
        match self.kind() {
            Kind::Unavailable => "unavailable",
            Kind::Conflict => "already-there",
            Kind::Stale => "stale",
            _ => "bug",
        }
    }
}

fn database_kind(error: &DbErr) -> Kind {
    if let Some(SqlErr::UniqueConstraintViolation(_)) = error.sql_err() {
        return Kind::Conflict;
    }
    let cause = match error {
        DbErr::ConnectionAcquire(_) => return Kind::Unavailable,
        DbErr::Conn(RuntimeErr::SqlxError(cause))
        | DbErr::Exec(RuntimeErr::SqlxError(cause))
        | DbErr::Query(RuntimeErr::SqlxError(cause)) => cause,
        _ => return Kind::Bug,
    };
    match cause.as_ref() {
        sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed => {
            Kind::Unavailable
        }
        sqlx::Error::Database(database) if passes(database.as_ref()) => Kind::Unavailable,
        _ => Kind::Bug,
    }
}

/// Busy, locked, I/O and full of SQLite; connection, rollback, resources and operator classes of PostgreSQL.
fn passes(error: &dyn DatabaseError) -> bool {
    let code = error.code().unwrap_or_default();
    match code.parse::<i32>() {
        Ok(sqlite) if code.len() < 5 => matches!(sqlite & 0xff, 5 | 6 | 10 | 13),
        _ => ["08", "40", "53", "57"].iter().any(|class| code.starts_with(class)),
    }
}

/// What a timeline row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// An institution.
    Institution(InstitutionId),
    /// A person.
    Person(PersonId),
    /// A learning opportunity.
    Opportunity(OpportunityId),
    /// A dated run.
    Offering(OfferingId),
    /// A recognition agreement.
    Agreement(AgreementId),
    /// An equivalency.
    Equivalency(EquivalencyId),
    /// An enrolment.
    Enrolment(EnrolmentId),
    /// A recognition request.
    Request(RequestId),
    /// An earlier decision that colleagues are pointed to.
    ReferenceCase(ReferenceCaseId),
    /// A version of criteria.
    Criteria(CriteriaVersionId),
    /// Words of one meaning.
    Synonym(SynonymId),
}

impl Subject {
    /// Every sort, as stored.
    pub const SORTS: &[&str] = &[
        "institution",
        "person",
        "opportunity",
        "offering",
        "agreement",
        "equivalency",
        "enrolment",
        "request",
        "reference_case",
        "criteria",
    ];

    /// Its sort and its id, as stored.
    pub fn parts(self) -> (&'static str, Uuid) {
        match self {
            Self::Institution(id) => ("institution", id.into()),
            Self::Person(id) => ("person", id.into()),
            Self::Opportunity(id) => ("opportunity", id.into()),
            Self::Offering(id) => ("offering", id.into()),
            Self::Agreement(id) => ("agreement", id.into()),
            Self::Equivalency(id) => ("equivalency", id.into()),
            Self::Enrolment(id) => ("enrolment", id.into()),
            Self::Request(id) => ("request", id.into()),
            Self::ReferenceCase(id) => ("reference_case", id.into()),
            Self::Criteria(id) => ("criteria", id.into()),
            Self::Synonym(id) => ("synonym", id.into()),
        }
    }

    /// Back from what is stored.
    pub fn from_parts(kind: &str, id: Uuid) -> Option<Self> {
        Some(match kind {
            "institution" => Self::Institution(id.into()),
            "person" => Self::Person(id.into()),
            "opportunity" => Self::Opportunity(id.into()),
            "offering" => Self::Offering(id.into()),
            "agreement" => Self::Agreement(id.into()),
            "equivalency" => Self::Equivalency(id.into()),
            "enrolment" => Self::Enrolment(id.into()),
            "request" => Self::Request(id.into()),
            "reference_case" => Self::ReferenceCase(id.into()),
            "criteria" => Self::Criteria(id.into()),
            "synonym" => Self::Synonym(id.into()),
            _ => return None,
        })
    }
}

/// Something that happened: ids and codes only, never names or reasons.
pub trait Event: Serialize {
    /// Its name in the timeline and the outbox: `<crate>.<past participle>`.
    const KIND: &'static str;
}

struct Recorded {
    subject: Subject,
    kind: &'static str,
    by: Option<PersonId>,
    body: Result<String, serde_json::Error>,
    words: Option<Bound>,
}

/// Words that stand elsewhere, as an entry is bound to them.
struct Bound {
    salt: String,
    hash: String,
}

/// One write: one transaction, one instant, one actor, one list of events. Dropped without [`Work::commit`] nothing of
/// it has happened.
pub struct Work {
    txn: DatabaseTransaction,
    /// Who does it.
    pub actor: Actor,
    /// When it is done.
    pub now: Timestamp,
    chance: Chance,
    stamp: Option<Stamp>,
    made: u16,
    events: Vec<Recorded>,
}

impl Work {
    pub(crate) fn new(txn: DatabaseTransaction, actor: Actor, doors: &Doors) -> Self {
        Self {
            txn,
            actor,
            now: doors.clock.now(),
            chance: doors.chance.clone(),
            stamp: None,
            made: 0,
            events: Vec::new(),
        }
    }

    /// The open transaction.
    pub const fn db(&self) -> &DatabaseTransaction {
        &self.txn
    }

    /// A new id: a UUIDv7 of `now`, in the order of asking.
    pub fn new_id<I: Id>(&mut self) -> I {
        self.made = self.made.wrapping_add(1);
        self.chance.id(self.now, self.made)
    }

    /// Where secrets of this work come from.
    pub const fn chance(&self) -> &Chance {
        &self.chance
    }

    /// Does what this stamp is of: everything that it notes carries it (H073).
    #[must_use]
    pub fn stamped(mut self, stamp: Stamp) -> Self {
        self.stamp = Some(stamp);
        self
    }

    /// Notes that something happened, by who acts at this moment: a timeline row and an outbox row, written by the commit.
    pub fn record<E: Event>(&mut self, subject: Subject, event: &E) {
        let body = serde_json::to_string(event);
        self.events.push(Recorded { subject, kind: E::KIND, by: self.actor.person(), body, words: None });
    }

    /// The same, bound to words that stand in rows of their own: whoever changes them later is found out, and erasing them
    /// with their salt leaves the chain whole (SECURITY §5).
    pub fn record_bound<E: Event>(&mut self, subject: Subject, event: &E, words: &str) {
        self.record(subject, event);
        let salt = self.chance.secret();
        let hash = bound(&salt, words);
        if let Some(recorded) = self.events.last_mut() {
            recorded.words = Some(Bound { salt, hash });
        }
    }

    /// Writes the events and makes everything durable.
    pub async fn commit(mut self) -> Result<(), Error> {
        let events = std::mem::take(&mut self.events);
        let mut entries = Vec::with_capacity(events.len());
        let mut jobs = Vec::with_capacity(events.len());
        let mut salts = Vec::new();
        for event in events {
            let (subject_kind, subject_id) = event.subject.parts();
            let entry: EntryId = self.new_id();
            let body = event.body?;
            jobs.push(waiting(self.new_id(), entry, event.kind, &body, self.now));
            let words = event.words.map(|Bound { salt, hash }| {
                salts.push(timeline_salt::ActiveModel { entry_id: Set(entry), salt: Set(salt) });
                hash
            });
            entries.push(timeline::ActiveModel {
                id: Set(entry),
                subject_kind: Set(subject_kind.to_owned()),
                subject_id: Set(subject_id),
                kind: Set(event.kind.to_owned()),
                body: Set(body),
                actor_id: Set(event.by),
                stamp: Set(self.stamp.as_ref().map(|stamp| stamp.as_str().to_owned())),
                words: Set(words),
                recorded_at: Set(self.now),
                position: Set(None),
                seal: Set(None),
            });
        }
        // In parts: one statement holds at most 32,766 values on SQLite.
        while !entries.is_empty() {
            let rest = entries.split_off(entries.len().min(500));
            timeline::Entity::insert_many(std::mem::replace(&mut entries, rest))
                .exec_without_returning(&self.txn)
                .await?;
            let rest = jobs.split_off(jobs.len().min(500));
            outbox::Entity::insert_many(std::mem::replace(&mut jobs, rest)).exec_without_returning(&self.txn).await?;
        }
        if !salts.is_empty() {
            timeline_salt::Entity::insert_many(salts).exec_without_returning(&self.txn).await?;
        }
        Ok(self.txn.commit().await?)
    }
}
