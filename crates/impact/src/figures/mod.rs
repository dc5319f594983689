//! MT-1, MT-2, MT-4 … MT-11 of a period, and what of them the public may see (MT-12).

mod arithmetic;
mod procedure;
mod query;

pub use arithmetic::{Figures, PublicFigures, Share};
pub use procedure::{Median, Procedure};
pub use query::{Scope, figures};
