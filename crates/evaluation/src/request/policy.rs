//! Who may do what with a request (SECURITY §2, M20 to M25, S-7). Pure.

use std::collections::BTreeSet;

use kernel::{Actor, Denied, PersonId, Right, denied};
use recognition::route::Route;

use crate::{Decision, Proposal, RecognitionRequest};

/// M20: the system files a request on a passed result, with the consent given at enrolment.
pub fn may_file(actor: &Actor) -> Result<(), Denied> {
    denied(actor.is_system(), "not_allowed")
}

/// M20: whoever is signed in asks for the own credential; that it is the own one, the look-up sees to.
pub fn may_draft(actor: &Actor) -> Result<PersonId, Denied> {
    actor.person().ok_or(Denied("not_allowed"))
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

/// Whoever decided does not decide again what the appeals body sent back (ADR 20).
pub fn may_decide_again(officer: PersonId, sent_back: Option<&Decision>) -> Result<(), Denied> {
    let own = sent_back.is_some_and(|decision| decision.decided_by == Some(officer));
    denied(!own, "conflict_of_interest")
}

/// M24: a decision-maker of the home institution corrects an error; what the appeals body decided is not the office's to
/// open again (ADR 20).
pub fn may_reopen(actor: &Actor, request: &RecognitionRequest, decision: &Decision) -> Result<PersonId, Denied> {
    let person = officer(actor, request, Right::Decide)?;
    denied(decision.appeal_id.is_none(), "not_allowed")?;
    Ok(person)
}

/// R-S3: who works on the case, or decides it, tells the learner of a delay.
pub fn may_delay(actor: &Actor, request: &RecognitionRequest) -> Result<PersonId, Denied> {
    officer(actor, request, Right::Evaluate).or_else(|_| officer(actor, request, Right::Decide))
}

/// M25, S-7: the appeals body of the home institution; nobody who had the case in hand before.
pub fn may_rule(actor: &Actor, request: &RecognitionRequest, hands: &BTreeSet<PersonId>) -> Result<PersonId, Denied> {
    let person = officer(actor, request, Right::Appeals)?;
    denied(!hands.contains(&person), "conflict_of_interest")?;
    Ok(person)
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
