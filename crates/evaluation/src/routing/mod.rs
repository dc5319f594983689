//! Routing of work (ADR 27): a university's table says which evaluator gets the cases of a field, absences say who stands
//! in, and whose turn a case is follows from both. Rights are read anew each time.

pub mod desk;
pub mod event;
pub mod policy;
pub mod query;
pub mod reminder;
pub mod service;
mod store;
#[cfg(test)]
mod tests;
pub mod turn;

pub use desk::Desk;
pub use service::{Assigned, NewAbsence};
pub use turn::Turn;
