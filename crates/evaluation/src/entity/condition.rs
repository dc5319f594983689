//! Conditions of decisions (R-B12).

use kernel::{ConditionId, Day, DecisionId, PersonId, Timestamp};
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
    /// What the learner says is done, last.
    pub said: Option<String>,
    /// When the learner said it.
    pub said_at: Option<Timestamp>,
    /// What the office found, with what shows it.
    pub answer: Option<String>,
    /// Who found it.
    pub answered_by: Option<PersonId>,
    /// When.
    pub answered_at: Option<Timestamp>,
    /// When it was met.
    pub met_on: Option<Day>,
    /// When it was clear that it was not met in time.
    pub failed_on: Option<Day>,
    /// The last reminder, by its days before the due day; none was sent yet.
    pub reminded: Option<i16>,
    /// Of which decision.
    #[sea_orm(belongs_to, from = "decision_id", to = "id")]
    pub decision: BelongsTo<super::decision::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
