//! Providers as our copy of DEQAR has them.

use kernel::Day;
use sea_orm::entity::prelude::*;

use crate::quality::Provider;

/// One of them.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "deqar_provider")]
pub struct Model {
    /// Its number there.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// What it says.
    pub body: Provider,
    /// When it was fetched there.
    pub retrieved_on: Day,
}

impl ActiveModelBehavior for ActiveModel {}
