//! After a decision the student register is told: what waits to be entered, what was entered, what has changed since
//! (WORKFLOWS B3-9, ADR 26).

pub mod confirm;
pub mod event;
pub mod policy;
pub mod query;
pub mod service;
mod standing;
mod store;

pub use standing::{Gives, Standing};
