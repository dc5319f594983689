//! One row for each learner at a home university, written before credits are counted (I-3).

use kernel::{InstitutionId, PersonId};
use sea_orm::entity::prelude::*;

/// Whose turn it is: of two decisions at once the second waits for this row, and then sees what the first recorded.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "credit_account")]
pub struct Model {
    /// The learner.
    #[sea_orm(primary_key, auto_increment = false)]
    pub learner_id: PersonId,
    /// The home university.
    #[sea_orm(primary_key, auto_increment = false)]
    pub institution_id: InstitutionId,
    /// Raised by each turn.
    pub turn: i64,
}

impl ActiveModelBehavior for ActiveModel {}
