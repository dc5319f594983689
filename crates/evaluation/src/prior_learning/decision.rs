//! Deciding on what the assessment found: by a person, on a recorded result only, within what it allows (R-H6, R-R5, L-3).

use consortium::{institution, person};
use kernel::{Day, DecisionId, PersonId, RequestId, Work, denied};
use recognition::{purpose::Purpose, route::Route};
use sea_orm::ConnectionTrait;

use super::{
    appointment::is_same,
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
    let officer = policy::may_decide(&work.actor, &request, recorded_by(track.as_ref()))?;
    let decided = fresh(work, &request, seen, state::Action::DecideOnPriorLearning).await?;
    let track = track.ok_or(Error::Stale)?;
    let next = track.state.after(Action::Decide)?;
    let assessed = Assessed::of(&track).ok_or(Error::Stale)?;
    let name = person::by_id(work.db(), officer).await?.name;
    denied(!is_same(&name, &assessed.appointment.assessor), "conflict_of_interest")?;
    let today = institution::today(work.db(), request.institution_id, work.now).await?;
    let found = Found::of(work.db(), request.clone(), assessed, today).await?;
    let outcome = found.evaluate(choice)?;
    let reasoned = reasoned.checked(&outcome)?;
    let decision = settle(work, &request, decided, found.deciding(outcome, reasoned, officer)).await?;
    store::step(work.db(), &track, Step { decision: Some(decision), ..Step::to(next) }).await?;
    Ok(decision)
}

/// What may be decided, for the desk: the outcomes, and what each would come to with its credits left open.
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

/// What the appeals body may decide where the decision before it rests on an assessment; none where it does not.
pub async fn possible_on_appeal(
    db: &impl ConnectionTrait,
    request: &RecognitionRequest,
    decision: &Decision,
    today: Day,
) -> Result<Option<Vec<Outcome>>, Error> {
    let Some(assessed) = decision.detail.assessed.as_deref().cloned() else { return Ok(None) };
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
    let assessed = decision.detail.assessed.as_deref().cloned().ok_or(Error::Stale)?;
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
