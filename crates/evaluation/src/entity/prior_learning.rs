//! Recognition of prior learning: the second track of a request (R-S6).

use kernel::{Day, DecisionId, PersonId, PriorLearningId, RequestId, Timestamp};
use sea_orm::entity::prelude::*;

use crate::prior_learning::{Appointment, Assessment, Handover, State};

/// The person is assessed instead of the certificate; one is open for each request at most.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "prior_learning")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PriorLearningId,
    /// Of which request; they share the case number.
    pub request_id: RequestId,
    /// The decision that led here: it said so, or its conditions were not met.
    pub referral_id: DecisionId,
    /// Where it stands.
    pub state: State,
    /// What was weak, copied: later edits do not touch it.
    pub handover: Handover,
    /// The start of its clock.
    pub handed_on: Day,
    /// When it must be decided at the latest.
    pub cap_on: Day,
    /// When the learner said yes or, at last, no; none where nothing came.
    pub answered_at: Option<Timestamp>,
    /// How, by whom, when and where the learner is assessed.
    pub appointment: Option<Appointment>,
    /// The officer who arranged it, last.
    pub arranged_by: Option<PersonId>,
    /// What the assessment found.
    pub assessment: Option<Assessment>,
    /// The officer who recorded it; somebody else decides (R-R5).
    pub recorded_by: Option<PersonId>,
    /// The decision that it came to.
    pub decision_id: Option<DecisionId>,
    /// When it ended without a decision.
    pub ended_on: Option<Day>,
    /// Of which request.
    #[sea_orm(belongs_to, from = "request_id", to = "id")]
    pub request: BelongsTo<super::recognition_request::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
