//! A listing that a person keeps for later.

use kernel::{OpportunityId, PersonId, Timestamp};
use sea_orm::entity::prelude::*;

/// A listing that a person keeps, with a note of the person's own.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "saved_listing")]
pub struct Model {
    /// Whose.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: PersonId,
    /// What.
    #[sea_orm(primary_key, auto_increment = false)]
    pub opportunity_id: OpportunityId,
    /// What the person wrote about it; nobody else reads it.
    pub note: Option<String>,
    /// Since when.
    pub saved_at: Timestamp,
    /// Taken off the list; for a day it can be put back as it was.
    pub removed_at: Option<Timestamp>,
}

impl ActiveModelBehavior for ActiveModel {}
