//! What the evaluation says, with ready words: on the desk and on the micro-evaluator.

use super::{Fact, Tag};

/// An evaluation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluated {
    /// The outcome in one line.
    pub tag: Tag,
    /// The traffic light: `all_green`, `mixed`, `mostly_red`.
    pub colour: String,
    /// The same in words.
    pub light: String,
    /// What the traffic light means.
    pub text: String,
    /// Credits, what is weak, conditions, rules.
    pub facts: Vec<Fact>,
    /// Why there is no outcome yet.
    pub needs: Option<String>,
    /// What would help.
    pub help: Vec<String>,
}
