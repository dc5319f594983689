//! What happens to agreements and programmes: ids only.

use kernel::{AgreementVersionId, Day, EquivalencyId, Event, GradeTableId, ProgrammeId};
use serde::{Deserialize, Serialize};

use crate::equivalency::{Action, EquivalencyState};

/// A version of an agreement is in force from now on; subject is the agreement.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct AgreementEnteredIntoForce {
    /// The version.
    pub version: AgreementVersionId,
}

impl Event for AgreementEnteredIntoForce {
    const KIND: &'static str = "recognition.agreement_entered_into_force";
}

/// A version of an agreement was written down that is not in force; subject is the agreement.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct AgreementAdopted {
    /// The version.
    pub version: AgreementVersionId,
}

impl Event for AgreementAdopted {
    const KIND: &'static str = "recognition.agreement_adopted";
}

/// A programme was written down or changed; subject is its institution.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct ProgrammeKept {
    /// The programme.
    pub programme: ProgrammeId,
}

impl Event for ProgrammeKept {
    const KIND: &'static str = "recognition.programme_kept";
}

/// A version of a table of grades was written down; subject is its institution.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct GradeTableKept {
    /// The version.
    pub table: GradeTableId,
}

impl Event for GradeTableKept {
    const KIND: &'static str = "recognition.grade_table_kept";
}

/// An institution chose what it does with grades where no agreement says it; subject is the institution.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct GradeRulesChosen {}

impl Event for GradeRulesChosen {
    const KIND: &'static str = "recognition.grade_rules_chosen";
}

/// An equivalency was written down from a file.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct EquivalencyAdopted {
    /// As it stands there.
    pub state: EquivalencyState,
}

impl Event for EquivalencyAdopted {
    const KIND: &'static str = "recognition.equivalency_adopted";
}

/// Somebody proposed, approved, rejected, confirmed or retired an equivalency.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct EquivalencySettled {
    /// What was done.
    pub action: Action,
}

impl Event for EquivalencySettled {
    const KIND: &'static str = "recognition.equivalency_settled";
}

/// What an equivalency rests on has changed (R-E5).
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct EquivalencyReviewWanted {}

impl Event for EquivalencyReviewWanted {
    const KIND: &'static str = "recognition.equivalency_review_wanted";
}

/// An equivalency begins, ceases or counts less for a listing; subject is the listing, so that its document in the search
/// index is written anew.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct RoutesChanged {
    /// Which one.
    pub equivalency: EquivalencyId,
}

impl Event for RoutesChanged {
    const KIND: &'static str = "recognition.routes_changed";
}

/// Our copy of DEQAR has changed; subject is an institution that is looked up in it, so that its routes are worked out anew.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct RegisterCopied {
    /// When the newest records were fetched there.
    pub retrieved_on: Day,
}

impl Event for RegisterCopied {
    const KIND: &'static str = "recognition.register_copied";
}
