//! Opportunities: drafted, edited, published, archived.

pub mod policy;
pub mod query;
pub mod review;
pub mod service;
pub mod state;
pub mod vanished;

mod store;

pub use query::{by_ids, count_published, published_changes, published_ids, published_ids_of, writers};
pub use service::{Edit, archive, bring_many, draft, draft_many, edit, edit_many, publish, publish_many};
