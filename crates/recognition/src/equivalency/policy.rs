//! Who may see and keep equivalencies (SECURITY §2, M34; CONTRACT §6; R-E4).

use kernel::{Actor, Denied, InstitutionId, Right, Role, denied};
use sea_orm::{ColumnTrait, Condition};

use super::{EquivalencyState, Visibility};
use crate::{Equivalency, entity::equivalency::COLUMN};

/// What an actor may know of: what counts and is public for all, all of it for officers of the university and for
/// auditors.
pub(super) fn visible_to(actor: &Actor) -> Condition {
    if actor.is_system() || actor.has_network_role(Role::ConsortiumAdmin) || actor.has_network_role(Role::Auditor) {
        return Condition::all();
    }
    let public =
        Condition::all().add(COLUMN.state.eq(EquivalencyState::Approved)).add(COLUMN.visibility.eq(Visibility::Public));
    Condition::any().add(public).add(at_desk(actor))
}

/// Those of the universities where the actor is an officer; with no office the empty list matches no row.
pub(super) fn at_desk(actor: &Actor) -> Condition {
    if actor.is_system() {
        return Condition::all();
    }
    Condition::all().add(COLUMN.recogniser_id.is_in(actor.institutions(&[Role::RecognitionOfficer])))
}

/// Officers propose for their own university.
pub fn may_propose(actor: &Actor, recogniser: InstitutionId) -> Result<(), Denied> {
    denied(actor.has_role(Role::RecognitionOfficer, recogniser), "equivalency-not-yours")
}

/// Whoever decides there, and has not proposed it, approves, rejects, and says after a change that it is still right.
pub fn may_approve(actor: &Actor, equivalency: &Equivalency) -> Result<(), Denied> {
    may_retire(actor, equivalency)?;
    let proposer = equivalency.proposed_by.is_some() && equivalency.proposed_by == actor.person();
    denied(!proposer, "equivalency-own-proposal")
}

/// Whoever decides there ends it.
pub fn may_retire(actor: &Actor, equivalency: &Equivalency) -> Result<(), Denied> {
    denied(actor.may_as_officer(Right::Decide, equivalency.recogniser_id), "equivalency-not-yours")
}

/// A file brings equivalencies as they are, by the command line only.
pub(super) fn may_adopt(actor: &Actor) -> Result<(), Denied> {
    denied(actor.is_system(), "equivalency-not-yours")
}
