//! Searches that a person keeps, and that write when something new fits (UX-16, ADR 38): when (rhythm, pure), writes
//! (service, look), reads (query), SQL (store). Only oneself keeps them; who has its secret can end the mails of one.

mod rhythm;
mod store;

pub mod look;
pub mod query;
pub mod service;

pub use service::{LIMIT, NAME, NewSearch};
