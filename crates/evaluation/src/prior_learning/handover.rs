//! What was weak, and what can make up for it. Pure.

use kernel::LocalizedText;
use recognition::criterion::{Criterion, Robustness};
use serde::{Deserialize, Serialize};

use crate::assess::{ConditionKind, Criteria, Evaluation, remedy};

kernel::text_enum! {
    /// How a person is assessed.
    pub enum Method {
        /// Work that the person has done, put together and explained.
        Portfolio = "portfolio",
        /// A conversation about it.
        Interview = "interview",
        /// An exam that asks for the outcomes without the course.
        ChallengeTest = "challenge_test",
    }
}

kernel::text_serde!(Method);

/// A criterion whose evidence does not carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weak {
    /// Which.
    pub criterion: Criterion,
    /// What it was rated.
    pub rating: Robustness,
    /// What the purpose needs at least (R-A2).
    pub need: i16,
}

/// What the first track hands over, copied.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handover {
    /// What was weak; never empty.
    pub weak: Vec<Weak>,
    /// The essential outcomes of the component to be replaced, in its order; empty where none is to be replaced.
    pub outcomes: Vec<LocalizedText>,
}

kernel::json_value!(Handover);

impl Handover {
    /// How many parts an assessment answers: each essential outcome, else each weak criterion (L-4).
    pub fn parts(&self) -> usize {
        if self.outcomes.is_empty() { self.weak.len() } else { self.outcomes.len() }
    }
}

/// What can show what a weak criterion leaves open, the first first. Our default; no text gives one.
pub const fn suggested(criterion: Criterion) -> &'static [Method] {
    match criterion {
        Criterion::Quality | Criterion::Level => &[Method::ChallengeTest, Method::Portfolio],
        Criterion::Verification => &[Method::Interview, Method::ChallengeTest],
        Criterion::LearningOutcomes => &[Method::Portfolio, Method::Interview],
        Criterion::Workload => &[Method::Portfolio],
        Criterion::Testing => &[Method::ChallengeTest],
        Criterion::Identification => &[Method::Interview],
    }
}

/// The criterion that an unmet condition leaves open.
fn open_by(condition: ConditionKind) -> Criterion {
    // Whether the learning is still there, or bridges what is missing, is a matter of the outcomes.
    let by_rating = Criterion::ALL.iter().copied().find(|criterion| remedy(*criterion) == condition);
    by_rating.unwrap_or(Criterion::LearningOutcomes)
}

/// What the decision found weak; after unmet conditions only what those would have mended. Where no rating fell short, no
/// assessment took place (R-H5).
pub fn weak(found: &Evaluation, failed: &[ConditionKind], needs: impl Fn(Criterion) -> i16) -> Vec<Weak> {
    let of = |criterion: Criterion| Weak {
        criterion,
        rating: found.effective_ratings.get(&criterion).copied().unwrap_or(Robustness::NONE),
        need: needs(criterion),
    };
    let short = |criterion: Criterion| {
        let known = found.shortfalls.iter().find(|shortfall| shortfall.criterion == criterion);
        known.map_or_else(
            || of(criterion),
            |shortfall| Weak { criterion, rating: shortfall.rating, need: shortfall.priority.needs() },
        )
    };
    let mut criteria: Vec<Criterion> = if failed.is_empty() {
        found.shortfalls.iter().map(|shortfall| shortfall.criterion).collect()
    } else {
        failed.iter().map(|condition| open_by(*condition)).collect()
    };
    criteria.sort_unstable();
    criteria.dedup();
    if criteria.is_empty() {
        return vec![Weak { rating: Robustness::NONE, ..of(Criterion::Testing) }];
    }
    criteria.into_iter().map(short).collect()
}

/// What the purpose needs of a criterion, by these criteria.
pub(super) fn need(criteria: &Criteria, purpose: recognition::purpose::Purpose) -> impl Fn(Criterion) -> i16 {
    move |criterion| criteria.priority(purpose, criterion).needs()
}

#[cfg(test)]
mod tests {
    use recognition::purpose::Purpose;

    use super::*;
    use crate::assess::{Facts, evaluate};

    fn evaluated(ratings: [i16; 7], assessed: bool) -> Evaluation {
        let mut facts = Facts::about(Purpose::ElectiveCredit);
        let rated = Criterion::ALL.iter().zip(ratings);
        facts.ratings = rated.map(|(on, rating)| (*on, Robustness::new(rating).unwrap())).collect();
        facts.assessed = assessed;
        (facts.source_ects, facts.source_eqf) = ("3".parse().ok(), Some(6));
        evaluate(&facts, &Criteria::default())
    }

    fn found(evaluation: &Evaluation, failed: &[ConditionKind]) -> Vec<(Criterion, i16, i16)> {
        let criteria = Criteria::default();
        let weak = weak(evaluation, failed, need(&criteria, Purpose::ElectiveCredit));
        weak.into_iter().map(|one| (one.criterion, one.rating.get(), one.need)).collect()
    }

    #[test]
    fn r_a4_the_shortfalls_are_handed_over_with_rating_and_need() {
        let vector_v3 = evaluated([0, 0, 0, 1, 0, 0, 1], true);
        assert_eq!(
            found(&vector_v3, &[]),
            [
                (Criterion::Quality, 0, 2),
                (Criterion::Verification, 0, 2),
                (Criterion::Level, 0, 2),
                (Criterion::Workload, 0, 2),
                (Criterion::Testing, 0, 2),
            ]
        );
    }

    #[test]
    fn r_b12_unmet_conditions_hand_over_what_they_would_have_mended() {
        let reserved = evaluated([1, 3, 3, 3, 3, 1, 3], true);
        let failed = [ConditionKind::SupplementaryAssessment, ConditionKind::RecencyCheck];
        assert_eq!(
            found(&reserved, &failed),
            [(Criterion::LearningOutcomes, 3, 1), (Criterion::Testing, 1, 2)],
            "quality was mended, or is not what failed"
        );
    }

    #[test]
    fn r_h5_without_an_assessment_it_is_the_testing() {
        assert_eq!(found(&evaluated([3; 7], false), &[]), [(Criterion::Testing, 0, 2)]);
    }

    #[test]
    fn every_criterion_has_a_suggestion() {
        assert!(Criterion::ALL.iter().all(|criterion| !suggested(*criterion).is_empty()));
        assert_eq!(suggested(Criterion::Testing), [Method::ChallengeTest]);
    }
}
