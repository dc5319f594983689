//! Who may do what with a request (SECURITY §2, M20 to M24, S-7). Pure.

use kernel::{Actor, Denied, PersonId, Right, denied};
use recognition::route::Route;

use crate::{Proposal, RecognitionRequest};

/// M20: the system files a request on a passed result, with the consent given at enrolment.
pub fn may_file(actor: &Actor) -> Result<(), Denied> {
    denied(actor.is_system(), "not_allowed")
}

/// M22: an evaluator of the home institution, never on the own request.
pub fn may_evaluate(actor: &Actor, request: &RecognitionRequest) -> Result<PersonId, Denied> {
    officer(actor, request, Right::Evaluate)
}

/// M23: a decision-maker of the home institution, never on the own request; on the individual route never on the own
/// proposal (R-R5, H056).
pub fn may_decide(
    actor: &Actor,
    request: &RecognitionRequest,
    proposed_by: Option<PersonId>,
) -> Result<PersonId, Denied> {
    let person = officer(actor, request, Right::Decide)?;
    let own = request.route == Some(Route::Individual) && proposed_by == Some(person);
    denied(!own, "conflict_of_interest")?;
    Ok(person)
}

/// M20: whose request it is answers, takes it back and takes it up again.
pub fn may_as_learner(actor: &Actor, request: &RecognitionRequest) -> Result<PersonId, Denied> {
    let person = actor.person().ok_or(Denied("not_allowed"))?;
    denied(person == request.learner_id, "not_allowed")?;
    Ok(person)
}

/// Only who proposed takes a proposal back; whoever decides sends it back (M23).
pub fn may_take_back(officer: PersonId, proposal: &Proposal) -> Result<(), Denied> {
    denied(proposal.proposed_by == officer, "not_allowed")
}

/// What time alone brings about is the software's to do.
pub fn may_keep_time(actor: &Actor) -> Result<(), Denied> {
    denied(actor.is_system(), "not_allowed")
}

fn officer(actor: &Actor, request: &RecognitionRequest, right: Right) -> Result<PersonId, Denied> {
    denied(actor.may_as_officer(right, request.institution_id), "not_allowed")?;
    let person = actor.person().ok_or(Denied("not_allowed"))?;
    denied(person != request.learner_id, "conflict_of_interest")?;
    Ok(person)
}
