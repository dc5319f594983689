//! Files that stand behind a request.

use kernel::{EvidenceFileId, PersonId, RequestId, Timestamp};
use sea_orm::entity::prelude::*;

use crate::evidence::MediaType;

/// A file that a learner added, without its octets.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "evidence_file")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: EvidenceFileId,
    /// What it stands behind.
    pub request_id: RequestId,
    /// What the learner called it, cleaned: for people to read, never for a file system.
    pub name: String,
    /// What it is, by its content.
    pub media_type: MediaType,
    /// Octets.
    pub size: i64,
    /// By what it is known again.
    pub sha256: String,
    /// Who added it.
    pub uploaded_by: PersonId,
    /// When.
    pub uploaded_at: Timestamp,
}

impl ActiveModelBehavior for ActiveModel {}
