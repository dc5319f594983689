//! What keeps bound words from being guessed. Erasing words takes their salt as well; the chain does not need it.

use sea_orm::entity::prelude::*;

use crate::EntryId;

/// The salt of the words of one entry.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "timeline_salt")]
pub struct Model {
    /// Which entry.
    #[sea_orm(primary_key, auto_increment = false)]
    pub entry_id: EntryId,
    /// The salt.
    pub salt: String,
}

impl ActiveModelBehavior for ActiveModel {}
