//! What is shown of an opportunity: its row, one version with outcomes, its runs; read in batches.

pub mod annex;

mod query;
mod stamp;

use crate::{Draft, LearningOutcome, Offering, Opportunity, Version};

pub use crate::opportunity::published_ids;
pub use annex::{AnnexElement, Presence, completeness, elements};
pub use query::{
    at_versions, by_id, by_identifiers, ever_published_by_ids, new_between, of_institution, published_by_ids,
    titles_of, to_edit, vanished_of, versions_of,
};
pub use stamp::{Stamp, stamps};

/// An opportunity with the version to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// The opportunity.
    pub opportunity: Opportunity,
    /// The version to show.
    pub version: Version,
    /// Its learning outcomes, in order.
    pub outcomes: Vec<LearningOutcome>,
    /// Its runs by first day; those without one last.
    pub offerings: Vec<Offering>,
}

impl Listing {
    /// Whether a draft says something else. A draft that names no kind leaves it as it is.
    pub fn differs_from(&self, draft: &Draft) -> bool {
        let stored = Draft::of(&self.opportunity, &self.version, &self.outcomes);
        stored.content != draft.content
            || stored.identifier != draft.identifier
            || draft.kind.is_some_and(|kind| kind != self.opportunity.kind)
    }
}
