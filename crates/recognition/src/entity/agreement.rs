//! Recognition agreements: standing promises between institutions.

use kernel::{AgreementId, Day, Timestamp};
use sea_orm::entity::prelude::*;

use crate::agreement::AgreementState;

/// One agreement.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "agreement")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AgreementId,
    /// What the parties call it in writing, for example `mra-7`.
    #[sea_orm(unique)]
    pub reference: String,
    /// What people call it.
    pub name: String,
    /// Where it stands.
    pub state: AgreementState,
    /// From when it is suspended.
    pub suspended_on: Option<Day>,
    /// When it was written here.
    pub created_at: Timestamp,
    /// Raised at each change.
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
