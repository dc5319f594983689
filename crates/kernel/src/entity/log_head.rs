//! One row: the last position given. Its lock makes a second sequencer wait.

use sea_orm::entity::prelude::*;

/// The head of the change log.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "log_head")]
pub struct Model {
    /// Always 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i16,
    /// The last position given.
    pub position: i64,
    /// The seal of the entry there; empty before the first.
    pub seal: String,
}

impl ActiveModelBehavior for ActiveModel {}
