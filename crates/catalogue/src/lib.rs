//! The catalogue: learning opportunities as partner universities describe them (the elements of Annex I), their
//! versions, learning outcomes and dated runs. A version never changes once published; what is not stated stays unknown.

mod accreditation;
mod awarding;
mod entity;
mod error;
mod event;
mod grant;
mod skill;
mod word;

pub mod draft;
pub mod listing;
pub mod offering;
pub mod opportunity;

pub use accreditation::{Accreditation, AccreditationKind, Accreditations, Agency};
pub use awarding::{AwardingBodies, AwardingBody};
pub use draft::{Content, Draft, FieldError, Fields, Outcome, Run, RunFields};
pub use entity::{
    learning_outcome::Model as LearningOutcome, offering::Model as Offering, opportunity::Model as Opportunity,
    opportunity_version::Model as Version,
};
pub use error::Error;
pub use event::{
    OfferingChanged, OpportunityArchived, OpportunityDrafted, OpportunityEdited, OpportunityKept, OpportunityPublished,
    OpportunityReturned, OpportunityRevised, OpportunityVanished, ReviewDue,
};
pub use grant::{Grant, Grants};
pub use listing::{Listing, annex};
pub use offering::{OfferingMoved, RunDays};
pub use skill::{Skill, Skills};
pub use word::{
    Keywords, Languages, Mode, OfferingState, OpportunityKind, OpportunityState, Price, Stackability, Supervision,
    VersionState,
};

kernel::tables! { learning_outcome, offering, opportunity, opportunity_version }
