//! The components that an equivalency replaces.

use kernel::{ComponentId, EquivalencyId, EquivalencyTargetId};
use sea_orm::entity::prelude::*;

/// One of them.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "equivalency_target")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: EquivalencyTargetId,
    /// Of which equivalency.
    pub equivalency_id: EquivalencyId,
    /// Which component.
    pub component_id: ComponentId,
    /// The equivalency.
    #[sea_orm(belongs_to, from = "equivalency_id", to = "id")]
    pub equivalency: BelongsTo<super::equivalency::Entity>,
    /// The component.
    #[sea_orm(belongs_to, from = "component_id", to = "id")]
    pub component: BelongsTo<super::component::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
