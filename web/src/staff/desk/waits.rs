//! For whom a case waits, as seen by one officer (UX-24). The policies say who may; this says whose turn it is.

use std::collections::HashMap;

use evaluation::{
    PriorLearning, RecognitionRequest,
    prior_learning::State as Standing,
    request::{State, policy},
};
use i18n::Locale;
use kernel::{Actor, PersonId};
use recognition::route::Route;

/// Whose turn it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Waits {
    You,
    Learner,
    /// A colleague who has taken it.
    Colleague(PersonId),
    /// Whoever may rate and propose.
    Evaluator,
    /// Whoever may decide.
    Decider,
    Nobody,
}

impl Waits {
    /// For this officer.
    pub(super) fn of(actor: &Actor, request: &RecognitionRequest, track: Option<&PriorLearning>) -> Self {
        let taken = request.assigned_to.filter(|officer| Some(*officer) != actor.person());
        match request.state {
            State::InformationRequested | State::ConditionsPending => Self::Learner,
            State::UnderAssessment if request.route == Some(Route::Individual) => match taken {
                Some(colleague) => Self::Colleague(colleague),
                None if policy::may_evaluate(actor, request).is_ok() => Self::You,
                None => Self::Evaluator,
            },
            State::UnderAssessment => match taken {
                Some(colleague) => Self::Colleague(colleague),
                None if policy::may_decide(actor, request, None).is_ok() => Self::You,
                None => Self::Decider,
            },
            // Who proposed has it assigned, and is not who decides (R-R5).
            State::DecisionProposed if policy::may_decide(actor, request, request.assigned_to).is_ok() => Self::You,
            State::DecisionProposed => Self::Decider,
            State::Submitted | State::Complete => Self::Evaluator,
            State::ReferredRpl => track.map_or(Self::Nobody, |track| Self::on(actor, request, track)),
            _ => Self::Nobody,
        }
    }

    /// On the second track. Who recorded the result does not decide on it (R-R5).
    fn on(actor: &Actor, request: &RecognitionRequest, track: &PriorLearning) -> Self {
        let individual = RecognitionRequest { route: Some(Route::Individual), ..request.clone() };
        match track.state {
            Standing::HandedOver => Self::Learner,
            Standing::Accepted | Standing::Scheduled if policy::may_evaluate(actor, request).is_ok() => Self::You,
            Standing::Accepted | Standing::Scheduled => Self::Evaluator,
            Standing::Assessed if policy::may_decide(actor, &individual, track.recorded_by).is_ok() => Self::You,
            Standing::Assessed => Self::Decider,
            Standing::Decided | Standing::Declined | Standing::Superseded => Self::Nobody,
        }
    }

    /// The words.
    pub(super) fn words(self, locale: Locale, names: &HashMap<PersonId, String>) -> String {
        let key = match self {
            Self::Colleague(person) => {
                return names.get(&person).cloned().unwrap_or_else(|| locale.text("desk-waits-evaluator"));
            }
            Self::You => "desk-waits-you",
            Self::Learner => "desk-waits-learner",
            Self::Evaluator => "desk-waits-evaluator",
            Self::Decider => "desk-waits-decider",
            Self::Nobody => "desk-waits-nobody",
        };
        locale.text(key)
    }
}
