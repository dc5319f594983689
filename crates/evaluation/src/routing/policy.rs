//! Who may say how work is routed (M51, M55; ADR 27). Pure.

use kernel::{Actor, Denied, InstitutionId, PersonId, Right, Role, denied};

use crate::RecognitionRequest;

/// The institution's administrator, and its officers who evaluate, read the table and the absences.
pub fn may_read_routing(actor: &Actor, at: InstitutionId) -> Result<PersonId, Denied> {
    let reads = actor.has_role(Role::ProviderAdmin, at) || actor.may_as_officer(Right::Evaluate, at);
    denied(reads, "not_allowed")?;
    actor.person().ok_or(Denied("not_allowed"))
}

/// The institution's administrator writes the table.
pub fn may_route(actor: &Actor, at: InstitutionId) -> Result<PersonId, Denied> {
    denied(actor.has_role(Role::ProviderAdmin, at), "not_allowed")?;
    actor.person().ok_or(Denied("not_allowed"))
}

/// Officers who evaluate enter the own absence; the administrator anybody's, for those who have fallen ill.
pub fn may_note_absence(actor: &Actor, at: InstitutionId, absent: PersonId) -> Result<PersonId, Denied> {
    let person = may_read_routing(actor, at)?;
    denied(person == absent || may_route(actor, at).is_ok(), "not_allowed")?;
    Ok(person)
}

/// Whoever evaluates or decides there hands cases out, never the own one (S-7).
pub fn may_assign(actor: &Actor, request: &RecognitionRequest) -> Result<PersonId, Denied> {
    let at = request.institution_id;
    let here = actor.may_as_officer(Right::Evaluate, at) || actor.may_as_officer(Right::Decide, at);
    denied(here, "not_allowed")?;
    let person = actor.person().ok_or(Denied("not_allowed"))?;
    denied(person != request.learner_id, "conflict_of_interest")?;
    Ok(person)
}
