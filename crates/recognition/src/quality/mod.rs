//! What reports of external quality assurance say about a micro-credential (RECOGNITION §11, DQ-1 … DQ-8): the rating is pure;
//! our own copy of DEQAR stands in tables and is never fetched from here.

mod copy;
mod known;
mod provider;
mod query;
mod rating;
mod report;
mod service;
mod snapshot;
mod store;
#[cfg(test)]
mod tests;

pub use copy::{Copied, Keeping, ProviderRecord, ReportRecord};
pub use known::Known;
pub use provider::{Identifier, Parent, Provider, deqar_id, number_of};
pub use query::{Register, codes, proposals, register};
pub use rating::{Question, Rated, Scope, quality, rate, testing};
pub use report::{Activity, Body, Certification, DEFAULT_MONTHS, Decision, Flag, Listed, Report, Status, same_name};
pub use service::{Written, announce, keep_providers, keep_reports};
pub use snapshot::{Snapshot, permalink};
