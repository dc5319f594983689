//! Which report of DEQAR names which provider; a platform is none.

use sea_orm::entity::prelude::*;

/// One name in one report.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "deqar_report_provider")]
pub struct Model {
    /// The report's number.
    #[sea_orm(primary_key, auto_increment = false)]
    pub report_id: i64,
    /// The provider's number; perhaps of one that our copy does not have.
    #[sea_orm(primary_key, auto_increment = false)]
    pub provider_id: i64,
}

impl ActiveModelBehavior for ActiveModel {}
