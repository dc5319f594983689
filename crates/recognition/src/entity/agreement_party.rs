//! Who promises in which version.

use kernel::{AgreementVersionId, InstitutionId, PartyId};
use sea_orm::entity::prelude::*;

use crate::agreement::PartyRole;

/// One party of one version.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "agreement_party")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PartyId,
    /// Of which version.
    pub version_id: AgreementVersionId,
    /// Who.
    pub institution_id: InstitutionId,
    /// On which side.
    pub role: PartyRole,
    /// The version.
    #[sea_orm(belongs_to, from = "version_id", to = "id")]
    pub version: BelongsTo<super::agreement_version::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
