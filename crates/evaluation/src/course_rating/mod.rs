//! Ratings of published versions on the course-level criteria: made once, reused by every outlook and request (R-C3).

pub mod policy;
pub mod query;
pub mod service;

pub use query::{as_ratings, of_versions};
pub(crate) use service::distinct;
pub use service::{Given, rate};
