//! Notes on decisions: beside the decision, which itself never changes (I-5).

use kernel::{DecisionId, PersonId, Timestamp};
use sea_orm::entity::prelude::*;

/// What an officer adds to a decision for colleagues.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "decision_note")]
pub struct Model {
    /// Of which decision.
    #[sea_orm(primary_key, auto_increment = false)]
    pub decision_id: DecisionId,
    /// Shown with the precedent.
    pub public_note: Option<String>,
    /// For the officers of the university alone.
    pub private_note: Option<String>,
    /// Who wrote it last.
    pub written_by: PersonId,
    /// When.
    pub written_at: Timestamp,
    /// Raised by each change.
    pub version: i32,
    /// Of which decision.
    #[sea_orm(belongs_to, from = "decision_id", to = "id")]
    pub decision: BelongsTo<super::decision::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
