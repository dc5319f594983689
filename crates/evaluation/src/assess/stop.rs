//! The hard stops: what ends an examination before anything is compared (R-H1 … R-H5).

use super::{Facts, Ground, Outcome};

/// One of them.
#[derive(Clone, Copy, Debug)]
pub struct HardStop {
    /// The rule.
    pub rule: &'static str,
    /// What comes out.
    pub outcome: Outcome,
    /// Why it is refused; none where it is not.
    pub ground: Option<Ground>,
    is_hit: fn(&Facts) -> bool,
}

const fn refused(rule: &'static str, ground: Ground, is_hit: fn(&Facts) -> bool) -> HardStop {
    HardStop { rule, outcome: Outcome::Refuse, ground: Some(ground), is_hit }
}

/// The stop that says nothing against the learning, only that nobody has assessed it.
pub(super) const UNASSESSED: &str = "R-H5";

/// All of them; the first that is hit counts.
pub const HARD_STOPS: &[HardStop] = &[
    refused("R-H1", Ground::NotAuthentic, |facts| !facts.authentic),
    refused("R-H2", Ground::IdentityMismatch, |facts| !facts.holder_matches),
    refused("R-H3", Ground::FailGrade, |facts| !facts.passed),
    refused("R-H4", Ground::Duplicate, |facts| facts.already_credited),
    HardStop { rule: UNASSESSED, outcome: Outcome::ReferToRpl, ground: None, is_hit: |facts| !facts.assessed },
];

/// The first that these facts hit.
pub(super) fn first(facts: &Facts) -> Option<&'static HardStop> {
    HARD_STOPS.iter().find(|stop| (stop.is_hit)(facts))
}
