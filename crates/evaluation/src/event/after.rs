//! What happens to a request after its decision and around it: ids and days. Reasons stand in the rows.

use kernel::{AppealId, ConditionId, Day, DecisionId, Event, RemarkId, RequestId};
use serde::{Deserialize, Serialize};

/// The learner said that a condition is met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConditionSaid {
    /// The request.
    pub request: RequestId,
    /// The condition.
    pub condition: ConditionId,
}

impl Event for ConditionSaid {
    const KIND: &'static str = "evaluation.condition_said";
}

/// The office found that something is missing still.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConditionAnswered {
    /// The request.
    pub request: RequestId,
    /// The condition.
    pub condition: ConditionId,
}

impl Event for ConditionAnswered {
    const KIND: &'static str = "evaluation.condition_answered";
}

/// The office found that a condition is met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConditionMet {
    /// The request.
    pub request: RequestId,
    /// The condition.
    pub condition: ConditionId,
}

impl Event for ConditionMet {
    const KIND: &'static str = "evaluation.condition_met";
}

/// Every condition of a decision is met: it stands in full (R-B12).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConditionsMet {
    /// The request.
    pub request: RequestId,
    /// The decision.
    pub decision: DecisionId,
}

impl Event for ConditionsMet {
    const KIND: &'static str = "evaluation.conditions_met";
}

/// A condition was not met in time: the case goes to recognition of prior learning (R-B12).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConditionsFailed {
    /// The request.
    pub request: RequestId,
    /// The decision.
    pub decision: DecisionId,
}

impl Event for ConditionsFailed {
    const KIND: &'static str = "evaluation.conditions_failed";
}

/// The due day of conditions comes near.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConditionsReminded {
    /// The request.
    pub request: RequestId,
    /// The decision.
    pub decision: DecisionId,
    /// How many days before the due day this reminder belongs to.
    pub days: i16,
}

impl Event for ConditionsReminded {
    const KIND: &'static str = "evaluation.conditions_reminded";
}

/// The learner challenged a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppealLodged {
    /// The request.
    pub request: RequestId,
    /// The appeal.
    pub appeal: AppealId,
    /// The decision that is challenged.
    pub decision: DecisionId,
    /// The day at the university.
    #[serde(default)]
    pub on: Option<Day>,
}

impl Event for AppealLodged {
    const KIND: &'static str = "evaluation.appeal_lodged";
}

/// The appeals body let the decision stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppealUpheld {
    /// The request.
    pub request: RequestId,
    /// The appeal.
    pub appeal: AppealId,
    /// The day at the university.
    #[serde(default)]
    pub on: Option<Day>,
}

impl Event for AppealUpheld {
    const KIND: &'static str = "evaluation.appeal_upheld";
}

/// The appeals body put another decision in its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppealOverturned {
    /// The request.
    pub request: RequestId,
    /// The appeal.
    pub appeal: AppealId,
    /// The new decision.
    pub decision: DecisionId,
    /// The day at the university.
    #[serde(default)]
    pub on: Option<Day>,
}

impl Event for AppealOverturned {
    const KIND: &'static str = "evaluation.appeal_overturned";
}

/// The appeals body sent the case back to the office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppealRemitted {
    /// The request.
    pub request: RequestId,
    /// The appeal.
    pub appeal: AppealId,
    /// The day at the university.
    #[serde(default)]
    pub on: Option<Day>,
}

impl Event for AppealRemitted {
    const KIND: &'static str = "evaluation.appeal_remitted";
}

/// The office opened its own decision, or one of the software, again for an error (M24).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionReopened {
    /// The request.
    pub request: RequestId,
    /// The decision that stands meanwhile.
    pub decision: DecisionId,
    /// Why.
    pub remark: RemarkId,
}

impl Event for DecisionReopened {
    const KIND: &'static str = "evaluation.decision_reopened";
}

/// The decision comes later than announced (R-S3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionDelayed {
    /// The request.
    pub request: RequestId,
    /// Why.
    pub remark: RemarkId,
    /// The day by which it was meant to come.
    pub before: Day,
    /// The day by which it comes now.
    pub until: Day,
}

impl Event for DecisionDelayed {
    const KIND: &'static str = "evaluation.decision_delayed";
}

/// The cap has passed without a decision (R-S3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestOverdue {
    /// The request.
    pub request: RequestId,
}

impl Event for RequestOverdue {
    const KIND: &'static str = "evaluation.request_overdue";
}

/// The notice of a decision arrived later than the decision: its window counts from that day (R-S2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionNotified {
    /// The request.
    pub request: RequestId,
    /// The decision.
    pub decision: DecisionId,
    /// The day on which the mail server accepted it.
    pub notified_on: Day,
}

impl Event for DecisionNotified {
    const KIND: &'static str = "evaluation.decision_notified";
}

/// The window is over and every condition is met: the decision is final.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestClosed {
    /// The request.
    pub request: RequestId,
    /// The decision that stands.
    pub decision: DecisionId,
}

impl Event for RequestClosed {
    const KIND: &'static str = "evaluation.request_closed";
}
