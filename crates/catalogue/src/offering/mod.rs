//! Dated runs and their seats.

mod query;
mod service;
pub(crate) mod store;

pub use query::{by_id, by_ids};
pub use service::{change, change_known, free_seat, offer, offer_known, take_seat};
