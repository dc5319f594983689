//! Files that stand behind a request: what they are by their content, who adds and reads them, and how many there may be
//! (LIM-20, M21).

pub mod query;
pub mod service;
pub mod sniff;
pub(crate) mod store;

pub use sniff::MediaType;

/// Octets of one file (LIM-20).
pub const FILE: usize = 10 * 1024 * 1024;
/// Files of one request (LIM-20).
pub const PER_REQUEST: usize = 20;
/// Octets of all files of one learner (LIM-20).
pub const PER_LEARNER: i64 = 200 * 1024 * 1024;
