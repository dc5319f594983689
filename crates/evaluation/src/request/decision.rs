//! What a decision must carry before it can be saved (I-5, L-3, H080). Pure.

use super::state::{Action, State};
use crate::{
    Error,
    assess::{Element, Evaluation, Outcome},
};

pub use super::detail::{Detail, Rules};

/// How many characters a reason may have.
const REASON: usize = 4_000;

/// A substantial difference as an officer shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDifference {
    /// In which element.
    pub element: Element,
    /// What the credential shows.
    pub found: String,
    /// What the target needs.
    pub required: String,
    /// Why success is unlikely because of it.
    pub why: String,
    /// What shows it.
    pub evidence: String,
}

impl NewDifference {
    fn checked(self) -> Result<Self, Error> {
        let said =
            |text: &str| kernel::clean(text, REASON, true).map_err(|error| Error::Invalid("differences", error.code()));
        Ok(Self {
            element: self.element,
            found: said(&self.found)?,
            required: said(&self.required)?,
            why: said(&self.why)?,
            evidence: said(&self.evidence)?,
        })
    }
}

/// What a person adds to the outcome of the function: it is never chosen, only reasoned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reasoned {
    /// The reasons in words; always needed.
    pub reasons: String,
    /// Needed where the outcome is reduced or adverse, but for the grounds of R-B13.
    pub differences: Vec<NewDifference>,
}

impl Reasoned {
    /// The same with its texts cleaned, if it is enough for this outcome.
    pub fn checked(self, evaluation: &Evaluation) -> Result<Self, Error> {
        if let Some(need) = evaluation.needs {
            return Err(Error::Needs(need));
        }
        let reasons =
            kernel::clean(&self.reasons, REASON, true).map_err(|error| Error::Invalid("reasons", error.code()))?;
        let differences = self.differences.into_iter().map(NewDifference::checked).collect::<Result<Vec<_>, _>>()?;
        if evaluation.needs_difference() && differences.is_empty() {
            return Err(Error::Invalid("differences", "difference-required"));
        }
        Ok(Self { reasons, differences })
    }
}

/// Where a request goes right after its decision.
pub fn settled(decided: State, evaluation: &Evaluation) -> Result<State, Error> {
    let next = match evaluation.outcome {
        Outcome::ReferToRpl => decided.after(Action::Refer)?,
        _ if !evaluation.conditions.is_empty() => decided.after(Action::AwaitConditions)?,
        _ => decided,
    };
    Ok(next)
}

#[cfg(test)]
mod tests {
    use kernel::{Failure, Kind};
    use recognition::{
        criterion::{Criterion, Robustness},
        purpose::Purpose,
    };

    use super::*;
    use crate::assess::{Criteria, Facts, evaluate};

    fn evaluated(rating: i16, eqf: i16) -> Evaluation {
        let mut facts = Facts::about(Purpose::Exemption);
        facts.ratings = Criterion::ALL.iter().map(|on| (*on, Robustness::new(rating).unwrap())).collect();
        (facts.source_eqf, facts.target.eqf) = (Some(eqf), Some(6));
        evaluate(&facts, &Criteria::default())
    }

    fn difference(evidence: &str) -> NewDifference {
        let text = |text: &str| text.to_owned();
        NewDifference {
            element: Element::Level,
            found: text("EQF 5"),
            required: text("EQF 6"),
            why: text("the component builds on it"),
            evidence: text(evidence),
        }
    }

    fn reasoned(reasons: &str, differences: Vec<NewDifference>) -> Reasoned {
        Reasoned { reasons: reasons.to_owned(), differences }
    }

    #[test]
    fn h080_nothing_is_decided_without_a_reason() {
        for blank in ["", "  \n", "\u{200B}"] {
            let refused = reasoned(blank, vec![]).checked(&evaluated(3, 6)).unwrap_err();
            assert_eq!((refused.kind(), refused.code()), (Kind::Invalid, "required"));
        }
        assert!(reasoned("as asked", vec![]).checked(&evaluated(3, 6)).is_ok());
    }

    #[test]
    fn h080_i5_adverse_needs_a_whole_difference_record() {
        for adverse in [evaluated(3, 5), evaluated(0, 6)] {
            let refused = reasoned("too low", vec![]).checked(&adverse).unwrap_err();
            assert_eq!(refused.code(), "difference-required");
            assert!(reasoned("too low", vec![difference(" ")]).checked(&adverse).is_err());
            assert!(reasoned("too low", vec![difference("the certificate")]).checked(&adverse).is_ok());
        }
    }

    #[test]
    fn r_b13_some_grounds_need_a_reason_only() {
        let mut facts = Facts::about(Purpose::Exemption);
        facts.already_credited = true;
        assert!(reasoned("counted last year", vec![]).checked(&evaluate(&facts, &Criteria::default())).is_ok());
    }

    #[test]
    fn a_missing_fact_is_no_decision() {
        let mut facts = Facts::about(Purpose::Exemption);
        facts.ratings = Criterion::ALL.iter().map(|on| (*on, Robustness::STRONG)).collect();
        facts.target.eqf = Some(6);
        let refused = reasoned("fine", vec![]).checked(&evaluate(&facts, &Criteria::default())).unwrap_err();
        assert_eq!(refused.code(), "needs-input");
    }

    #[test]
    fn conditions_and_rpl_lead_on_from_decided() {
        assert_eq!(settled(State::Decided, &evaluated(3, 6)).unwrap(), State::Decided);
        assert_eq!(settled(State::Decided, &evaluated(0, 6)).unwrap(), State::ReferredRpl);
        let mut conditional = evaluated(3, 6);
        conditional.conditions.push(crate::assess::ConditionKind::IdentityCheck);
        assert_eq!(settled(State::Decided, &conditional).unwrap(), State::ConditionsPending);
    }
}
