//! What must still be met after a decision (R-B12): the learner says what is done, the office finds whether it is, and the
//! due day brings the case to recognition of prior learning.

pub mod query;
pub mod service;
pub(crate) mod store;
pub mod time;

use crate::DecisionCondition;

impl DecisionCondition {
    /// Whether the learner has said something that nobody has answered yet. Time alone does not turn that into a no.
    pub fn waits_for_office(&self) -> bool {
        self.met_on.is_none()
            && self.said_at.is_some_and(|said| self.answered_at.is_none_or(|answered| answered < said))
    }
}
