//! Recognition requests: when (state), who (policy), what (findings, decision, clock), writes (file, service), reads
//! (query), SQL (store).

pub mod awaited;
pub mod bound;
mod cap;
pub mod clock;
pub mod closing;
pub mod complete;
pub mod consent;
pub mod decision;
pub mod delay;
pub mod detail;
pub(crate) mod dossier;
pub mod draft;
pub mod element;
pub mod expiry;
pub mod file;
pub mod filing;
pub mod findings;
pub mod graded;
mod grading;
pub mod information;
pub mod learner;
mod measured;
pub mod policy;
pub mod presented;
pub mod query;
pub mod queue;
pub mod remark;
pub mod reopen;
pub mod same;
pub mod service;
pub mod state;
pub(crate) mod store;
pub mod submit;
#[cfg(test)]
pub(crate) mod tests;

pub use decision::{NewDifference, Reasoned};
pub use dossier::{preview, preview_of_appeal};
pub use file::file_from_result;
pub use filing::{Filing, Section, Source};
pub use findings::Findings;
pub use graded::{Graded, OtherGrade, Recorded};
pub use presented::Presented;
pub use state::{Action, State};
pub(crate) use store::{keep_draft, take_turn};
