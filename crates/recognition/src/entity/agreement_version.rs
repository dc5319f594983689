//! The wordings of agreements; never changed once signed.

use kernel::{AgreementId, AgreementVersionId, Day, Timestamp};
use sea_orm::entity::prelude::*;

use crate::agreement::{Terms, VersionState};

/// One version.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "agreement_version")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AgreementVersionId,
    /// Of which agreement.
    pub agreement_id: AgreementId,
    /// Its number, from 1.
    pub number: i32,
    /// Where it stands.
    pub state: VersionState,
    /// First day.
    pub valid_from: Day,
    /// Last day; earlier than in the body once a later version has taken over.
    pub valid_to: Day,
    /// What it says, as it was signed.
    pub body: Terms,
    /// When it was written here.
    pub created_at: Timestamp,
    /// The agreement.
    #[sea_orm(belongs_to, from = "agreement_id", to = "id")]
    pub agreement: BelongsTo<super::agreement::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
