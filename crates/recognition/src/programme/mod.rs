//! Programmes and their components: the targets of a recognition.

pub mod policy;
mod query;
pub mod service;
mod store;
#[cfg(test)]
mod tests;
pub mod typed;
mod wanted;

pub use query::{
    ComponentRecord, by_codes, by_id, by_ids, component, components, count_programmes, of_institution, of_institutions,
    page_of_programmes, to_keep,
};
pub use service::{Change, Kept};
pub use wanted::{WantedComponent, WantedOutcome, WantedProgramme};
