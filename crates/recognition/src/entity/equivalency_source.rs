//! The micro-credentials that an equivalency names, so that it is found by them.

use kernel::{EquivalencyId, EquivalencySourceId, OpportunityId};
use sea_orm::entity::prelude::*;

/// One of them.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "equivalency_source")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: EquivalencySourceId,
    /// Of which equivalency.
    pub equivalency_id: EquivalencyId,
    /// The provider's own name for it.
    pub identifier: String,
    /// The listing, where there was one when this was written.
    pub opportunity_id: Option<OpportunityId>,
    /// The equivalency.
    #[sea_orm(belongs_to, from = "equivalency_id", to = "id")]
    pub equivalency: BelongsTo<super::equivalency::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
