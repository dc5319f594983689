//! The caps of an agreement while a case waits for its one confirmation (R-G5): what is left now counts, not what was
//! left when it was filed. Where nothing is left the agreement gives nothing, and two people look at the case.

use std::collections::BTreeMap;

use kernel::{AgreementVersionId, Ects, Subject, Work};
use recognition::{
    agreement::{Caps, Reason},
    programme,
    route::Route,
};
use sea_orm::ConnectionTrait;

use super::{information, query, state::Action, store};
use crate::{
    Error, RecognitionRequest,
    event::RequestRerouted,
    outlook::{self, Basis, Usage},
};

/// What the agreement of a case on the fast track leaves; none where nothing limits it. Below zero is possible: caps are
/// worked out with the programme as it is today.
pub(super) async fn space(
    db: &impl ConnectionTrait,
    request: &RecognitionRequest,
    programme: Option<Ects>,
    usage: &Usage,
) -> Result<Option<Ects>, Error> {
    let Some(version) = version_of(request) else { return Ok(None) };
    let caps = caps_of(db, &[version]).await?;
    Ok(left(request, &caps, programme, usage))
}

/// After credits were recorded by an agreement: the learner's other cases under it for which nothing is left go to the
/// individual desk, in the same unit of work. Who saw them before finds them changed (H075).
pub(super) async fn move_exhausted(work: &mut Work, decided: &RecognitionRequest) -> Result<(), Error> {
    if decided.route == Some(Route::Individual) {
        return Ok(());
    }
    let waiting = query::on_fast_track(work.db(), decided).await?;
    let versions: Vec<_> = waiting.iter().filter_map(version_of).collect();
    if versions.is_empty() {
        return Ok(());
    }
    let programme = match decided.programme_id {
        Some(id) => programme::by_id(work.db(), id).await?.ects,
        None => None,
    };
    let (learner, home) = (decided.learner_id, decided.institution_id);
    let usage = outlook::of_learner(work.db(), learner, home, decided.programme_id).await?;
    let caps = caps_of(work.db(), &versions).await?;
    for request in waiting.iter().filter(|request| left(request, &caps, programme, &usage).is_some_and(is_nothing)) {
        // One that has left the desk at this moment needs no other route.
        make_individual(work, request).await?;
    }
    Ok(())
}

/// Whether nothing is left.
pub(super) fn is_nothing(left: Ects) -> bool {
    left <= Ects::ZERO
}

/// One evaluator proposes from now on, and another person decides; the days are those of that route. Whether it was
/// still there to be moved.
pub(super) async fn make_individual(work: &mut Work, request: &RecognitionRequest) -> Result<bool, Error> {
    request.state.after(Action::Reroute)?;
    let before = request.basis.clone().unwrap_or_default();
    let basis = Basis { reason: Some(Reason::CapExhausted.to_string()), propose: None, ..before };
    let questions = information::query::all_of(work.db(), request.id).await?;
    let moved = RecognitionRequest { route: Some(Route::Individual), ..request.clone() };
    // No question is open while somebody assesses.
    let due_on = request.completed_on.and_then(|day| information::resumed(&moved, &questions, day).0);
    if !store::reroute(work.db(), request, Route::Individual, basis, due_on).await? {
        return Ok(false);
    }
    work.record(Subject::Request(request.id), &RequestRerouted { request: request.id, route: Route::Individual });
    Ok(true)
}

/// The version of the agreement that one officer confirms by. The individual route asks no agreement.
fn version_of(request: &RecognitionRequest) -> Option<AgreementVersionId> {
    let agreement = request.basis.as_ref().and_then(|basis| basis.agreement.as_ref());
    agreement.filter(|_| request.route == Some(Route::FastTrack)).map(|agreement| agreement.version_id)
}

async fn caps_of(
    db: &impl ConnectionTrait,
    versions: &[AgreementVersionId],
) -> Result<BTreeMap<AgreementVersionId, Caps>, Error> {
    let records = outlook::promised_pacts(db, versions).await?;
    Ok(records.into_iter().map(|pact| (pact.reference.version_id, pact.terms.caps)).collect())
}

fn left(
    request: &RecognitionRequest,
    caps: &BTreeMap<AgreementVersionId, Caps>,
    programme: Option<Ects>,
    usage: &Usage,
) -> Option<Ects> {
    let agreement = request.basis.as_ref()?.agreement.as_ref()?;
    caps.get(&agreement.version_id)?.remaining(usage.under(agreement.id), programme)
}
