//! Tables of grades that universities keep (GR-1), and what they do with grades where no agreement says it (GR-5). A table
//! is its university's own: others get a suggestion made from it, never the table (GR-6).

mod conversion;
mod passing;
pub mod policy;
pub mod query;
pub mod service;
mod store;
#[cfg(test)]
mod tests;
mod typed;

use serde::{Deserialize, Serialize};

pub use conversion::{Learnt, Suggestion, suggest};
pub use passing::{Grades, Least};
pub use service::Kept;
pub use typed::{CODES, GRADE_LINES, TableFields, WantedTable};

/// The word for a table of the whole institution, where a field would stand.
pub const WHOLE: &str = "all";

kernel::text_enum! {
    /// How far a table may be relied on.
    pub enum TableStatus {
        /// The university stands by its numbers.
        Confirmed = "confirmed",
        /// Used already, and not confirmed yet.
        Provisional = "provisional",
        /// Not used any more.
        Withdrawn = "withdrawn",
    }
}

/// Passing grades with how often each was given, best first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Counted(pub Vec<(String, u32)>);

kernel::json_value!(Counted);
