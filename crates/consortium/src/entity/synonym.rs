//! Words of one meaning, of the consortium's own.

use kernel::{SynonymId, Timestamp};
use sea_orm::entity::prelude::*;

use crate::synonym::Sayings;

/// One entry.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "synonym")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SynonymId,
    /// The words, by language; no two entries are the same.
    #[sea_orm(unique)]
    pub sayings: Sayings,
    /// When it was last said otherwise.
    pub changed_at: Timestamp,
    /// Raised by each change.
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
