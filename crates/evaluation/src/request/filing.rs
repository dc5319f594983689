//! What a learner says when asking by hand (M20). A request that the software files on a result has none.

use kernel::Timestamp;
use serde::{Deserialize, Serialize};

use super::element::Element;

kernel::text_enum! {
    /// Where the credential comes from.
    pub enum Source {
        /// A passed result of this platform.
        Result = "result",
        /// A file that the learner uploads.
        File = "file",
        /// A web address.
        Link = "link",
        /// Only what the learner types.
        Typed = "typed",
    }
}

kernel::text_enum! {
    /// A section of the draft (UX-21).
    pub enum Section {
        /// Which credential.
        Credential = "credential",
        /// What for.
        Purpose = "purpose",
        /// Programme, and component where it replaces one.
        Target = "target",
        /// What the credential says: Annex I.
        Details = "details",
        /// That the university may look at all this.
        Consent = "consent",
    }
}

kernel::text_serde!(Source, Section);

/// What a learner says beside the credential itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filing {
    /// Where the credential comes from; none until it was chosen.
    pub source: Option<Source>,
    /// Where it can be seen.
    pub link: Option<String>,
    /// Sections that the learner has saved.
    pub answered: Vec<Section>,
    /// What the learner does not have, and says so.
    pub absent: Vec<Element>,
    /// When the learner agreed that the university looks at it.
    pub consented_at: Option<Timestamp>,
}

kernel::json_value!(Filing);

impl Filing {
    /// Whether the learner has saved this section.
    pub fn has(&self, section: Section) -> bool {
        self.answered.contains(&section)
    }

    /// The same with one section more.
    pub(super) fn answering(mut self, section: Section) -> Self {
        if !self.has(section) {
            self.answered.push(section);
        }
        self
    }
}
