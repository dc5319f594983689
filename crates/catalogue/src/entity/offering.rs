//! Dated runs of an opportunity, with their seats.

use kernel::{Day, OfferingId, OpportunityId, Timestamp};
use sea_orm::entity::prelude::*;

use crate::OfferingState;

/// A dated run.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "offering")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OfferingId,
    /// Of what.
    pub opportunity_id: OpportunityId,
    /// First day, if stated.
    pub starts_on: Option<Day>,
    /// Last day, if stated.
    pub ends_on: Option<Day>,
    /// Last day to enrol, if stated.
    pub enrol_by: Option<Day>,
    /// Seats; none is no limit stated.
    pub seats: Option<i32>,
    /// Seats taken; never more than there are (I-3).
    pub taken: i32,
    /// Where it stands.
    pub state: OfferingState,
    /// When it was added.
    pub created_at: Timestamp,
    /// Raised by each edit; taking a seat is none.
    pub version: i32,
    /// Of what.
    #[sea_orm(belongs_to, from = "opportunity_id", to = "id")]
    pub opportunity: BelongsTo<super::opportunity::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
