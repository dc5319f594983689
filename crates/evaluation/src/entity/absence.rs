//! Days on which an officer is away, and who stands in.

use kernel::{Day, InstitutionId, PersonId, Timestamp};
use sea_orm::entity::prelude::*;

/// One absence; those of a person at an institution do not overlap.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "absence")]
pub struct Model {
    /// Where the person is an officer.
    #[sea_orm(primary_key, auto_increment = false)]
    pub institution_id: InstitutionId,
    /// Who is away.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: PersonId,
    /// The first day.
    #[sea_orm(primary_key, auto_increment = false)]
    pub from_on: Day,
    /// The last day.
    pub to_on: Day,
    /// Who stands in.
    pub deputy_id: PersonId,
    /// Who entered it.
    pub kept_by: PersonId,
    /// When.
    pub kept_at: Timestamp,
}

impl ActiveModelBehavior for ActiveModel {}
