//! What must still be met after a decision (R-B12): the learner says what is done, the office finds whether it is, and the
//! due day brings the case to recognition of prior learning.

pub mod query;
pub mod service;
pub(crate) mod store;
pub mod time;

use crate::DecisionCondition;

/// Where the conditions of a decision stand, all of them together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// One at least is still to be met.
    Open,
    /// Every one is met: it is decided in full.
    Met,
    /// One was not met in time: the decision gives nothing any more (R-B12).
    Failed,
}

impl Standing {
    /// From all conditions of a decision; none where it has none.
    pub fn of(conditions: &[DecisionCondition]) -> Option<Self> {
        let failed = conditions.iter().any(|condition| condition.failed_on.is_some());
        let met = conditions.iter().all(|condition| condition.met_on.is_some());
        match (conditions.is_empty(), failed, met) {
            (true, ..) => None,
            (false, true, _) => Some(Self::Failed),
            (false, false, true) => Some(Self::Met),
            (false, false, false) => Some(Self::Open),
        }
    }
}

impl DecisionCondition {
    /// Whether the learner has said something that nobody has answered yet. Time alone does not turn that into a no.
    pub fn waits_for_office(&self) -> bool {
        self.met_on.is_none()
            && self.said_at.is_some_and(|said| self.answered_at.is_none_or(|answered| answered < said))
    }
}
