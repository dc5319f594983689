//! Who sees, writes and imports what earlier decisions teach (SECURITY §2, M26; S-7).

use kernel::{Actor, Denied, InstitutionId, PersonId, Right, Role, denied};
use sea_orm::{ColumnTrait, Condition};

use crate::{RecognitionRequest, ReferenceCase, entity::reference_case::COLUMN};

/// M26: officers at their own university, auditors everywhere.
pub fn may_search(actor: &Actor, institution: InstitutionId) -> Result<(), Denied> {
    denied(sees_all(actor) || actor.has_role(Role::RecognitionOfficer, institution), "not_allowed")
}

/// The same for a list: whoever sees any of it.
pub fn may_list(actor: &Actor) -> Result<(), Denied> {
    denied(sees_all(actor) || !actor.institutions(&[Role::RecognitionOfficer]).is_empty(), "not_allowed")
}

/// Notes and proposals: an officer of the university that decided, never on the own request (S-7).
pub fn may_annotate(actor: &Actor, request: &RecognitionRequest) -> Result<PersonId, Denied> {
    denied(actor.has_role(Role::RecognitionOfficer, request.institution_id), "not_allowed")?;
    let person = actor.person().ok_or(Denied("not_allowed"))?;
    denied(person != request.learner_id, "conflict_of_interest")?;
    Ok(person)
}

/// Two people make a reference case: whoever says yes or no may decide, and has not proposed it.
pub fn may_settle(actor: &Actor, reference: &ReferenceCase, request: &RecognitionRequest) -> Result<PersonId, Denied> {
    let person = may_deactivate(actor, request)?;
    denied(reference.proposed_by != person, "reference-own-proposal")?;
    Ok(person)
}

/// Whoever may decide sets one aside, and takes it back.
pub fn may_deactivate(actor: &Actor, request: &RecognitionRequest) -> Result<PersonId, Denied> {
    let person = may_annotate(actor, request)?;
    denied(actor.may_as_officer(Right::Decide, request.institution_id), "not_allowed")?;
    Ok(person)
}

/// A university's archive comes in by somebody who may decide there, or by the command line.
pub fn may_import(actor: &Actor, institution: InstitutionId) -> Result<(), Denied> {
    denied(actor.is_system() || actor.may_as_officer(Right::Decide, institution), "not_allowed")
}

/// Private notes are for the officers of that university alone.
pub(super) fn reads_private(actor: &Actor, institution: InstitutionId) -> bool {
    actor.has_role(Role::RecognitionOfficer, institution)
}

pub(super) fn sees_all(actor: &Actor) -> bool {
    actor.is_system() || actor.has_network_role(Role::Auditor)
}

/// M26 for a list; with no office the empty list matches no row.
pub(super) fn visible_to(actor: &Actor) -> Condition {
    if sees_all(actor) {
        return Condition::all();
    }
    Condition::all().add(COLUMN.institution_id.is_in(actor.institutions(&[Role::RecognitionOfficer])))
}
