//! What happens on the second track: ids and days. Reasons and reports stand in the rows.

use kernel::{Day, Event, PriorLearningId, RemarkId, RequestId};
use serde::{Deserialize, Serialize};

/// A request was handed over to recognition of prior learning (R-S6).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriorLearningOpened {
    /// The request.
    pub request: RequestId,
    /// Its second track.
    pub prior_learning: PriorLearningId,
    /// The last day for its decision.
    pub cap_on: Day,
}

impl Event for PriorLearningOpened {
    const KIND: &'static str = "evaluation.prior_learning_opened";
}

/// The learner goes this way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriorLearningAccepted {
    /// The request.
    pub request: RequestId,
    /// Its second track.
    pub prior_learning: PriorLearningId,
}

impl Event for PriorLearningAccepted {
    const KIND: &'static str = "evaluation.prior_learning_accepted";
}

/// The learner does not go this way. No refusal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriorLearningDeclined {
    /// The request.
    pub request: RequestId,
    /// Its second track.
    pub prior_learning: PriorLearningId,
}

impl Event for PriorLearningDeclined {
    const KIND: &'static str = "evaluation.prior_learning_declined";
}

/// No answer of the learner came by the last day. No refusal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriorLearningExpired {
    /// The request.
    pub request: RequestId,
    /// Its second track.
    pub prior_learning: PriorLearningId,
}

impl Event for PriorLearningExpired {
    const KIND: &'static str = "evaluation.prior_learning_expired";
}

/// Method, assessor, day and place are set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriorLearningScheduled {
    /// The request.
    pub request: RequestId,
    /// Its second track.
    pub prior_learning: PriorLearningId,
    /// The day.
    pub set_for: Day,
}

impl Event for PriorLearningScheduled {
    const KIND: &'static str = "evaluation.prior_learning_scheduled";
}

/// The assessment takes place otherwise than it was set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriorLearningRescheduled {
    /// The request.
    pub request: RequestId,
    /// Its second track.
    pub prior_learning: PriorLearningId,
    /// Why.
    pub remark: RemarkId,
    /// The day.
    pub set_for: Day,
}

impl Event for PriorLearningRescheduled {
    const KIND: &'static str = "evaluation.prior_learning_rescheduled";
}

/// What the assessment found is recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriorLearningAssessed {
    /// The request.
    pub request: RequestId,
    /// Its second track.
    pub prior_learning: PriorLearningId,
}

impl Event for PriorLearningAssessed {
    const KIND: &'static str = "evaluation.prior_learning_assessed";
}

/// The referral was taken away by an appeal or a second look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriorLearningSuperseded {
    /// The request.
    pub request: RequestId,
    /// Its second track.
    pub prior_learning: PriorLearningId,
}

impl Event for PriorLearningSuperseded {
    const KIND: &'static str = "evaluation.prior_learning_superseded";
}
