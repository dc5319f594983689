//! Who may write criteria (M55). Everybody may read what is published.

use kernel::{Actor, Denied, InstitutionId, PersonId, Role, denied};

/// Officers of the institution, its administrators, and for the consortium's defaults its admins.
pub fn may_read_drafts(actor: &Actor, owner: Option<InstitutionId>) -> Result<(), Denied> {
    let reads = match owner {
        Some(owner) => actor.has_any_role(&[Role::ProviderAdmin, Role::RecognitionOfficer], owner),
        None => actor.has_network_role(Role::ConsortiumAdmin),
    };
    denied(reads, "not_allowed")
}

/// The institution's administrator; for the consortium's defaults its admins.
pub fn may_set(actor: &Actor, owner: Option<InstitutionId>) -> Result<PersonId, Denied> {
    let sets = match owner {
        Some(owner) => actor.has_role(Role::ProviderAdmin, owner),
        None => actor.has_network_role(Role::ConsortiumAdmin),
    };
    denied(sets, "not_allowed")?;
    actor.person().ok_or(Denied("not_allowed"))
}
