//! Days on which learners looked at the catalogue.

use kernel::{Day, InstitutionId, PersonId};
use sea_orm::entity::prelude::*;

/// A learner looked at the catalogue on a day (MT-1); not at what: that would be a record of what somebody reads.
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
    /// Where the person studied then.
    pub home_id: Option<InstitutionId>,
}

impl ActiveModelBehavior for ActiveModel {}
