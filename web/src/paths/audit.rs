//! Addresses of the audit trail.

use kernel::Subject;

/// Who did what, and when.
pub const AUDIT: &str = "/audit";
/// The same lines as a file.
pub const AUDIT_FILE: &str = "/audit/lines.csv";

/// What happened to one thing.
pub fn history(subject: Subject) -> String {
    format!("{AUDIT}/{}", subject.parts().1)
}
