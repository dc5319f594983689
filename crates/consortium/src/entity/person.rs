//! People.

use kernel::{InstitutionId, Language, PersonId, ProgrammeId, Timestamp};
use sea_orm::entity::prelude::*;

/// A human.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "person")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PersonId,
    /// The name as the person writes it.
    pub name: String,
    /// Where mails go; lower case.
    #[sea_orm(unique)]
    pub email: String,
    /// The language for pages and mails.
    pub language: Language,
    /// Where the person studies.
    pub home_institution_id: Option<InstitutionId>,
    /// What the person studies there.
    pub programme_id: Option<ProgrammeId>,
    /// When the person came.
    pub created_at: Timestamp,
    /// Raised by each change.
    pub version: i32,
    /// The home institution.
    #[sea_orm(belongs_to, from = "home_institution_id", to = "id")]
    pub home: BelongsTo<Option<super::institution::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}
