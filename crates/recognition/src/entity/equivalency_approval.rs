//! Who has proposed, approved, rejected, confirmed or retired an equivalency.

use kernel::{Day, EquivalencyApprovalId, EquivalencyId, PersonId};
use sea_orm::entity::prelude::*;

/// One of them.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "equivalency_approval")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: EquivalencyApprovalId,
    /// Of which equivalency.
    pub equivalency_id: EquivalencyId,
    /// What was done, or as what somebody stands in a file.
    pub role: String,
    /// Who.
    pub person_id: Option<PersonId>,
    /// Who, where the person has no account here.
    pub name: Option<String>,
    /// On which day.
    pub approved_on: Day,
    /// The equivalency.
    #[sea_orm(belongs_to, from = "equivalency_id", to = "id")]
    pub equivalency: BelongsTo<super::equivalency::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
