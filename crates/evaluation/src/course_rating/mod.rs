//! Ratings of published versions on the course-level criteria: made once, reused by every outlook and request (R-C3).
//! New words are a new version, which is rated anew.

pub mod policy;
pub mod query;
pub mod service;
pub mod suggestion;

pub use query::{as_ratings, criteria, of_versions, unrated};
pub(crate) use service::distinct;
pub use service::{Given, rate};
