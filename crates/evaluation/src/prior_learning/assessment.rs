//! What an assessment of the person found. Pure.

use kernel::Day;
use serde::{Deserialize, Serialize};

use super::handover::Handover;
use crate::{
    Error,
    assess::{Element, prior_learning::Shown},
};

/// Characters of a report.
const REPORT: usize = 20_000;

/// As it is recorded; the learner reads all of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// One answer for each part of the handover, in its order.
    pub found: Vec<Shown>,
    /// What the assessor writes.
    pub report: String,
    /// When it was held.
    pub held_on: Day,
}

kernel::json_value!(Assessment);

/// As an officer sends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAssessment {
    /// One answer for each part of the handover, in its order.
    pub found: Vec<Shown>,
    /// What the assessor writes.
    pub report: String,
    /// When it was held.
    pub held_on: Day,
}

impl NewAssessment {
    /// The same with its report cleaned: an answer for each part, held between the handover and today.
    pub(super) fn checked(self, of: &Handover, (handed_on, today): (Day, Day)) -> Result<Assessment, Error> {
        if self.found.len() != of.parts() {
            return Err(Error::Invalid("found", "choice"));
        }
        if self.held_on > today {
            return Err(Error::Invalid("held_on", "prior-held-future"));
        }
        if self.held_on < handed_on {
            return Err(Error::Invalid("held_on", "prior-held-early"));
        }
        let report = kernel::clean(&self.report, REPORT, true).map_err(|_| Error::Invalid("report", "required"))?;
        Ok(Assessment { found: self.found, report, held_on: self.held_on })
    }
}

impl Assessment {
    /// The elements in which something was not shown in full.
    pub fn differing(&self, of: &Handover) -> Vec<Element> {
        let element = |place: usize| {
            let by_outcome = (!of.outcomes.is_empty()).then_some(Element::LearningOutcomes);
            by_outcome.or_else(|| of.weak.get(place).map(|weak| Element::of(weak.criterion)))
        };
        let short = self.found.iter().enumerate().filter(|(_, shown)| **shown != Shown::Shown);
        let mut elements: Vec<Element> = short.filter_map(|(place, _)| element(place)).collect();
        elements.sort_unstable();
        elements.dedup();
        elements
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prior_learning::Weak;
    use recognition::criterion::{Criterion, Robustness};

    fn handover() -> Handover {
        let weak = |criterion| Weak { criterion, rating: Robustness::NONE, need: 2 };
        Handover { weak: vec![weak(Criterion::Level), weak(Criterion::Testing)], outcomes: Vec::new() }
    }

    fn recorded(found: &[Shown], held_on: &str) -> Result<Assessment, Error> {
        let new =
            NewAssessment { found: found.to_vec(), report: "Good.".to_owned(), held_on: held_on.parse().unwrap() };
        new.checked(&handover(), ("2026-03-02".parse().unwrap(), "2026-04-02".parse().unwrap()))
    }

    #[test]
    fn it_answers_every_part_and_was_held_meanwhile() {
        assert!(recorded(&[Shown::Shown], "2026-03-10").is_err());
        assert!(recorded(&[Shown::Shown, Shown::Partly], "2026-04-03").is_err(), "not in the future");
        assert!(recorded(&[Shown::Shown, Shown::Partly], "2026-03-01").is_err(), "not before the handover");
        let found = recorded(&[Shown::Shown, Shown::Partly], "2026-04-02").unwrap();
        assert_eq!(found.differing(&handover()), [Element::Quality]);
    }
}
