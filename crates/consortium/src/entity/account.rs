//! Sign-ins.

use kernel::{AccountId, PersonId, Timestamp};
use sea_orm::entity::prelude::*;

/// The password of a person. The hash leaves this crate by no door.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AccountId,
    /// Whose it is.
    #[sea_orm(unique)]
    pub person_id: PersonId,
    /// Argon2id, in its own text form.
    pub password_hash: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// The person.
    #[sea_orm(belongs_to, from = "person_id", to = "id")]
    pub person: BelongsTo<super::person::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
