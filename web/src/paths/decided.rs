//! Addresses around what was decided.

/// Everything that was decided.
pub const DECISIONS: &str = "/desk/decisions";
/// The same lines as a file.
pub const DECISIONS_FILE: &str = "/desk/decisions/lines.csv";
