//! Who may keep programmes. Everybody may read them.

use kernel::{Actor, Denied, InstitutionId, Role, denied};

/// The institution's administrator, and the command line (CONTRACT §6).
pub fn may_keep(actor: &Actor, institution: InstitutionId) -> Result<(), Denied> {
    denied(actor.is_system() || actor.has_role(Role::ProviderAdmin, institution), "programme-not-yours")
}
