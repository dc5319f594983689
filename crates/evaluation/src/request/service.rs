//! Writes on a request: rate, propose, take back, return, decide. Each asks who, when, what, in that order; the outcome is always
//! the function's, a person adds findings and reasons (I-5).

use consortium::institution;
use kernel::{AppealId, Day, DecisionId, PersonId, ProposalId, RequestId, Subject, Work};
use recognition::route::Route;

use super::{
    bound, cap, clock,
    decision::{Detail, Reasoned, Rules, settled},
    dossier::Dossier,
    findings::Findings,
    graded::{Graded, OtherGrade, Recorded},
    measured, policy, query,
    state::{Action, State},
    store::{self, Change, Days},
};
use crate::{
    Decision, DecisionCondition, Difference, Error, Proposal, Rating, RecognitionRequest, appeal,
    assess::{self, Evaluation, Facts},
    course_rating::{Given, distinct, suggestion},
    criteria::{self, Applied},
    event::{Clocked, OutcomeProposed, ProposalReturned, ProposalTakenBack, RequestDecided, RequestRated},
    outlook::Ruling,
    prior_learning::{self, Assessed},
};

/// What a decision-maker sends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// What the officer found, on the fast track; on the individual route those of the proposal count.
    pub findings: Option<Findings>,
    /// Reasons and differences.
    pub reasoned: Reasoned,
    /// Another grade than the suggested one (GR-1).
    pub grade: Option<OtherGrade>,
}

/// Who decides what, on which outcome, by which criteria.
pub(crate) struct Deciding {
    pub outcome: Evaluation,
    pub applied: Applied,
    /// What the evaluation looked at; none where an agreement decides.
    pub facts: Option<Box<Facts>>,
    pub reasoned: Reasoned,
    /// The grade that is recorded instead of the suggested one.
    pub grade: Option<Recorded>,
    pub proposal: Option<Proposal>,
    pub by: Option<PersonId>,
    /// The appeal that it answers.
    pub appeal: Option<AppealId>,
    /// What the assessment of the person found; none on the first track.
    pub assessed: Option<Box<Assessed>>,
}

impl Deciding {
    /// When conditions are due (R-B12); from then on each has its own day.
    fn conditions_due_on(&self, today: Day) -> Day {
        today.plus_days(self.applied.criteria.limits.condition_days.into())
    }
}

/// Rates criteria of a request on the desk (M22). `seen` is the version the officer saw.
pub async fn rate(work: &mut Work, id: RequestId, seen: i32, ratings: Vec<Given>) -> Result<(), Error> {
    let request = query::by_id(work.db(), &work.actor, id).await?;
    let officer = policy::may_evaluate(&work.actor, &request)?;
    fresh(work, &request, seen, Action::Propose).await?;
    keep_ratings(work, &request, officer, ratings).await?;
    let change = Change { otherwise: Some(officer), ..Change::default() };
    store::advance(work.db(), &request, request.state, change).await?;
    work.record(Subject::Request(id), &RequestRated { request: id });
    Ok(())
}

/// Writes an officer's ratings of a request, by the wording that applies to it, with what our copy of DEQAR said (DQ-8).
pub(crate) async fn keep_ratings(
    work: &mut Work,
    request: &RecognitionRequest,
    officer: PersonId,
    ratings: Vec<Given>,
) -> Result<(), Error> {
    distinct(&ratings)?;
    let today = institution::today(work.db(), request.institution_id, work.now).await?;
    let by = criteria::query::of_request(work.db(), request, today).await?.label;
    let mode = request.presented.mode();
    if ratings.iter().any(|given| !assess::applies(given.criterion, mode)) {
        return Err(Error::Invalid("criterion", "criterion-not-applicable"));
    }
    let snapshot = suggestion::of_request(work.db(), request).await?;
    let mut rows = Vec::with_capacity(ratings.len());
    for given in ratings {
        let given = given.checked()?;
        let register = suggestion::kept(snapshot.as_ref(), &given)?;
        rows.push(Rating {
            id: work.new_id(),
            request_id: request.id,
            criterion: given.criterion,
            robustness: given.robustness,
            evidence: given.evidence,
            rated_by: Some(officer),
            rated_at: work.now,
            rubric_version: by.clone(),
            register,
        });
    }
    store::keep_ratings(work.db(), rows).await
}

/// Proposes what the function makes of the findings; individual route only (M22, R-R5).
pub async fn propose(
    work: &mut Work,
    id: RequestId,
    seen: i32,
    findings: Findings,
    note: &str,
) -> Result<ProposalId, Error> {
    let request = query::by_id(work.db(), &work.actor, id).await?;
    let officer = policy::may_evaluate(&work.actor, &request)?;
    let next = fresh(work, &request, seen, Action::Propose).await?;
    on_route(&request, Route::Individual)?;
    let today = institution::today(work.db(), request.institution_id, work.now).await?;
    let outcome = Dossier::of(work.db(), &request, today).await?.evaluate(&request, &findings, today)?;
    if let Some(need) = outcome.needs {
        return Err(Error::Needs(need));
    }
    let note = kernel::clean(note, 4_000, true).map_err(|error| Error::Invalid("note", error.code()))?;
    let proposal = Proposal {
        id: work.new_id(),
        request_id: id,
        findings,
        outcome,
        note,
        proposed_by: officer,
        proposed_at: work.now,
        standing: true,
        return_reason: None,
        returned_by: None,
    };
    let proposed = OutcomeProposed { request: id, proposal: proposal.id, outcome: proposal.outcome.outcome };
    store::advance(work.db(), &request, next, Change { officer: Some(officer), ..Change::default() }).await?;
    store::add_proposal(work.db(), proposal).await?;
    work.record(Subject::Request(id), &proposed);
    Ok(proposed.proposal)
}

/// Sends a proposal back to the evaluator, with a reason (M23).
pub async fn return_to_evaluator(work: &mut Work, id: RequestId, seen: i32, reason: &str) -> Result<(), Error> {
    let request = query::by_id(work.db(), &work.actor, id).await?;
    let proposal = query::standing_proposal(work.db(), id).await?;
    let officer = policy::may_decide(&work.actor, &request, proposal.as_ref().map(|proposal| proposal.proposed_by))?;
    let next = fresh(work, &request, seen, Action::Return).await?;
    let reason = kernel::clean(reason, 4_000, true).map_err(|error| Error::Invalid("reason", error.code()))?;
    let proposal = proposal.ok_or(Error::Stale)?;
    store::advance(work.db(), &request, next, Change::default()).await?;
    store::return_proposal(work.db(), &proposal, officer, Some(reason)).await?;
    work.record(Subject::Request(id), &ProposalReturned { request: id, proposal: proposal.id });
    Ok(())
}

/// Takes the own proposal back while it waits (M22): then it can be assessed and proposed again.
pub async fn take_back(work: &mut Work, id: RequestId, seen: i32) -> Result<(), Error> {
    let request = query::by_id(work.db(), &work.actor, id).await?;
    let officer = policy::may_evaluate(&work.actor, &request)?;
    let next = fresh(work, &request, seen, Action::TakeBack).await?;
    let proposal = query::standing_proposal(work.db(), id).await?.ok_or(Error::Stale)?;
    policy::may_take_back(officer, &proposal)?;
    store::advance(work.db(), &request, next, Change::default()).await?;
    store::return_proposal(work.db(), &proposal, officer, None).await?;
    work.record(Subject::Request(id), &ProposalTakenBack { request: id, proposal: proposal.id });
    Ok(())
}

/// Decides (M23): on the individual route the proposal of somebody else, on the fast track the officer's own findings.
/// None where nothing is left under the agreement's caps: then the case has gone to the individual desk instead (R-G5).
pub async fn decide(work: &mut Work, id: RequestId, seen: i32, verdict: Verdict) -> Result<Option<DecisionId>, Error> {
    let request = query::by_id(work.db(), &work.actor, id).await?;
    let proposal = query::standing_proposal(work.db(), id).await?;
    let officer = policy::may_decide(&work.actor, &request, proposal.as_ref().map(|proposal| proposal.proposed_by))?;
    policy::may_decide_again(officer, appeal::query::sent_back(work.db(), id).await?.as_ref())?;
    let request = in_turn(work, request).await?;
    let action = if request.route == Some(Route::FastTrack) { Action::Confirm } else { Action::Decide };
    let decided = fresh(work, &request, seen, action).await?;
    let today = institution::today(work.db(), request.institution_id, work.now).await?;
    let dossier = Dossier::of(work.db(), &request, today).await?;
    if dossier.is_exhausted() {
        let moved = cap::make_individual(work, &request).await?;
        return if moved { Ok(None) } else { Err(store::too_late(work.db(), id, seen).await?) };
    }
    let findings = match &proposal {
        Some(proposal) => proposal.findings.clone(),
        None => verdict.findings.unwrap_or_default(),
    };
    let outcome = dossier.evaluate(&request, &findings, today)?;
    if proposal.as_ref().is_some_and(|proposal| proposal.outcome != outcome) {
        return Err(Error::Outdated);
    }
    let reasoned = verdict.reasoned.checked(&outcome)?;
    let grade = match verdict.grade {
        Some(other) => other.checked(&request.presented, request.graded.as_ref(), (&outcome, officer))?,
        None => None,
    };
    let facts = Some(Box::new(dossier.facts(&request, &findings, today)?));
    let applied = dossier.applied;
    let (by, appeal, assessed) = (Some(officer), None, None);
    let deciding = Deciding { outcome, applied, facts, reasoned, grade, proposal, by, appeal, assessed };
    settle(work, &request, decided, deciding).await.map(Some)
}

/// The system's decision: positive only (R-R4, R-H6), in full, by the agreement that made the route automatic.
pub(super) async fn decide_automatically(
    work: &mut Work,
    request: &RecognitionRequest,
    ruling: &Ruling,
) -> Result<DecisionId, Error> {
    let decided = request.state.after(Action::DecideAutomatically)?;
    let today = institution::today(work.db(), request.institution_id, work.now).await?;
    let ratings = query::ratings_of(work.db(), request.id).await?;
    let ratings = ratings.iter().map(|rating| (rating.criterion, rating.robustness)).collect();
    let (basis, facts) = (&ruling.basis, request.presented.facts(request.purpose, ratings));
    let applied = criteria::query::of_request(work.db(), request, today).await?;
    let outcome = assess::by_agreement(&facts, &applied.criteria, ruling.credits, basis.rule.as_deref());
    let agreement = basis.agreement.as_ref().map(|found| format!("{} v{}", found.reference, found.number));
    let words: Vec<String> = [agreement, basis.rule.clone(), basis.text.clone()].into_iter().flatten().collect();
    let reasoned = Reasoned { reasons: words.join(", "), differences: Vec::new() }.checked(&outcome)?;
    let (grade, proposal, by, appeal, assessed) = (None, None, None, None, None);
    let deciding = Deciding { outcome, applied, facts: None, reasoned, grade, proposal, by, appeal, assessed };
    settle(work, request, decided, deciding).await
}

/// Writes the decision and what follows from it at once.
pub(crate) async fn settle(
    work: &mut Work,
    request: &RecognitionRequest,
    decided: State,
    deciding: Deciding,
) -> Result<DecisionId, Error> {
    let next = settled(decided, &deciding.outcome)?;
    let today = institution::today(work.db(), request.institution_id, work.now).await?;
    let due_on = deciding.conditions_due_on(today);
    let days = (next == State::ConditionsPending).then(|| Days { due_on: Some(due_on), ..Days::of(request) });
    let change =
        Change { otherwise: deciding.by, decided_at: Some(work.now), route: request.route, days, ..Change::default() };
    store::advance(work.db(), request, next, change).await?;
    let row = decision(work, request, &deciding, today)?;
    let clock = measured::clocked(work, request, deciding.appeal, today).await?;
    let event = decided_event(request, &row, next, (clock, measured::grounds(&deciding)));
    let differences = deciding.reasoned.differences.into_iter().map(|found| Difference {
        id: work.new_id(),
        decision_id: row.id,
        element: found.element,
        found: found.found,
        required: found.required,
        why: found.why,
        evidence: found.evidence,
    });
    let differences: Vec<Difference> = differences.collect();
    let words = bound::of_decision(&row.reasons, differences.iter())?;
    let conditions = deciding.outcome.conditions.iter().map(|kind| DecisionCondition {
        id: work.new_id(),
        decision_id: row.id,
        kind: *kind,
        due_on,
        said: None,
        said_at: None,
        answer: None,
        answered_by: None,
        answered_at: None,
        met_on: None,
        failed_on: None,
        reminded: None,
    });
    let conditions = conditions.collect();
    let referral = (next == State::ReferredRpl).then(|| row.clone());
    let id = store::add_decision(work.db(), row, differences, conditions).await?;
    work.record_bound(Subject::Request(request.id), &event, &words);
    if let Some(referral) = referral {
        let criteria = &deciding.applied.criteria;
        Box::pin(prior_learning::service::hand_over(work, request, &referral, &[], criteria)).await?;
    }
    // Boxed: seldom taken, and large beside everything that decides.
    Box::pin(cap::move_exhausted(work, request)).await?;
    Ok(id)
}

fn decision(work: &mut Work, request: &RecognitionRequest, deciding: &Deciding, today: Day) -> Result<Decision, Error> {
    let (outcome, applied) = (&deciding.outcome, &deciding.applied);
    Ok(Decision {
        id: work.new_id(),
        request_id: request.id,
        proposal_id: deciding.proposal.as_ref().map(|proposal| proposal.id),
        outcome: outcome.outcome,
        mode: outcome.mode,
        credits: outcome.credits,
        ground: outcome.ground,
        alternative_purpose: outcome.alternative_purpose,
        reasons: deciding.reasoned.reasons.clone(),
        rules: Rules(outcome.rules.clone()),
        detail: Detail {
            evaluation: outcome.clone(),
            basis: request.basis.clone(),
            // Deciding confirms the suggestion (GR-1); what is refused records no grade.
            // That of a certificate which did not carry is none of what the person was assessed for.
            graded: Graded::decided(&request.presented, request.graded.as_ref(), deciding.grade.clone())
                .filter(|_| outcome.outcome.is_positive() && deciding.assessed.is_none()),
            facts: deciding.facts.clone(),
            assessed: deciding.assessed.clone(),
        },
        criteria_version: applied.label.clone(),
        route: request.route.ok_or(Error::Stale)?,
        proposed_by: deciding.proposal.as_ref().map(|proposal| proposal.proposed_by),
        decided_by: deciding.by,
        decided_at: work.now,
        request_version: request.version + 1,
        notified_on: today,
        appeal_until: clock::appeal_until(today, applied.criteria.limits),
        appeal_id: deciding.appeal,
        superseded_by: None,
        words: request.presented.words(&request.reference),
    })
}

fn decided_event(
    request: &RecognitionRequest,
    row: &Decision,
    state: State,
    (clock, grounds): (Option<Clocked>, Vec<String>),
) -> RequestDecided {
    RequestDecided {
        request: request.id,
        decision: row.id,
        learner: request.learner_id,
        institution: request.institution_id,
        provider: request.provider_id,
        opportunity: request.opportunity_id,
        route: row.route,
        outcome: row.outcome,
        reduction: row.mode,
        credits: row.credits,
        mode: request.presented.mode.clone(),
        state,
        clock,
        grounds,
    }
}

/// The request as it is once it is the learner's turn: nothing that its outcome counts on changes until the commit.
pub(crate) async fn in_turn(work: &Work, request: RecognitionRequest) -> Result<RecognitionRequest, Error> {
    store::take_turn(work.db(), request.learner_id, request.institution_id).await?;
    query::by_id(work.db(), &work.actor, request.id).await
}

/// Where the action leads, if the request is still as the person saw it; a decision in between is named (H075).
pub(crate) async fn fresh(
    work: &Work,
    request: &RecognitionRequest,
    seen: i32,
    action: Action,
) -> Result<State, Error> {
    if request.version != seen {
        return Err(store::too_late(work.db(), request.id, seen).await?);
    }
    Ok(request.state.after(action)?)
}

fn on_route(request: &RecognitionRequest, route: Route) -> Result<(), Error> {
    if request.route == Some(route) { Ok(()) } else { Err(Error::Invalid("route", "route-not-fitting")) }
}
