//! Equivalencies: standing rules «these there = these here» (RECOGNITION §8). What must be held is a tree; which
//! credentials meet it is pure; how they are proposed, approved and kept stands beside it.

mod alternatives;
mod holding;
pub mod policy;
pub mod query;
mod record;
pub mod service;
mod state;
mod store;
mod terms;
#[cfg(test)]
mod tests;
mod tree;

pub use alternatives::{Alternatives, MOST_ALTERNATIVES};
pub use holding::{Held, Holding, Span, UnknownGrade};
pub use record::EquivalencyRecord;
pub use state::{Action, EquivalencyState, TRANSITIONS};
pub use terms::{Aim, ApprovalTerms, EquivalencyBasis, Terms, Visibility};
pub use tree::{Leaf, MOST_LEAVES, MOST_LEVELS, Tree};
