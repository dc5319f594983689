//! Precedents: what earlier final decisions in like cases teach (R-R1 (4), R-R2, R-E5, L-11). Which are alike and whether
//! they agree (likeness), reads (query), notes and reference cases (service), who (policy), SQL (store).

pub mod archive;
mod likeness;
pub mod panel;
pub mod past;
pub mod policy;
mod query;
pub mod reference;
pub mod service;
mod store;

use serde::{Deserialize, Serialize};

use crate::assess::Element;

pub use likeness::{Lesson, is_about_the_credential};
pub use panel::{Panel, Shown, panel};
pub use query::listings_decided_on;
pub use reference::{ReferenceRecord, Standing};
pub use service::{Notes, WantedReference};

pub(crate) use likeness::{Precedent, lesson};
pub(crate) use query::of_listings;

use query::{Wording, instructive, is_revised, settled};

kernel::text_enum! {
    /// Where a reference case stands: it is one by the word of two people.
    pub enum ReferenceState {
        /// Waits for somebody else's yes.
        Proposed = "proposed",
        /// Is shown first.
        Approved = "approved",
        /// Was not wanted.
        Rejected = "rejected",
    }
}

kernel::text_serde!(ReferenceState);

/// The elements in which a decision found a difference.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Elements(pub Vec<Element>);

kernel::json_value!(Elements);
