//! The four gates that every automatic result passes last (R-R3).

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Route;

kernel::text_enum! {
    /// What must be true of the credential before anything is automatic.
    pub enum Gate {
        /// Issuer and signature hold.
        Verification = "verification",
        /// The credential is active.
        Status = "status",
        /// The holder is the applicant.
        Identity = "identity",
        /// The learner passed.
        Passed = "passed",
    }
}
kernel::text_serde!(Gate);

/// What is known of each gate; a gate that nobody set is unknown (R-R3a).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Gates {
    /// Issuer and signature hold.
    pub verification: Option<bool>,
    /// The credential is active.
    pub status: Option<bool>,
    /// The holder is the applicant.
    pub identity: Option<bool>,
    /// The learner passed.
    pub passed: Option<bool>,
}

/// What the gates say together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// All are true.
    Open,
    /// This one is false.
    Failed(Gate),
    /// None is false, this one is unknown.
    Unknown(Gate),
}

impl Gates {
    /// All true: what an outlook assumes (R-O2).
    pub const OPEN: Self =
        Self { verification: Some(true), status: Some(true), identity: Some(true), passed: Some(true) };

    /// What is known of one gate.
    pub const fn get(self, gate: Gate) -> Option<bool> {
        match gate {
            Gate::Verification => self.verification,
            Gate::Status => self.status,
            Gate::Identity => self.identity,
            Gate::Passed => self.passed,
        }
    }

    /// The first false gate, else the first unknown one (R-R3).
    pub fn answer(self) -> Answer {
        let first = |wanted| Gate::ALL.iter().copied().find(|gate| self.get(*gate) == wanted);
        match (first(Some(false)), first(None)) {
            (Some(gate), _) => Answer::Failed(gate),
            (None, Some(gate)) => Answer::Unknown(gate),
            (None, None) => Answer::Open,
        }
    }
}

impl Answer {
    /// What becomes of a route: only an automatic one meets the gates.
    pub const fn applied(self, route: Route) -> Route {
        match (route, self) {
            (Route::Automatic, Self::Failed(_)) => Route::Individual,
            (Route::Automatic, Self::Unknown(_)) => Route::FastTrack,
            _ => route,
        }
    }
}

impl fmt::Display for Answer {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Open => out.write_str("open"),
            Self::Failed(gate) => write!(out, "gate_failed:{gate}"),
            Self::Unknown(gate) => write!(out, "gate_unknown:{gate}"),
        }
    }
}
