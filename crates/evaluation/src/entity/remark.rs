//! Why officers did what they did to a request, where no row of its own says it.

use kernel::{PersonId, RemarkId, RequestId, Timestamp};
use sea_orm::entity::prelude::*;

use crate::request::remark::RemarkKind;

/// Words that the learner and the office read; never changed.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "remark")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RemarkId,
    /// On which request.
    pub request_id: RequestId,
    /// What it explains.
    pub kind: RemarkKind,
    /// The reason.
    pub words: String,
    /// Who wrote it.
    pub written_by: PersonId,
    /// When.
    pub written_at: Timestamp,
    /// On which request.
    #[sea_orm(belongs_to, from = "request_id", to = "id")]
    pub request: BelongsTo<super::recognition_request::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
