//! When something may happen on the second track: its declared table. The request stays `referred_rpl` meanwhile.

kernel::text_enum! {
    /// Where the second track stands.
    pub enum State {
        /// The learner is asked whether to go this way.
        HandedOver = "handed_over",
        /// The learner goes this way; the office arranges it.
        Accepted = "accepted",
        /// Method, assessor, day and place are set.
        Scheduled = "scheduled",
        /// What the assessment found is recorded; another person decides.
        Assessed = "assessed",
        /// It came to a decision.
        Decided = "decided",
        /// The learner does not go this way. No refusal.
        Declined = "declined",
        /// An appeal or a second look took the referral away.
        Superseded = "superseded",
    }
}

kernel::text_enum! {
    /// What may be done on the second track.
    pub enum Action {
        /// Learner: goes this way.
        Accept = "accept",
        /// Learner: does not, or no longer, go this way; as long as nothing was assessed.
        Decline = "decline",
        /// System: no answer came by the last day. It ends as if declined; silence refuses nothing.
        Expire = "expire",
        /// Evaluator: sets method, assessor, day and place.
        Schedule = "schedule",
        /// Evaluator: another day or place, with a reason.
        Reschedule = "reschedule",
        /// Evaluator: records what the assessor found.
        Record = "record",
        /// Evaluator: puts the result right, as long as nobody has decided; then this one counts as who recorded it.
        Correct = "correct",
        /// Decision-maker, never who recorded it (R-R5).
        Decide = "decide",
        /// The decision that it came to is looked at again: the recorded result waits for another.
        Reopen = "reopen",
        /// An appeal was overturned or sent back, or the case was opened again: the referral is gone.
        Supersede = "supersede",
    }
}

use Action::*;
use State::*;

/// From, what is done, to: nothing else is possible.
pub const TRANSITIONS: &[(State, Action, State)] = &[
    (HandedOver, Accept, Accepted),
    (HandedOver, Decline, Declined),
    (HandedOver, Expire, Declined),
    (Accepted, Schedule, Scheduled),
    (Accepted, Decline, Declined),
    (Scheduled, Reschedule, Scheduled),
    (Scheduled, Record, Assessed),
    (Scheduled, Decline, Declined),
    (Assessed, Correct, Assessed),
    (Assessed, Decide, Decided),
    (Decided, Reopen, Assessed),
    (HandedOver, Supersede, Superseded),
    (Accepted, Supersede, Superseded),
    (Scheduled, Supersede, Superseded),
    (Assessed, Supersede, Superseded),
];

/// The action does not fit the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a second track that is {from} cannot {action}")]
pub struct IllegalTransition {
    /// Where it stands.
    pub from: State,
    /// What was tried.
    pub action: Action,
}

impl State {
    /// Something is still to come.
    pub const OPEN: &[Self] = &[HandedOver, Accepted, Scheduled, Assessed];

    /// Where the action leads, by the one row of [`TRANSITIONS`].
    pub fn after(self, action: Action) -> Result<Self, IllegalTransition> {
        let row = TRANSITIONS.iter().find(|(from, by, _)| *from == self && *by == action);
        row.map(|(_, _, to)| *to).ok_or(IllegalTransition { from: self, action })
    }

    /// Whether something is still to come.
    pub fn is_open(self) -> bool {
        Self::OPEN.contains(&self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_s6_every_pair_of_state_and_action_is_one_row_or_refused() {
        let leads = |from: State, action: Action| match (from, action) {
            (HandedOver, Accept) => Some(Accepted),
            (HandedOver, Decline | Expire) | (Accepted | Scheduled, Decline) => Some(Declined),
            (Accepted, Schedule) | (Scheduled, Reschedule) => Some(Scheduled),
            (Scheduled, Record) | (Assessed, Correct) | (Decided, Reopen) => Some(Assessed),
            (Assessed, Decide) => Some(Decided),
            (HandedOver | Accepted | Scheduled | Assessed, Supersede) => Some(Superseded),
            _ => None,
        };
        let pairs = || State::ALL.iter().flat_map(|from| Action::ALL.iter().map(move |action| (*from, *action)));
        for (from, action) in pairs() {
            assert_eq!(from.after(action).ok(), leads(from, action), "{from} {action}");
        }
        let possible = pairs().filter(|(from, action)| leads(*from, *action).is_some()).count();
        assert_eq!(TRANSITIONS.len(), possible, "no row stands twice");
    }

    #[test]
    fn r_h6_no_decision_before_a_result_and_none_after_the_end() {
        for state in State::ALL {
            assert_eq!(state.after(Decide).is_ok(), *state == Assessed, "{state}");
            assert_eq!(state.after(Supersede).is_ok(), state.is_open(), "{state}");
            let goes_on = TRANSITIONS.iter().any(|row| row.0 == *state && row.1 != Reopen);
            assert_eq!(goes_on, state.is_open(), "{state}");
        }
    }
}
