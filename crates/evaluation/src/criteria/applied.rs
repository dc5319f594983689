//! Criteria with the label that is stamped on what they decide.

use crate::{CriteriaVersion, assess::Criteria};

/// The label of the criteria that are built in.
pub const BUILT_IN: &str = "2026-1";

/// The criteria that apply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// What is stamped on ratings and decisions.
    pub label: String,
    /// What they say.
    pub criteria: Criteria,
}

impl Applied {
    /// Those that are built in: for the toolbox, and where nobody has published any.
    pub fn built_in() -> Self {
        Self { label: BUILT_IN.to_owned(), criteria: Criteria::default() }
    }
}

impl From<CriteriaVersion> for Applied {
    fn from(version: CriteriaVersion) -> Self {
        Self { label: version.label, criteria: version.body }
    }
}
