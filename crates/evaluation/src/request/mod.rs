//! Recognition requests: when (state), who (policy), what (findings, decision, clock), writes (file, service), reads
//! (query), SQL (store).

mod cap;
pub mod clock;
pub mod closing;
pub mod consent;
pub mod decision;
pub mod delay;
pub(crate) mod dossier;
pub mod file;
pub mod findings;
pub mod graded;
pub mod information;
pub mod learner;
pub mod policy;
pub mod presented;
pub mod query;
pub mod remark;
pub mod reopen;
pub mod service;
pub mod state;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub use decision::{NewDifference, Reasoned};
pub use dossier::{preview, preview_of_appeal};
pub use file::file_from_result;
pub use findings::Findings;
pub use graded::Graded;
pub use presented::Presented;
pub use state::{Action, State};
