//! Parts of a programme that a micro-credential may replace.

use kernel::{ComponentId, Ects, LocalizedText, ProgrammeId};
use sea_orm::entity::prelude::*;

/// One component.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "component")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ComponentId,
    /// Of which programme.
    pub programme_id: ProgrammeId,
    /// Its code, unique in the programme.
    pub code: String,
    /// Its title.
    pub title: LocalizedText,
    /// Its credits.
    pub ects: Option<Ects>,
    /// Its level.
    pub eqf: Option<i16>,
    /// The programme.
    #[sea_orm(belongs_to, from = "programme_id", to = "id")]
    pub programme: BelongsTo<super::programme::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
