//! From a draft to the desk: sent once, completed by the software or by an evaluator, then on its route (R-IN1, R-R1).

use kernel::{RequestId, Subject, Work};
use recognition::route::Route;

use super::{
    clock, complete, draft,
    file::{self, Ruled},
    policy, query, same,
    state::{Action, State},
    store,
};
use crate::{
    Error, RecognitionRequest, criteria,
    event::{AssessmentBegun, CompletenessAwaited, RequestCompleted, RequestSubmitted},
    evidence, outlook, routing,
};

/// Sends it (M20). What is not said must be declared absent; then an evaluator looks whether that is enough. The same
/// credential for the same purpose and target is asked for once (I-4).
pub async fn submit(work: &mut Work, id: RequestId, seen: i32) -> Result<(), Error> {
    let request = draft::own(work, id, seen).await?;
    // Before anything is read that it rests on: another draft may be sent at this moment.
    store::take_turn(work.db(), request.learner_id, request.institution_id).await?;
    let files = evidence::query::of_request(work.db(), id).await?;
    if let Some(element) = complete::open(&request, files.len()).first() {
        return Err(Error::Invalid(element.as_str(), "missing"));
    }
    let home = consortium::institution::by_id(work.db(), request.institution_id).await?;
    let today = home.time_zone.day_at(work.now);
    let target = outlook::target(work.db(), home, request.programme_id, request.component_id).await?;
    let mut sent = request.clone();
    sent.target_key = target.key(request.purpose);
    sent.credential_key = same::key(&request, &files);
    if let Some(there) = same::asked_already(work.db(), &sent).await? {
        return Err(Error::AskedAlready(there.id));
    }
    sent.state = request.state.after(Action::Submit)?;
    sent.submitted_at = Some(work.now);
    sent.due_on = Some(today.plus_days(clock::COMPLETENESS_DAYS));
    sent.warned_on = None;
    store::save(work.db(), &request, sent.clone()).await?;
    sent.version += 1;
    announce(work, &sent);
    if complete::missing(&sent, files.len()).is_empty() {
        return Box::pin(complete(work, &sent, Action::MarkComplete)).await;
    }
    work.record(Subject::Request(id), &CompletenessAwaited { request: id });
    Ok(())
}

/// An evaluator finds that what is there is enough (M22): the clock starts.
pub async fn mark_complete(work: &mut Work, id: RequestId, seen: i32) -> Result<(), Error> {
    let request = query::by_id(work.db(), &work.actor, id).await?;
    policy::may_evaluate(&work.actor, &request)?;
    if request.version != seen {
        return Err(Error::Stale);
    }
    request.state.after(Action::MarkComplete)?;
    Box::pin(complete(work, &request, Action::MarkComplete)).await
}

/// Starts the clock and takes the request onto its route, by this action. A credential from outside has no agreement
/// behind it, and nobody has set its gates: individual (R-R3, R-R3a).
pub(super) async fn complete(work: &mut Work, request: &RecognitionRequest, by: Action) -> Result<(), Error> {
    // Before anything is read that the route rests on (I-3).
    store::take_turn(work.db(), request.learner_id, request.institution_id).await?;
    let ruled = match request.enrolment_id {
        Some(enrolment) => Some(Box::pin(file::ruled(work, request, enrolment)).await?),
        None => None,
    };
    let today = consortium::institution::today(work.db(), request.institution_id, work.now).await?;
    let mut next = request.clone();
    let (route, basis) = if let Some(Ruled { ruling, graded, criteria_version, .. }) = &ruled {
        next.graded.clone_from(graded);
        next.criteria_version = Some(criteria_version.clone());
        (ruling.route, ruling.basis.clone())
    } else {
        let applied = criteria::query::in_force(work.db(), Some(request.institution_id), today).await?;
        next.criteria_version = Some(applied.label);
        let limits = applied.criteria.limits.by_route();
        (Route::Individual, outlook::Basis { limits, ..outlook::Basis::default() })
    };
    let complete = request.state.after(by)?;
    let state = if route == Route::Automatic { complete } else { complete.after(Action::BeginAssessment)? };
    next.state = state;
    next.route = Some(route);
    next.completed_on = Some(today);
    next.due_on = Some(clock::due_on(today, route, basis.limits));
    next.cap_on = Some(clock::cap_on(today));
    next.delayed_until = None;
    next.basis = Some(basis);
    // Who asked, or was given it before, has it in hand.
    let is_new = request.assigned_to.is_none() && state == State::UnderAssessment;
    if is_new {
        next.assigned_to = routing::query::officer_for(work.db(), &next, work.now).await?;
    }
    store::save(work.db(), request, next.clone()).await?;
    next.version += 1;
    store::clear_overdue(work.db(), request.id).await?;
    let given = match next.assigned_to.filter(|_| is_new) {
        Some(officer) => store::give(work.db(), request.id, officer).await?,
        None => false,
    };
    let subject = Subject::Request(request.id);
    work.record(subject, &RequestCompleted { request: request.id, route });
    if route != Route::Automatic {
        work.record(subject, &AssessmentBegun { request: request.id, route });
    }
    if given {
        routing::service::note_assigned(work, &next);
    }
    match ruled {
        Some(ruled) => file::settle(work, &next, &ruled).await,
        None => Ok(()),
    }
}

fn announce(work: &mut Work, request: &RecognitionRequest) {
    debug_assert_eq!(request.state, State::Submitted);
    let submitted = RequestSubmitted {
        request: request.id,
        enrolment: request.enrolment_id,
        learner: request.learner_id,
        institution: request.institution_id,
        purpose: request.purpose,
    };
    work.record(Subject::Request(request.id), &submitted);
}
