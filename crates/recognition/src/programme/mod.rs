//! Programmes and their components: the targets of a recognition.

mod policy;
mod query;
pub mod service;
mod store;
#[cfg(test)]
mod tests;
mod wanted;

pub use query::{ComponentRecord, by_codes, by_id, by_ids, component, components, of_institution, of_institutions};
pub use wanted::{WantedComponent, WantedOutcome, WantedProgramme};
