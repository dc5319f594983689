//! MT-1, MT-2, MT-4, MT-5, MT-7, MT-8 of a period.

mod arithmetic;
mod query;

pub use arithmetic::{Figures, PublicFigures, Share};
pub use query::{Scope, figures};
