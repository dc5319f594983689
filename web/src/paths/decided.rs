//! Addresses around what was decided.

use kernel::ReferenceCaseId;

use super::PRECEDENTS;

/// Everything that was decided.
pub const DECISIONS: &str = "/desk/decisions";
/// The same lines as a file.
pub const DECISIONS_FILE: &str = "/desk/decisions/lines.csv";

/// A reference case on the desk.
pub fn precedent(id: ReferenceCaseId) -> String {
    format!("{PRECEDENTS}/{id}")
}

/// An act on a reference case.
pub fn precedent_act(id: ReferenceCaseId, act: &str) -> String {
    format!("{PRECEDENTS}/{id}/{act}")
}
