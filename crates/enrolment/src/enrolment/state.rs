//! When something may happen to an enrolment: the one declared table. Buttons, API and generated documentation read it.

kernel::text_enum! {
    /// Where an enrolment stands.
    pub enum State {
        /// Has a seat.
        Enrolled = "enrolled",
        /// Gave the seat back.
        Withdrawn = "withdrawn",
        /// Passed; a request may be filed at home.
        Passed = "passed",
        /// Did not pass.
        Failed = "failed",
        /// The run did not take place.
        Cancelled = "cancelled",
    }
}

kernel::text_enum! {
    /// What may be done to an enrolment.
    pub enum Action {
        /// Learner: give the seat back.
        Withdraw = "withdraw",
        /// Learner: let a passed result be passed on, or no longer; the enrolment stays where it stands.
        Consent = "consent",
        /// Provider: enter a passed result.
        Pass = "pass",
        /// Provider: enter a failed result.
        Fail = "fail",
        /// Provider: the run does not take place.
        Cancel = "cancel",
    }
}

kernel::text_serde!(State, Action);

use Action::*;
use State::*;

/// From, what is done, to: nothing else is possible.
pub const TRANSITIONS: &[(State, Action, State)] = &[
    (Enrolled, Withdraw, Withdrawn),
    (Enrolled, Consent, Enrolled),
    (Passed, Consent, Passed),
    (Enrolled, Pass, Passed),
    (Enrolled, Fail, Failed),
    (Enrolled, Cancel, Cancelled),
];

/// The action does not fit the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an enrolment that is {from} does not allow {action}")]
pub struct IllegalTransition {
    /// Where the enrolment stands.
    pub from: State,
    /// What was tried.
    pub action: Action,
}

impl State {
    /// Ended without a result: these leave room for enrolling again (I-3).
    pub const ENDED: &[Self] = &[Withdrawn, Cancelled];

    /// The state after the action, if the table has that row.
    pub fn after(self, action: Action) -> Result<Self, IllegalTransition> {
        TRANSITIONS
            .iter()
            .find(|(from, by, _)| *from == self && *by == action)
            .map(|(_, _, to)| *to)
            .ok_or(IllegalTransition { from: self, action })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_of_state_and_action_is_in_the_table_or_refused() {
        for from in State::ALL {
            for action in Action::ALL {
                let row = TRANSITIONS.iter().find(|(state, by, _)| state == from && by == action);
                match row {
                    Some((_, _, to)) => assert_eq!(from.after(*action), Ok(*to)),
                    None => assert_eq!(from.after(*action), Err(IllegalTransition { from: *from, action: *action })),
                }
            }
        }
    }

    #[test]
    fn m16_a_result_is_final() {
        for from in [Passed, Failed, Withdrawn, Cancelled] {
            for action in Action::ALL {
                assert!(from.after(*action).is_err() || from.after(*action) == Ok(from), "{from} {action}");
            }
        }
    }
}
