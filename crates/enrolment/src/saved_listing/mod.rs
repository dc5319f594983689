//! Listings that a person keeps for later (UX-15): who (policy: only oneself), writes (service), reads (query), SQL (store).

mod store;

pub mod query;
pub mod service;

pub use service::{LIMIT, NOTE};
