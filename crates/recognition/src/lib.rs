//! Recognition between universities: programmes as targets, agreements with their rule language, equivalencies, and the
//! route that a request takes under them (RECOGNITION §6 … §8); and how levels, credits and grades are converted (§10, §12,
//! §13), and what reports of external quality assurance say (§11). The rules are pure; what people keep stands in tables.

mod entity;
mod error;
mod event;

pub mod agreement;
pub mod conversion;
pub mod credit;
pub mod criterion;
pub mod equivalency;
pub mod grade;
pub mod grade_table;
pub mod level;
pub mod programme;
pub mod purpose;
pub mod quality;
pub mod route;
pub mod rule;

pub use agreement::AgreementRecord;
pub use entity::{
    agreement::Model as Agreement, agreement_party::Model as AgreementParty,
    agreement_version::Model as AgreementVersion, component::Model as Component,
    component_outcome::Model as ComponentOutcome, equivalency::Model as Equivalency,
    equivalency_approval::Model as EquivalencyApproval, equivalency_source::Model as EquivalencySource,
    grade_policy::Model as GradeRules, grade_table::Model as GradeTable, programme::Model as Programme,
    signature::Model as Signature,
};
pub use equivalency::EquivalencyRecord;
pub use error::Error;
pub use event::{
    AgreementAdopted, AgreementEnteredIntoForce, EquivalencyAdopted, EquivalencyReviewWanted, EquivalencySettled,
    GradeRulesChosen, GradeTableKept, ProgrammeKept, RegisterCopied, RoutesChanged,
};

kernel::tables! {
    agreement, agreement_party, agreement_version, component, component_outcome, deqar_code, deqar_provider,
    deqar_report, deqar_report_provider, equivalency, equivalency_approval, equivalency_source, equivalency_target,
    grade_policy, grade_table, programme, signature,
}
