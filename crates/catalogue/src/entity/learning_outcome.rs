//! M6: learning outcomes of a version.

use kernel::{LearningOutcomeId, LocalizedText, OpportunityVersionId};
use sea_orm::entity::prelude::*;

use crate::Skills;

/// What a learner will know, understand or be able to do.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "learning_outcome")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: LearningOutcomeId,
    /// Of which version.
    pub version_id: OpportunityVersionId,
    /// Its place, from 1.
    pub position: i32,
    /// The outcome, in several languages.
    pub text: LocalizedText,
    /// Whether nobody passes without it; none is not stated.
    pub essential: Option<bool>,
    /// Skills of ESCO that it is related to.
    pub skills: Skills,
    /// Of which version.
    #[sea_orm(belongs_to, from = "version_id", to = "id")]
    pub version: BelongsTo<super::opportunity_version::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
