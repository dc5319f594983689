//! Substantial differences that the authority shows (L-3).

use kernel::{DecisionId, DifferenceId};
use sea_orm::entity::prelude::*;

use crate::assess::Element;

/// One difference, with its evidence.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "difference")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DifferenceId,
    /// Of which decision.
    pub decision_id: DecisionId,
    /// In which element.
    pub element: Element,
    /// What the credential shows.
    pub found: String,
    /// What the target needs.
    pub required: String,
    /// Why success is unlikely because of it.
    pub why: String,
    /// What shows it.
    pub evidence: String,
    /// Of which decision.
    #[sea_orm(belongs_to, from = "decision_id", to = "id")]
    pub decision: BelongsTo<super::decision::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
