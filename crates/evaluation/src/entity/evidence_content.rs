//! The octets of files, apart from what is listed.

use kernel::EvidenceFileId;
use sea_orm::entity::prelude::*;

/// The octets of one file.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "evidence_content")]
pub struct Model {
    /// Whose they are.
    #[sea_orm(primary_key, auto_increment = false)]
    pub file_id: EvidenceFileId,
    /// The octets.
    pub content: Vec<u8>,
}

impl ActiveModelBehavior for ActiveModel {}
