//! Who keeps tables of grades, and who reads them: the same people (GR-6).

use kernel::{Actor, Denied, InstitutionId, Role, denied};

/// Whose staff keep tables.
pub const KEEPERS: &[Role] = &[Role::ProviderAdmin, Role::RecognitionOfficer];

/// The institution's administrator and its recognition officers, and the command line. Partner tables are confidential:
/// nobody else even reads one, not the consortium either (GR-6).
pub fn may_keep(actor: &Actor, institution: InstitutionId) -> Result<(), Denied> {
    let keeps = KEEPERS.iter().any(|role| actor.has_role(*role, institution));
    denied(actor.is_system() || keeps, "grades-not-yours")
}
