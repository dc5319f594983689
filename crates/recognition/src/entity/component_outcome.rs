//! Learning outcomes of components, which a comparison covers one by one (duty L-4).

use kernel::{ComponentId, ComponentOutcomeId, LocalizedText};
use sea_orm::entity::prelude::*;

/// One outcome.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "component_outcome")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ComponentOutcomeId,
    /// Of which component.
    pub component_id: ComponentId,
    /// Its place in the list, from 1.
    pub position: i16,
    /// What a learner is able to do.
    pub text: LocalizedText,
    /// Whether it must be covered.
    pub essential: bool,
    /// The component.
    #[sea_orm(belongs_to, from = "component_id", to = "id")]
    pub component: BelongsTo<super::component::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
