//! What a decision keeps of that which it rested on (R-S4).

use serde::{Deserialize, Serialize};

use super::graded::Graded;
use crate::{
    assess::{Evaluation, Facts},
    outlook::Basis,
    prior_learning::Assessed,
};

/// Ids of rules, in the order in which they decided.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rules(pub Vec<String>);

kernel::json_value!(Rules);

/// What a decision rested on, copied (R-S4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Detail {
    /// The whole evaluation.
    pub evaluation: Evaluation,
    /// Why that route, with agreement and version; none if no route was worked out.
    pub basis: Option<Basis>,
    /// The grade with what it is here, as it is recorded; none where nothing is recorded.
    #[serde(default)]
    pub graded: Option<Graded>,
    /// All that the evaluation looked at: so that other criteria can be tried on it. None where an agreement decided.
    #[serde(default)]
    pub facts: Option<Box<Facts>>,
    /// What the assessment of the person found (R-S6); none on the first track.
    #[serde(default)]
    pub assessed: Option<Box<Assessed>>,
}

kernel::json_value!(Detail);
