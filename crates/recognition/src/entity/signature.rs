//! An institution's yes to a version: one for each institution and version (I-4).

use kernel::{AgreementVersionId, Day, InstitutionId, PersonId, SignatureId};
use sea_orm::entity::prelude::*;

/// One signature.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "signature")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SignatureId,
    /// What was signed.
    pub version_id: AgreementVersionId,
    /// By which institution.
    pub institution_id: InstitutionId,
    /// By whom; none if that is not recorded.
    pub person_id: Option<PersonId>,
    /// When; none if that is not recorded.
    pub signed_on: Option<Day>,
    /// The version.
    #[sea_orm(belongs_to, from = "version_id", to = "id")]
    pub version: BelongsTo<super::agreement_version::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
