//! Values of the toolbox: JSON numbers within what is possible – 3.0 is 3, and 1.5 is no rating –, and words of a list.

use std::str::FromStr;

use recognition::{
    conversion::Exact,
    criterion::{Criterion, Robustness},
};
use serde::{Deserialize, Deserializer, de::Error};

/// A whole number between two bounds, both included.
#[derive(Clone, Copy, Debug)]
pub(super) struct Whole<const LOW: i16, const HIGH: i16>(pub i16);

/// An EQF level.
pub(super) type Level = Whole<1, 8>;
/// How far levels may lie apart.
pub(super) type Gap = Whole<0, 7>;
/// Years.
pub(super) type Years = Whole<0, 100>;
/// How solid the evidence for a criterion is.
pub(super) type Rating = Whole<0, 3>;

impl<'de, const LOW: i16, const HIGH: i16> Deserialize<'de> for Whole<LOW, HIGH> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let number = f64::deserialize(from)?;
        let whole = (number.fract() == 0.0).then(|| format!("{number:.0}").parse().ok()).flatten();
        let within = whole.filter(|whole| (LOW..=HIGH).contains(whole));
        within.map(Self).ok_or_else(|| D::Error::custom(format!("a whole number from {LOW} to {HIGH} is wanted here")))
    }
}

/// A word of a closed list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<T>(pub T);

impl<'de, T: FromStr> Deserialize<'de> for Word<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let word = String::deserialize(from)?;
        word.parse().map(Self).map_err(|_| D::Error::custom(format!("{word:?} is none of the words for it")))
    }
}

/// Hours: any number from 0 to 10000.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hours(pub Exact);

impl<'de> Deserialize<'de> for Hours {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let hours = Exact::deserialize(from)?;
        let possible = (Exact::ZERO..=Exact::whole(10_000)).contains(&hours);
        possible.then_some(Self(hours)).ok_or_else(|| D::Error::custom("hours are a number from 0 to 10000"))
    }
}

/// A value for each criterion that has one.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OfCriteria<T> {
    quality: Option<T>,
    verification: Option<T>,
    level: Option<T>,
    learning_outcomes: Option<T>,
    workload: Option<T>,
    testing: Option<T>,
    identification: Option<T>,
}

impl<T> OfCriteria<T> {
    /// The pairs that are there.
    pub(super) fn pairs(self) -> impl Iterator<Item = (Criterion, T)> {
        let Self { quality, verification, level, learning_outcomes, workload, testing, identification } = self;
        let all = [
            (Criterion::Quality, quality),
            (Criterion::Verification, verification),
            (Criterion::Level, level),
            (Criterion::LearningOutcomes, learning_outcomes),
            (Criterion::Workload, workload),
            (Criterion::Testing, testing),
            (Criterion::Identification, identification),
        ];
        all.into_iter().filter_map(|(criterion, value)| Some((criterion, value?)))
    }
}

impl Rating {
    /// As the evaluation takes it.
    pub(super) fn robustness(self) -> Robustness {
        Robustness::new(self.0).unwrap_or_default()
    }
}
