//! Leases on work that one process at a time should do.

use sea_orm::entity::prelude::*;

use crate::Timestamp;

/// One lease.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "lease")]
pub struct Model {
    /// The work it is for.
    #[sea_orm(primary_key, auto_increment = false)]
    pub name: String,
    /// The process that holds it.
    pub owner: String,
    /// Until when.
    pub until: Timestamp,
}

impl ActiveModelBehavior for ActiveModel {}
