//! Units of institutions.

use kernel::{InstitutionId, LocalizedText, OrganisationalUnitId};
use sea_orm::entity::prelude::*;

/// A faculty, school or centre.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "organisational_unit")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OrganisationalUnitId,
    /// Whose unit it is.
    pub institution_id: InstitutionId,
    /// Its code at the institution.
    pub code: String,
    /// Its name.
    pub name: LocalizedText,
    /// The institution.
    #[sea_orm(belongs_to, from = "institution_id", to = "id")]
    pub institution: BelongsTo<super::institution::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
