//! Stage A: is the evidence robust enough for this purpose? Priorities, shortfalls and the track (R-A2 … R-A6).

use recognition::{
    criterion::{Criterion, Robustness},
    purpose::Purpose,
};
use serde::{Deserialize, Serialize};

use super::{
    criteria::Criteria,
    facts::{Facts, Priority, Ratings},
    outcome::ConditionKind,
    robustness::Colour,
};

kernel::text_enum! {
    /// Which procedure the evidence allows (R-A3).
    pub enum Track {
        /// In line with the convention.
        Lrc = "LRC",
        /// In line with the convention, with conditions.
        Reservation = "RESERVATION",
        /// Recognition of prior learning.
        Rpl = "RPL",
    }
}

kernel::text_enum! {
    /// How far a rating falls short (R-A2).
    pub enum Weight {
        /// An important criterion is 0, or an essential one 1.
        Minor = "minor",
        /// An essential criterion is 0.
        Major = "major",
    }
}

kernel::text_serde!(Track, Weight);

/// A rating below what the purpose needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shortfall {
    /// Which criterion.
    pub criterion: Criterion,
    /// What it was rated.
    pub rating: Robustness,
    /// What the purpose asks of it.
    pub priority: Priority,
    /// How far below.
    pub weight: Weight,
}

/// What stage A says.
pub(super) struct Standing {
    pub shortfalls: Vec<Shortfall>,
    pub track: Track,
    pub conditions: Vec<ConditionKind>,
}

/// What a purpose asks of a criterion where nobody has set anything (the table of RECOGNITION §5).
pub(super) fn usual(purpose: Purpose, criterion: Criterion) -> Priority {
    use Priority::{Essential as E, Important as I, Open as O};
    // Quality, verification, level, outcomes, workload, testing, identification.
    let [quality, verification, level, outcomes, workload, testing, identification] = match purpose {
        Purpose::Exemption => [E, E, E, E, E, E, I],
        Purpose::Admission => [I, E, E, E, I, E, I],
        Purpose::ElectiveCredit => [E, E, E, I, E, E, I],
        Purpose::Stack => [E, E, E, E, E, E, E],
        Purpose::Employment => [O, E, I, E, O, I, O],
    };
    match criterion {
        Criterion::Quality => quality,
        Criterion::Verification => verification,
        Criterion::Level => level,
        Criterion::LearningOutcomes => outcomes,
        Criterion::Workload => workload,
        Criterion::Testing => testing,
        Criterion::Identification => identification,
    }
}

/// What answers a minor shortfall of a criterion (R-A6).
pub const fn remedy(criterion: Criterion) -> ConditionKind {
    match criterion {
        Criterion::Quality => ConditionKind::ProvideQaEvidence,
        Criterion::Verification => ConditionKind::IssuerConfirmation,
        Criterion::Level => ConditionKind::IssuerLevelStatement,
        Criterion::LearningOutcomes => ConditionKind::ProvideSyllabus,
        Criterion::Workload => ConditionKind::ProvideWorkloadStatement,
        Criterion::Testing => ConditionKind::SupplementaryAssessment,
        Criterion::Identification => ConditionKind::IdentityCheck,
    }
}

fn weight(rating: Robustness, priority: Priority) -> Option<Weight> {
    if rating.get() >= priority.needs() {
        return None;
    }
    let is_major = priority == Priority::Essential && rating == Robustness::NONE;
    Some(if is_major { Weight::Major } else { Weight::Minor })
}

/// Shortfalls, track and conditions. Priorities of the case hold only if they were approved (R-A5).
pub(super) fn standing(facts: &Facts, criteria: &Criteria, ratings: &Ratings, colour: Colour) -> Standing {
    let changed = facts.priorities_hold();
    let shortfalls: Vec<_> = ratings
        .iter()
        .filter_map(|(criterion, rating)| {
            let (criterion, rating) = (*criterion, *rating);
            let of_case = facts.priorities.get(&criterion).copied().filter(|_| changed);
            let priority = of_case.unwrap_or_else(|| criteria.priority(facts.purpose, criterion));
            weight(rating, priority).map(|weight| Shortfall { criterion, rating, priority, weight })
        })
        .collect();
    let most = usize::from(criteria.thresholds.most_shortfalls);
    let majors = shortfalls.iter().any(|shortfall| shortfall.weight == Weight::Major);
    let track = if colour == Colour::MostlyRed || majors || shortfalls.len() > most {
        Track::Rpl
    } else if shortfalls.is_empty() {
        Track::Lrc
    } else {
        Track::Reservation
    };
    let conditions = match track {
        Track::Reservation => shortfalls.iter().map(|shortfall| remedy(shortfall.criterion)).collect(),
        Track::Lrc | Track::Rpl => Vec::new(),
    };
    Standing { shortfalls, track, conditions }
}
