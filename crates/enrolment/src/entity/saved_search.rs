//! A search that a person keeps, and is written to about.

use kernel::{Day, OpportunityId, PersonId, SavedSearchId, Timestamp};
use sea_orm::entity::prelude::*;

kernel::text_enum! {
    /// How often a saved search may write.
    pub enum Frequency {
        /// Once a week at most.
        Weekly = "weekly",
        /// Once a day at most.
        Daily = "daily",
        /// Not at all.
        Never = "never",
    }
}

kernel::text_serde!(Frequency);

/// A search that a person keeps: an address of the search page, or one listing whose new dates are waited for.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "saved_search")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SavedSearchId,
    /// Whose.
    pub person_id: PersonId,
    /// The listing whose new dates are waited for; none: a search.
    pub opportunity_id: Option<OpportunityId>,
    /// The parameters of the search page, in their fixed order; opaque here.
    pub criteria: String,
    /// What the person calls it.
    pub name: String,
    /// How often it writes.
    pub frequency: Frequency,
    /// Ends its mails without sign-in, and does nothing else.
    pub secret: String,
    /// Everything that was published before has been looked at.
    pub looked_until: Timestamp,
    /// When to look again; none: never.
    pub next_at: Option<Timestamp>,
    /// The last day on which it wrote, where the person studies.
    pub told_on: Option<Day>,
    /// Since when.
    pub saved_at: Timestamp,
    /// Taken off the list; for a day it can be put back as it was.
    pub removed_at: Option<Timestamp>,
}

impl ActiveModelBehavior for ActiveModel {}
