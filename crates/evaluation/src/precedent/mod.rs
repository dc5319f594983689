//! Precedents: what earlier final decisions in like cases teach (R-R1 (4), R-R2, R-E5, L-11). Which are alike and whether
//! they agree (likeness), reads (query), notes and reference cases (service), who (policy), SQL (store).

pub mod archive;
pub mod decided;
pub mod elements;
mod likeness;
pub mod panel;
pub mod past;
pub mod policy;
mod query;
pub mod reference;
pub mod reference_state;
pub mod service;
mod store;

pub use elements::Elements;
pub use likeness::{Lesson, is_about_the_credential};
pub use panel::{Panel, Shown, panel};
pub use query::listings_decided_on;
pub use reference::{ReferenceRecord, Standing};
pub use reference_state::ReferenceState;
pub use service::{Notes, WantedReference};

pub(crate) use likeness::{Precedent, lesson};
pub(crate) use query::of_listings;

use query::{Wording, instructive, is_revised, settled};
