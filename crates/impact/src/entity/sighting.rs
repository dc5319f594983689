//! Which listings learners have ever looked at.

use kernel::{OpportunityId, PersonId};
use sea_orm::entity::prelude::*;

/// A learner looked at a listing, at some time: so that «seen by» counts each once, and nothing says when (SEC-15).
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sighting")]
pub struct Model {
    /// Who.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: PersonId,
    /// What.
    #[sea_orm(primary_key, auto_increment = false)]
    pub opportunity_id: OpportunityId,
}

impl ActiveModelBehavior for ActiveModel {}
