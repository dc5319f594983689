//! Recognition between universities: programmes as targets, agreements with their rule language, and the route that a
//! request takes under them (RECOGNITION §6, §7); and how levels, credits and grades are converted (§10, §12, §13). The rules
//! are pure; programmes and agreements are kept in tables.

mod entity;
mod error;
mod event;

pub mod agreement;
pub mod conversion;
pub mod credit;
pub mod criterion;
pub mod grade;
pub mod level;
pub mod programme;
pub mod purpose;
pub mod route;
pub mod rule;

pub use agreement::AgreementRecord;
pub use entity::{
    agreement::Model as Agreement, agreement_party::Model as AgreementParty,
    agreement_version::Model as AgreementVersion, component::Model as Component,
    component_outcome::Model as ComponentOutcome, programme::Model as Programme, signature::Model as Signature,
};
pub use error::Error;
pub use event::{AgreementAdopted, AgreementEnteredIntoForce, ProgrammeKept};

kernel::tables! {
    agreement, agreement_party, agreement_version, component, component_outcome, programme, signature,
}
