//! The seven criteria and how solid the evidence for one of them is (RECOGNITION §4).

use serde::{Deserialize, Serialize};

kernel::text_enum! {
    /// What a credential is rated on, in the order of the rubric.
    pub enum Criterion {
        /// External and internal quality assurance.
        Quality = "quality",
        /// Authenticity of the credential; per credential, all others per version (R-C3).
        Verification = "verification",
        /// Level in a framework.
        Level = "level",
        /// Learning outcomes.
        LearningOutcomes = "learning_outcomes",
        /// Credits and hours.
        Workload = "workload",
        /// Assessment.
        Testing = "testing",
        /// Identity checks and supervision during the assessment.
        Identification = "identification",
    }
}
kernel::text_serde!(Criterion);

/// How solid the evidence for one criterion is: 0 none, 1 weak, 2 substantial, 3 strong.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, sea_orm::DeriveValueType, Serialize, Deserialize,
)]
#[serde(try_from = "i16", into = "i16")]
pub struct Robustness(i16);

/// Why a number is no robustness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a rating is a whole number from 0 to 3")]
pub struct RobustnessError;

impl Robustness {
    /// Nothing is known: what an unanswered criterion counts as (R-C2).
    pub const NONE: Self = Self(0);
    /// All evidence of the rubric is there.
    pub const STRONG: Self = Self(3);

    /// A rating from 0 to 3.
    pub fn new(number: i16) -> Result<Self, RobustnessError> {
        if (0..=3).contains(&number) { Ok(Self(number)) } else { Err(RobustnessError) }
    }

    /// The number.
    pub const fn get(self) -> i16 {
        self.0
    }
}

impl TryFrom<i16> for Robustness {
    type Error = RobustnessError;
    fn try_from(number: i16) -> Result<Self, RobustnessError> {
        Self::new(number)
    }
}

impl From<Robustness> for i16 {
    fn from(robustness: Robustness) -> Self {
        robustness.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn robustness_is_zero_to_three() {
        for right in 0..=3 {
            assert_eq!(Robustness::new(right).map(Robustness::get), Ok(right));
        }
        for wrong in [-1, 4] {
            assert_eq!(Robustness::new(wrong), Err(RobustnessError));
            assert!(serde_json::from_str::<Robustness>(&wrong.to_string()).is_err());
        }
    }

    #[test]
    fn criteria_are_written_as_their_words() {
        assert_eq!(serde_json::to_string(&Criterion::LearningOutcomes).unwrap(), "\"learning_outcomes\"");
        assert_eq!(serde_json::from_str::<Criterion>("\"testing\"").unwrap(), Criterion::Testing);
    }
}
