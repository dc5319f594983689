//! Tables; no logic.

pub(crate) mod learning_outcome;
pub(crate) mod offering;
pub(crate) mod opportunity;
pub(crate) mod opportunity_version;
