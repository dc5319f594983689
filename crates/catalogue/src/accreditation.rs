//! Accreditations of a listing or of its provider, as the provider states them. What a register knows is another
//! matter: `recognition::quality` keeps it.

use kernel::{Day, LocalizedText};
use serde::{Deserialize, Serialize};

kernel::text_enum! {
    /// What is accredited and what that allows: the list of the European Learning Model, by its codes.
    pub enum AccreditationKind {
        /// The institution may offer what it offers.
        InstitutionalLicence = "003293d2ce",
        /// Somebody from outside has reviewed the programme.
        ProgrammeQuality = "820101cba6",
        /// Somebody from outside has reviewed the institution.
        InstitutionalQuality = "bb4618238e",
        /// The programme may be offered.
        ProgrammeLicence = "e57dddfcf3",
    }
}
kernel::text_serde!(AccreditationKind);

/// Who accredits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agency {
    /// Its name; never empty.
    pub name: LocalizedText,
    /// ISO 3166-1 alpha-2.
    pub country: String,
}

/// One accreditation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accreditation {
    /// Of which kind.
    pub kind: AccreditationKind,
    /// What it is called; never empty.
    pub title: LocalizedText,
    /// Who gave it.
    pub agency: Agency,
    /// Address of the report.
    pub report: Option<String>,
    /// The day from which it holds, if stated.
    pub issued_on: Option<Day>,
    /// Its last day, if stated.
    pub expires_on: Option<Day>,
}

/// Accreditations, in the order in which they were written; none is not stated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Accreditations(pub Vec<Accreditation>);

kernel::json_value!(Accreditations);
