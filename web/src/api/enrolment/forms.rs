//! What enrolling and grading take.

use enrolment::Outcome;
use serde::Deserialize;

/// An enrolment that is asked for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EnrolBody {
    /// Whether a passed result files the request at home by itself (M20). Always said, never assumed.
    pub consent: bool,
}

/// A result.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ResultBody {
    /// Passed or failed.
    pub outcome: Outcome,
    /// As the provider writes it.
    #[serde(default)]
    pub grade: Option<String>,
}
