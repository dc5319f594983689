//! Deciding on what the assessment found: by a person, on a recorded result only, within what it allows (R-H6, R-R5, L-3).

use consortium::{institution, person};
use kernel::{Day, DecisionId, RequestId, Work, denied};
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
    Error, PriorLearning, RecognitionRequest,
    assess::{
        Coverage, Evaluation, Facts, Outcome,
        prior_learning::{self as rules, Choice, Shown},
    },
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
    let track = query::open_of(work.db(), id).await?;
    let officer = policy::may_decide(&work.actor, &individual(request.clone()), recorded_by(track.as_ref()))?;
    let decided = fresh(work, &request, seen, state::Action::DecideOnPriorLearning).await?;
    let track = track.ok_or(Error::Stale)?;
    let next = track.state.after(Action::Decide)?;
    let assessed = assessed(&track).ok_or(Error::Stale)?;
    let name = person::by_id(work.db(), officer).await?.name;
    denied(!is_same(&name, &assessed.appointment.assessor), "conflict_of_interest")?;
    let request = individual(in_turn(work, request).await?);
    let today = institution::today(work.db(), request.institution_id, work.now).await?;
    let dossier = Dossier::of(work.db(), &request, today).await?;
    let facts = dossier.facts(&request, &findings(&request, &assessed), today)?;
    let differing = assessed.assessment.differing(&assessed.handover);
    let found = (assessed.assessment.found.as_slice(), differing);
    let outcome = rules::evaluate(&facts, &dossier.applied.criteria, found, choice)?;
    let reasoned = reasoned.checked(&outcome)?;
    let deciding = Deciding {
        outcome,
        applied: dossier.applied,
        facts: None,
        reasoned,
        grade: None,
        proposal: None,
        by: Some(officer),
        appeal: None,
        assessed: Some(Box::new(assessed)),
    };
    let decision = settle(work, &request, decided, deciding).await?;
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
    let Some(assessed) = assessed(track) else { return Ok(Vec::new()) };
    let facts = facts(db, request, &assessed, today).await?;
    Ok(rules::possible(&facts, &assessed.assessment.found))
}

/// What a choice comes to, before anything is decided.
pub async fn preview(
    db: &impl ConnectionTrait,
    request: &RecognitionRequest,
    track: &PriorLearning,
    choice: Choice,
    today: Day,
) -> Result<Evaluation, Error> {
    let assessed = assessed(track).ok_or(Error::Stale)?;
    let request = individual(request.clone());
    let dossier = Dossier::of(db, &request, today).await?;
    let facts = dossier.facts(&request, &findings(&request, &assessed), today)?;
    let differing = assessed.assessment.differing(&assessed.handover);
    rules::evaluate(&facts, &dossier.applied.criteria, (&assessed.assessment.found, differing), choice)
}

async fn facts(
    db: &impl ConnectionTrait,
    request: &RecognitionRequest,
    assessed: &Assessed,
    today: Day,
) -> Result<Facts, Error> {
    let request = individual(request.clone());
    Dossier::of(db, &request, today).await?.facts(&request, &findings(&request, assessed), today)
}

/// The person is assessed, not the certificate: no agreement is asked, and its caps are not touched (R-G5).
fn individual(request: RecognitionRequest) -> RecognitionRequest {
    RecognitionRequest { route: Some(Route::Individual), ..request }
}

/// Who recorded the result does not decide on it.
fn recorded_by(track: Option<&PriorLearning>) -> Option<kernel::PersonId> {
    track.filter(|track| track.state == State::Assessed)?.recorded_by
}

fn assessed(track: &PriorLearning) -> Option<Assessed> {
    Some(Assessed {
        handover: track.handover.clone(),
        appointment: track.appointment.clone()?,
        assessment: track.assessment.clone()?,
    })
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
