//! The timeline: every change with who and when. Append-only; the sequencer gives each row its position.

use sea_orm::entity::prelude::*;

use crate::{EntryId, PersonId, Timestamp};

/// One thing that happened.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "timeline")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: EntryId,
    /// The sort of thing it happened to.
    pub subject_kind: String,
    /// The thing it happened to.
    pub subject_id: Uuid,
    /// What happened, for example `enrolment.enrolled`.
    pub kind: String,
    /// The event as JSON: ids and codes only.
    pub body: String,
    /// The person who acted; none for the software itself.
    pub actor_id: Option<PersonId>,
    /// The stamp of what the person sent, if it came by a form.
    pub stamp: Option<String>,
    /// A salted hash of words that stand elsewhere, where the entry is bound to some.
    pub words: Option<String>,
    /// When.
    pub recorded_at: Timestamp,
    /// Its place in the one order of all changes; none until the sequencer has seen it.
    pub position: Option<i64>,
    /// What binds the entry and all before it; written with the position.
    pub seal: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
