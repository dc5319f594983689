//! Sign-in sessions.

use sea_orm::entity::prelude::*;

use crate::{PersonId, Timestamp};

/// One browser's session.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    /// The random id in the cookie.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// Who is signed in, so that all sign-ins of a person can be listed and ended.
    pub person_id: Option<PersonId>,
    /// What tower-sessions keeps, as JSON.
    pub body: String,
    /// When it began: the absolute limit counts from here.
    pub created_at: Timestamp,
    /// When it was last written: the idle limit counts from here.
    pub seen_at: Timestamp,
}

impl ActiveModelBehavior for ActiveModel {}
