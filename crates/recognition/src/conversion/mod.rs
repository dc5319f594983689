//! What conversions of levels, credits and grades share: exact numbers, where an entry of a table comes from, and what is
//! wrong with something typed.

mod exact;
mod source;
mod wrong;

pub use exact::{Exact, ExactError};
pub use source::{Mark, Source};
pub use wrong::{Reason, Wrong};
