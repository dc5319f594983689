//! The outbox: what must happen after a commit.

use sea_orm::entity::prelude::*;

use crate::{
    EntryId, JobId, Timestamp,
    job::{JobState, Topic},
};

/// One job.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "outbox")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: JobId,
    /// Whether it is an event to be followed up or a mail to be sent.
    pub topic: Topic,
    /// The event's kind or the mail's message.
    pub name: String,
    /// The timeline row of the event it comes from.
    pub entry_id: EntryId,
    /// What the handler needs, as JSON.
    pub body: String,
    /// Two jobs with the same key are one.
    #[sea_orm(unique)]
    pub dedup_key: String,
    /// Not before this instant.
    pub due_at: Timestamp,
    /// Times it was claimed; counted at the claim, so that a crash counts.
    pub attempts: i32,
    /// The process that works on it.
    pub lease_owner: Option<String>,
    /// Until when that process may.
    pub lease_until: Option<Timestamp>,
    /// Raised at each claim: only the latest claim may finish.
    pub fence: i64,
    /// Waiting, done or dead.
    pub state: JobState,
    /// The code of the last failure.
    pub last_error: Option<String>,
    /// When it was written.
    pub created_at: Timestamp,
    /// When it was done or given up.
    pub finished_at: Option<Timestamp>,
}

impl ActiveModelBehavior for ActiveModel {}
