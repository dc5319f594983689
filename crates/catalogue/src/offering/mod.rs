//! Dated runs and their seats.

mod event;
mod query;
mod service;
pub(crate) mod store;

pub use event::{OfferingMoved, RunDays};
pub use query::{by_id, by_ids, ids_at};
pub use service::{change, change_known, free_seat, hold, offer, offer_known, take_seat};
