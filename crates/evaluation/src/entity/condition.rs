//! Conditions of decisions (R-B12).

use kernel::{ConditionId, Day, DecisionId};
use sea_orm::entity::prelude::*;

use crate::assess::ConditionKind;

/// What must still be met after a decision.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "condition")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ConditionId,
    /// Of which decision.
    pub decision_id: DecisionId,
    /// What.
    pub kind: ConditionKind,
    /// By when.
    pub due_on: Day,
    /// When it was met.
    pub met_on: Option<Day>,
    /// Of which decision.
    #[sea_orm(belongs_to, from = "decision_id", to = "id")]
    pub decision: BelongsTo<super::decision::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
