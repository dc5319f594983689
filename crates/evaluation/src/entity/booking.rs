//! What the student register was told.

use kernel::{BookingId, Day, DecisionId, PersonId, RequestId, Timestamp};
use sea_orm::entity::prelude::*;

/// Somebody told the register of a decision; what stands is what it knows.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "booking")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: BookingId,
    /// Of which request.
    pub request_id: RequestId,
    /// Of which decision.
    pub decision_id: DecisionId,
    /// Whether the decision gave credits then; if not, the register was told to take out what it had.
    pub counts: bool,
    /// The day on which it stands in the register.
    pub booked_on: Day,
    /// Its number there, if it has one.
    pub register_number: Option<String>,
    /// Who told it.
    pub booked_by: PersonId,
    /// When that was noted here.
    pub booked_at: Timestamp,
    /// What it took the place of.
    pub before_id: Option<BookingId>,
    /// Whether it is what the register knows.
    pub standing: bool,
    /// Who took it back.
    pub undone_by: Option<PersonId>,
    /// When.
    pub undone_at: Option<Timestamp>,
    /// Of which request.
    #[sea_orm(belongs_to, from = "request_id", to = "id")]
    pub request: BelongsTo<super::recognition_request::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
