//! What universities do with grades where no agreement says it.

use kernel::InstitutionId;
use sea_orm::entity::prelude::*;

use crate::agreement::{GradeMethod, GradePolicy};

/// One university's choice (GR-5).
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "grade_policy")]
pub struct Model {
    /// Whose.
    #[sea_orm(primary_key, auto_increment = false)]
    pub institution_id: InstitutionId,
    /// What is used where the tables of both do not hold enough.
    pub instead: GradeMethod,
    /// Which of several fitting grades is taken.
    pub which: GradePolicy,
    /// Raised by each change.
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
