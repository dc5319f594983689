//! Deciding on what the assessment found: by a person, on a recorded result only, within what it allows (R-H6, R-R5, L-3).

use consortium::{institution, person};
use kernel::{Actor, Day, DecisionId, PersonId, RequestId, Work, denied};
use recognition::{purpose::Purpose, route::Route};
use sea_orm::ConnectionTrait;

use super::{
    assessed::Assessed,
    query,
    state::{Action, State},
    store::{self, Step},
};
use crate::{
    Decision, Error, PriorLearning, RecognitionRequest,
    assess::{
        Coverage, Evaluation, Facts, Outcome,
        prior_learning::{self as rules, Choice, Shown},
    },
    criteria::Applied,
    request::{
        Findings, Reasoned,
        dossier::Dossier,
        policy, query as requests,
        service::{Deciding, fresh, in_turn, settle},
        state,
    },
};

/// Decides (M23, R-S6). The decision supersedes the referral; letter, window and credits follow as from every other.
pub async fn decide(
    work: &mut Work,
    id: RequestId,
    seen: i32,
    choice: Choice,
    reasoned: Reasoned,
) -> Result<DecisionId, Error> {
    let request = requests::by_id(work.db(), &work.actor, id).await?;
    // Before anything is read that the decision rests on (I-3).
    let request = individual(in_turn(work, request).await?);
    let track = query::open_of(work.db(), id).await?;
    let officer = may_decide_on(work.db(), &work.actor, &request, track.as_ref()).await?;
    let decided = fresh(work, &request, seen, state::Action::DecideOnPriorLearning).await?;
    let track = track.ok_or(Error::Stale)?;
    let next = track.state.after(Action::Decide)?;
    let assessed = Assessed::of(&track).ok_or(Error::Stale)?;
    let today = institution::today(work.db(), request.institution_id, work.now).await?;
    let found = Found::of(work.db(), request.clone(), assessed, today).await?;
    let outcome = found.evaluate(choice)?;
    let reasoned = reasoned.checked(&outcome)?;
    let decision = settle(work, &request, decided, found.deciding(outcome, reasoned, officer)).await?;
    store::step(work.db(), &track, Step { decision: Some(decision), ..Step::to(next) }).await?;
    Ok(decision)
}

/// The officer who may decide on it: neither who recorded the result nor who has the assessor's name (R-R5, ADR 25). Pages ask
/// the same before they show a button.
pub async fn may_decide_on(
    db: &impl ConnectionTrait,
    actor: &Actor,
    request: &RecognitionRequest,
    track: Option<&PriorLearning>,
) -> Result<PersonId, Error> {
    let officer = policy::may_decide(actor, &individual(request.clone()), recorded_by(track))?;
    if let Some(track) = track.filter(|track| track.appointment.is_some()) {
        let name = person::by_id(db, officer).await?.name;
        denied(!track.is_assessed_by(&name), "conflict_of_interest")?;
    }
    Ok(officer)
}

/// What may be decided, for the desk: the outcomes.
pub async fn possible(
    db: &impl ConnectionTrait,
    request: &RecognitionRequest,
    track: &PriorLearning,
    today: Day,
) -> Result<Vec<Outcome>, Error> {
    let Some(assessed) = Assessed::of(track) else { return Ok(Vec::new()) };
    Ok(Found::of(db, request.clone(), assessed, today).await?.possible())
}

/// What a choice comes to, before anything is decided.
pub async fn preview(
    db: &impl ConnectionTrait,
    request: &RecognitionRequest,
    track: &PriorLearning,
    choice: Choice,
    today: Day,
) -> Result<Evaluation, Error> {
    let assessed = Assessed::of(track).ok_or(Error::Stale)?;
    Found::of(db, request.clone(), assessed, today).await?.evaluate(choice)
}

/// What a ruling on this decision goes by: the assessment that it rests on, as it stands now where it was put right since for
/// a second look. None where it rests on none.
pub(crate) async fn assessed_for(db: &impl ConnectionTrait, decision: &Decision) -> Result<Option<Assessed>, Error> {
    let Some(then) = decision.detail.assessed.as_deref() else { return Ok(None) };
    let track = query::of_decision(db, decision.id).await?.filter(|track| track.state == State::Assessed);
    Ok(track.as_ref().and_then(Assessed::of).or_else(|| Some(then.clone())))
}

/// What the appeals body may decide where the decision before it rests on an assessment; none where it does not.
pub async fn possible_on_appeal(
    db: &impl ConnectionTrait,
    request: &RecognitionRequest,
    decision: &Decision,
    today: Day,
) -> Result<Option<Vec<Outcome>>, Error> {
    let Some(assessed) = assessed_for(db, decision).await? else { return Ok(None) };
    Ok(Some(Found::of(db, request.clone(), assessed, today).await?.possible()))
}

/// What a choice of the appeals body comes to, before it rules.
pub async fn preview_on_appeal(
    db: &impl ConnectionTrait,
    request: &RecognitionRequest,
    decision: &Decision,
    choice: Choice,
    today: Day,
) -> Result<Evaluation, Error> {
    let assessed = assessed_for(db, decision).await?.ok_or(Error::Stale)?;
    Found::of(db, request.clone(), assessed, today).await?.evaluate(choice)
}

/// What an assessment found, with everything else that a choice on it looks at: for the office and for the appeals body.
pub(crate) struct Found {
    assessed: Assessed,
    applied: Applied,
    facts: Facts,
}

impl Found {
    /// Reads what the result does not say itself: space, duplicates and the criteria of the request.
    pub(crate) async fn of(
        db: &impl ConnectionTrait,
        request: RecognitionRequest,
        assessed: Assessed,
        today: Day,
    ) -> Result<Self, Error> {
        let request = individual(request);
        let dossier = Dossier::of(db, &request, today).await?.handed_over(assessed.handover.outcomes.len());
        let facts = dossier.facts(&request, &findings(&request, &assessed), today)?;
        Ok(Self { assessed, applied: dossier.applied, facts })
    }

    /// The outcomes that may be chosen.
    pub(crate) fn possible(&self) -> Vec<Outcome> {
        rules::possible(&self.facts, &self.assessed.assessment.found)
    }

    /// What a choice comes to.
    pub(crate) fn evaluate(&self, choice: Choice) -> Result<Evaluation, Error> {
        let differing = self.assessed.assessment.differing(&self.assessed.handover);
        rules::evaluate(&self.facts, &self.applied.criteria, (&self.assessed.assessment.found, differing), choice)
    }

    /// The decision on it, as it is settled.
    pub(crate) fn deciding(self, outcome: Evaluation, reasoned: Reasoned, officer: PersonId) -> Deciding {
        Deciding {
            outcome,
            applied: self.applied,
            facts: None,
            reasoned,
            grade: None,
            proposal: None,
            by: Some(officer),
            appeal: None,
            assessed: Some(Box::new(self.assessed)),
        }
    }
}

/// The person is assessed, not the certificate: no agreement is asked, and its caps are not touched (R-G5).
fn individual(request: RecognitionRequest) -> RecognitionRequest {
    RecognitionRequest { route: Some(Route::Individual), ..request }
}

/// Who recorded the result does not decide on it.
fn recorded_by(track: Option<&PriorLearning>) -> Option<PersonId> {
    track.filter(|track| track.state == State::Assessed)?.recorded_by
}

/// What was shown of each essential outcome is its coverage (R-B2).
fn findings(request: &RecognitionRequest, assessed: &Assessed) -> Findings {
    let coverage = |shown: &Shown| match shown {
        Shown::Shown => Coverage::Covered,
        Shown::Partly => Coverage::Partly,
        Shown::NotShown => Coverage::Not,
    };
    let by_outcome = request.purpose == Purpose::Exemption && !assessed.handover.outcomes.is_empty();
    let outcomes = assessed.assessment.found.iter().filter(|_| by_outcome).map(coverage);
    Findings { outcomes: outcomes.collect(), ..Findings::default() }
}
