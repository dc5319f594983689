//! Who tells the register. Pure.

use kernel::{Actor, Denied, InstitutionId, PersonId, Role, denied};

use crate::RecognitionRequest;

/// Any officer of the home institution, never on the own request (M21, S-7): it is writing down, not examining.
pub fn may_book(actor: &Actor, request: &RecognitionRequest) -> Result<PersonId, Denied> {
    denied(actor.has_role(Role::RecognitionOfficer, request.institution_id), "not_allowed")?;
    let person = actor.person().ok_or(Denied("not_allowed"))?;
    denied(person != request.learner_id, "conflict_of_interest")?;
    Ok(person)
}

/// Any officer of an institution takes its list away as a file (M21).
pub fn may_take(actor: &Actor, at: InstitutionId) -> Result<PersonId, Denied> {
    denied(actor.has_role(Role::RecognitionOfficer, at), "not_allowed")?;
    actor.person().ok_or(Denied("not_allowed"))
}
