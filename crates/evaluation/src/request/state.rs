//! When something may happen to a request: the one declared table of RECOGNITION §9. Buttons, API and generated
//! documentation read the same table.

kernel::text_enum! {
    /// Where a request stands.
    pub enum State {
        /// Begun by the learner, not sent.
        Draft = "draft",
        /// Sent; completeness is looked at.
        Submitted = "submitted",
        /// Something is missing; learner or issuer was asked.
        InformationRequested = "information_requested",
        /// The reply date passed. Not a refusal.
        Lapsed = "lapsed",
        /// All is there; the clock runs.
        Complete = "complete",
        /// An officer looks at it.
        UnderAssessment = "under_assessment",
        /// An evaluator has proposed; a second person decides.
        DecisionProposed = "decision_proposed",
        /// Decided, and every condition met; the appeal window is open.
        Decided = "decided",
        /// Decided with conditions that are still to be met.
        ConditionsPending = "conditions_pending",
        /// Handed over to recognition of prior learning.
        ReferredRpl = "referred_rpl",
        /// The learner has appealed.
        Appealed = "appealed",
        /// Over; the outcome stands.
        Closed = "closed",
        /// Taken back by the learner.
        Withdrawn = "withdrawn",
    }
}

kernel::text_enum! {
    /// What may be done to a request.
    pub enum Action {
        /// Learner, or the system on a passed result with the consent given at enrolment.
        Submit = "submit",
        /// Evaluator or system: all of R-IN1 is there; the clock starts.
        MarkComplete = "mark_complete",
        /// Evaluator: something is missing; a running clock pauses.
        RequestInformation = "request_information",
        /// What was missing has come before the request was ever complete.
        ReceiveInformation = "receive_information",
        /// What was missing has come in the middle of the assessment; the clock resumes.
        ResumeAssessment = "resume_assessment",
        /// System: the reply date passed.
        Lapse = "lapse",
        /// Learner, within twelve months of the lapse.
        Resubmit = "resubmit",
        /// System: the route is automatic (R-R4: positive only).
        DecideAutomatically = "decide_automatically",
        /// System: the route is fast-track or individual.
        BeginAssessment = "begin_assessment",
        /// System: nothing is left under the agreement's caps, so the case leaves the fast track (R-G5). It stays where it
        /// stands; who acts next and by when changes.
        Reroute = "reroute",
        /// Evaluator, on the individual route only.
        Propose = "propose",
        /// Decision-maker: back to the evaluator.
        Return = "return",
        /// Proposer: back to the desk as by `return`, without a reason, as long as nobody has decided. RECOGNITION §9 gives
        /// this to the decision-maker only; then a wrong proposal at an office with one officer could never be mended.
        /// Nobody decides an own proposal by it (R-R5).
        TakeBack = "take_back",
        /// One officer confirms, on the fast track only (R-R5).
        Confirm = "confirm",
        /// Decision-maker, on a proposal of somebody else (R-R5).
        Decide = "decide",
        /// The outcome has conditions, or has them still once an appeal against it is upheld.
        AwaitConditions = "await_conditions",
        /// The conditions were met; it closes once the appeal window is over, too.
        MeetConditions = "meet_conditions",
        /// The conditions were not met when due (R-B12).
        FailConditions = "fail_conditions",
        /// The outcome is `refer_to_rpl`, or an appeal found the case there and was upheld.
        Refer = "refer",
        /// Learner, inside the window.
        Appeal = "appeal",
        /// Appeals body: the decision stands.
        Uphold = "uphold",
        /// Appeals body: another decision.
        Overturn = "overturn",
        /// Appeals body: assess again; a new clock.
        Remit = "remit",
        /// Decision-maker for error, or the system on a worse result; the earlier decision stands until superseded.
        Reopen = "reopen",
        /// Decision-maker: on prior learning, once its assessment is recorded, and not by who recorded it (R-S6, R-R5).
        DecideOnPriorLearning = "decide_on_prior_learning",
        /// Opened again, and the decision rests on what the learner was assessed in: that is decided on anew (R-S6).
        ResumePriorLearning = "resume_prior_learning",
        /// System: the appeal window is over.
        Close = "close",
        /// System: the learner goes no further on the second track, and the appeal window is over. The referral stands; it
        /// is no refusal.
        EndReferral = "end_referral",
        /// Learner, before a decision.
        Withdraw = "withdraw",
    }
}

kernel::text_serde!(State, Action);

use Action::*;
use State::*;

/// From, what is done, to: nothing else is possible. Two rows are for cases without a decision only: `withdraw`, and `lapse`,
/// in whose place such a case takes `resume_assessment` (ADR 28).
pub const TRANSITIONS: &[(State, Action, State)] = &[
    (Draft, Submit, Submitted),
    (Submitted, MarkComplete, Complete),
    (Submitted, RequestInformation, InformationRequested),
    (UnderAssessment, RequestInformation, InformationRequested),
    (InformationRequested, ReceiveInformation, Complete),
    (InformationRequested, ResumeAssessment, UnderAssessment),
    (InformationRequested, Lapse, Lapsed),
    (Lapsed, Resubmit, Submitted),
    (Complete, DecideAutomatically, Decided),
    (Complete, BeginAssessment, UnderAssessment),
    (UnderAssessment, Reroute, UnderAssessment),
    (UnderAssessment, Propose, DecisionProposed),
    (DecisionProposed, Return, UnderAssessment),
    (DecisionProposed, TakeBack, UnderAssessment),
    (UnderAssessment, Confirm, Decided),
    (DecisionProposed, Decide, Decided),
    (Decided, AwaitConditions, ConditionsPending),
    (ConditionsPending, MeetConditions, Decided),
    (ConditionsPending, FailConditions, ReferredRpl),
    (Decided, Refer, ReferredRpl),
    (Decided, Appeal, Appealed),
    (ConditionsPending, Appeal, Appealed),
    (ReferredRpl, Appeal, Appealed),
    (Appealed, Uphold, Closed),
    (Appealed, AwaitConditions, ConditionsPending),
    (Appealed, Refer, ReferredRpl),
    (Appealed, Overturn, Decided),
    (Appealed, Remit, UnderAssessment),
    (Decided, Reopen, UnderAssessment),
    (ConditionsPending, Reopen, UnderAssessment),
    (ReferredRpl, Reopen, UnderAssessment),
    (Closed, Reopen, UnderAssessment),
    (UnderAssessment, ResumePriorLearning, ReferredRpl),
    (ReferredRpl, DecideOnPriorLearning, Decided),
    (Decided, Close, Closed),
    (ReferredRpl, EndReferral, Closed),
    (Draft, Withdraw, Withdrawn),
    (Submitted, Withdraw, Withdrawn),
    (InformationRequested, Withdraw, Withdrawn),
    (Complete, Withdraw, Withdrawn),
    (UnderAssessment, Withdraw, Withdrawn),
    (DecisionProposed, Withdraw, Withdrawn),
];

/// The action does not fit the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a request that is {from} cannot {action}")]
pub struct IllegalTransition {
    /// Where the request stands.
    pub from: State,
    /// What was tried.
    pub action: Action,
}

impl State {
    /// Over: only these leave room for another request for the same thing (I-4).
    pub const CLOSED: &[Self] = &[Lapsed, Closed, Withdrawn];
    /// An officer has something to do.
    pub const AT_DESK: &[Self] = &[Submitted, InformationRequested, Complete, UnderAssessment, DecisionProposed];
    /// What the desk's list shows: what is at the desk, conditions while one of them waits for the office, and the second
    /// track.
    pub const IN_QUEUE: &[Self] =
        &[Submitted, InformationRequested, Complete, UnderAssessment, DecisionProposed, ConditionsPending, ReferredRpl];
    /// A decision was made and stands, or stood until it was re-opened.
    pub const DECIDED: &[Self] = &[Decided, ConditionsPending, ReferredRpl, Appealed, Closed];

    /// Where the action leads, by the one row of [`TRANSITIONS`].
    pub fn after(self, action: Action) -> Result<Self, IllegalTransition> {
        TRANSITIONS
            .iter()
            .find(|(from, by, _)| *from == self && *by == action)
            .map(|(_, _, to)| *to)
            .ok_or(IllegalTransition { from: self, action })
    }

    /// What may be done now.
    pub fn actions(self) -> impl Iterator<Item = Action> {
        TRANSITIONS.iter().filter(move |(from, _, _)| *from == self).map(|(_, action, _)| *action)
    }

    /// Whether another request for the same thing would be a second one (I-4).
    pub fn is_open(self) -> bool {
        !Self::CLOSED.contains(&self)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn r_s5_every_pair_of_state_and_action_is_one_row_or_refused() {
        let mut table = BTreeMap::new();
        for (from, action, to) in TRANSITIONS {
            assert_eq!(table.insert((*from, *action), *to), None, "{from} {action} stands twice");
        }
        for from in State::ALL {
            for action in Action::ALL {
                let expected = table.get(&(*from, *action)).copied();
                assert_eq!(from.after(*action).ok(), expected, "{from} {action}");
                assert_eq!(from.actions().any(|possible| possible == *action), expected.is_some());
            }
        }
    }

    #[test]
    fn every_state_can_be_reached_and_every_action_used() {
        for state in State::ALL {
            assert!(*state == Draft || TRANSITIONS.iter().any(|(_, _, to)| to == state), "{state}");
        }
        for action in Action::ALL {
            assert!(TRANSITIONS.iter().any(|(_, by, _)| by == action), "{action}");
        }
    }

    #[test]
    fn h080_no_decision_without_the_steps_before_it() {
        let deciding = [DecideAutomatically, Confirm, Decide, DecideOnPriorLearning];
        for state in State::ALL {
            let possible: Vec<_> = state.actions().filter(|action| deciding.contains(action)).collect();
            let expected: &[Action] = match state {
                Complete => &[DecideAutomatically],
                UnderAssessment => &[Confirm],
                DecisionProposed => &[Decide],
                ReferredRpl => &[DecideOnPriorLearning],
                _ => &[],
            };
            assert_eq!(possible, expected, "{state}");
        }
    }

    #[test]
    fn a_withdrawn_request_stays_withdrawn() {
        assert_eq!(Withdrawn.actions().count(), 0);
    }

    #[test]
    fn i4_the_groups_are_disjoint_where_they_must_be() {
        assert!(State::AT_DESK.iter().all(|state| state.is_open() && !State::DECIDED.contains(state)));
        assert!(!Closed.is_open() && Decided.is_open());
    }
}
