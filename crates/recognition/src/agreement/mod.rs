//! Recognition agreements: what they say (RECOGNITION §7), what that means for a request, and how they are kept.

mod applies;
mod cap;
mod evaluate;
mod finding;
mod policy;
pub mod query;
mod reading;
mod record;
pub mod service;
mod state;
mod store;
mod terms;
#[cfg(test)]
mod tests;

pub use evaluate::{before_gates, evaluate};
pub use finding::{Finding, Reason, Traced};
pub use policy::may_read_text;
pub use record::AgreementRecord;
pub use state::{AgreementState, Status, VersionState};
pub use terms::{Caps, Effect, GradeMethod, GradePolicy, GradeTerms, Party, PartyRole, Rule, Terms};
