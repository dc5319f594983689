//! The three-valued rule language of recognition agreements (RECOGNITION §7): a rule is a tree of comparisons over a
//! fixed list of facts; what is not known makes a comparison unknown, never true.

mod context;
mod evaluate;
mod fault;
mod field;
mod node;
mod parse;
#[cfg(test)]
mod tests;
mod value;

pub use context::Context;
pub use evaluate::{Truth, Verdict, evaluate};
pub(crate) use fault::pointer;
pub use fault::{Fault, FaultKind};
pub use field::{Field, Kind};
pub use node::{Node, Op, Operand, Test};
pub use value::{Number, Value};

/// How deeply nodes may be nested.
pub const MOST_LEVELS: usize = 64;
/// How many nodes one rule may have.
pub const MOST_NODES: usize = 2_000;
/// How many values one list may have.
pub const MOST_VALUES: usize = 1_000;
