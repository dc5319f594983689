//! Lines of a university's table: which evaluator gets the cases of a field.

use kernel::{InstitutionId, PersonId, Timestamp};
use sea_orm::entity::prelude::*;

/// One line.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "routing_rule")]
pub struct Model {
    /// Whose table.
    #[sea_orm(primary_key, auto_increment = false)]
    pub institution_id: InstitutionId,
    /// ISCED-F field, broad, narrow or detailed; empty for every field that no other line names.
    #[sea_orm(primary_key, auto_increment = false)]
    pub field: String,
    /// Who gets its cases.
    pub evaluator_id: PersonId,
    /// Who wrote the line.
    pub kept_by: PersonId,
    /// When.
    pub kept_at: Timestamp,
}

impl ActiveModelBehavior for ActiveModel {}
