//! What happens to agreements and programmes: ids only.

use kernel::{AgreementVersionId, Event, ProgrammeId};
use serde::{Deserialize, Serialize};

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
