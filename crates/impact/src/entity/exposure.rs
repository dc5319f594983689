//! Learners who looked at the catalogue.

use kernel::{Day, InstitutionId, OpportunityId, PersonId};
use sea_orm::entity::prelude::*;

/// A learner viewed a listing on a day (MT-1).
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "exposure")]
pub struct Model {
    /// Who.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: PersonId,
    /// When.
    #[sea_orm(primary_key, auto_increment = false)]
    pub seen_on: Day,
    /// What.
    #[sea_orm(primary_key, auto_increment = false)]
    pub opportunity_id: OpportunityId,
    /// Where the person studied then.
    pub home_id: Option<InstitutionId>,
}

impl ActiveModelBehavior for ActiveModel {}
