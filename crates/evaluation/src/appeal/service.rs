//! Lodging an appeal and ruling on it. The new decision of an appeal comes from the same function as every other: the
//! appeals body adds its own ratings, findings and reasons, it does not choose an outcome (ADR 20) – but where the learner was
//! assessed, where every decision is a choice among what was shown allows (ADR 25).

use consortium::institution;
use kernel::{AppealId, Day, DecisionId, PersonId, RequestId, Subject, Work};
use recognition::route::Route;

use super::{
    query as appeals,
    ruling::AppealRuling,
    store::{self, Ruled},
};
use crate::{
    Appeal, Decision, Error, RecognitionRequest,
    assess::{Evaluation, prior_learning::Choice},
    condition,
    course_rating::Given,
    event::{AppealLodged, AppealOverturned, AppealRemitted, AppealUpheld},
    prior_learning::{
        self, Assessed,
        decision::{Found, assessed_for},
    },
    request::{
        Findings, Reasoned, clock,
        dossier::Dossier,
        policy, query,
        service::{Deciding, in_turn, keep_ratings, settle},
        state::{Action, State},
        store::{self as requests, Change, Days},
    },
};

/// Characters of grounds and of reasons.
const GROUNDS: usize = 10_000;

/// What the appeals body sends with another decision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overturning {
    /// Ratings that it gives otherwise than the office did.
    pub ratings: Vec<Given>,
    /// What it found in the comparison.
    pub findings: Findings,
    /// What it chooses where the decision rests on an assessment of the learner (R-S6); there neither ratings nor comparison
    /// count. None on the first track.
    pub choice: Option<Choice>,
    /// Its reasons, and differences where the outcome is still reduced.
    pub reasoned: Reasoned,
}

/// An appeal that waits for its ruling, with what it belongs to.
struct Hearing {
    request: RecognitionRequest,
    appeal: Appeal,
    decision: Decision,
    officer: PersonId,
    next: State,
    today: Day,
}

/// The learner appeals, on the last day of the window at the latest; once against each decision.
pub async fn lodge(work: &mut Work, id: RequestId, seen: i32, grounds: &str) -> Result<AppealId, Error> {
    let request = query::by_id(work.db(), &work.actor, id).await?;
    policy::may_as_learner(&work.actor, &request)?;
    if request.version != seen {
        return Err(Error::Stale);
    }
    let next = request.state.after(Action::Appeal)?;
    let decision = query::standing_decision(work.db(), id).await?.ok_or(Error::Stale)?;
    let today = institution::today(work.db(), request.institution_id, work.now).await?;
    if today > decision.appeal_until {
        return Err(Error::Over("appeal-late"));
    }
    if appeals::of_request(work.db(), id).await?.iter().any(|appeal| appeal.decision_id == decision.id) {
        return Err(Error::Over("appeal-once"));
    }
    let grounds = kernel::clean(grounds, GROUNDS, true).map_err(|error| Error::Invalid("grounds", error.code()))?;
    let due_on = clock::ruling_due(today);
    let days = Days { completed_on: request.completed_on, due_on: Some(due_on), cap_on: request.cap_on };
    requests::advance(work.db(), &request, next, Change { days: Some(days), ..Change::default() }).await?;
    let appeal = Appeal {
        id: work.new_id(),
        request_id: id,
        decision_id: decision.id,
        grounds,
        lodged_at: work.now,
        lodged_on: today,
        lodged_from: request.state,
        due_on,
        ruling: None,
        reasons: None,
        ruled_by: None,
        ruled_at: None,
    };
    let event = AppealLodged { request: id, appeal: appeal.id, decision: decision.id, on: Some(today) };
    let words = appeal.grounds.clone();
    store::add(work.db(), appeal).await?;
    work.record_bound(Subject::Request(id), &event, &words);
    Ok(event.appeal)
}

/// The decision stands, and so does what followed from it: open conditions wait again, with the days of the appeal added.
pub async fn uphold(work: &mut Work, id: RequestId, seen: i32, reasons: &str) -> Result<(), Error> {
    let hearing = hearing(work, id, seen, Action::Uphold).await?;
    let reasons = said(reasons)?;
    let (request, appeal) = (&hearing.request, &hearing.appeal);
    let conditions = query::conditions_of(work.db(), hearing.decision.id).await?;
    let open = conditions.iter().find(|condition| condition.met_on.is_none());
    let waited = hearing.today.days_since(appeal.lodged_on);
    let mut days = None;
    let next = match (appeal.lodged_from, open) {
        (State::ConditionsPending, Some(condition)) => {
            let due_on = condition.due_on.plus_days(waited);
            condition::store::postpone(work.db(), hearing.decision.id, due_on).await?;
            days = Some(Days { due_on: Some(due_on), ..Days::of(request) });
            request.state.after(Action::AwaitConditions)?
        }
        (State::ReferredRpl, _) => {
            days = Some(prior_learning::service::resume(work, request, waited).await?);
            request.state.after(Action::Refer)?
        }
        _ => hearing.next,
    };
    requests::advance(work.db(), request, next, Change { days, ..Change::default() }).await?;
    rule(work, &hearing, AppealRuling::Upheld, reasons.clone()).await?;
    let event = AppealUpheld { request: id, appeal: appeal.id, on: Some(hearing.today) };
    work.record_bound(Subject::Request(id), &event, &reasons);
    Ok(())
}

/// The office examines the case again, by a new clock; whoever decided before does not decide again.
pub async fn remit(work: &mut Work, id: RequestId, seen: i32, reasons: &str) -> Result<(), Error> {
    let hearing = hearing(work, id, seen, Action::Remit).await?;
    let reasons = said(reasons)?;
    requests::restart(work, &hearing.request, hearing.next, hearing.today).await?;
    prior_learning::service::supersede(work, id, hearing.today).await?;
    rule(work, &hearing, AppealRuling::Remitted, reasons.clone()).await?;
    let event = AppealRemitted { request: id, appeal: hearing.appeal.id, on: Some(hearing.today) };
    work.record_bound(Subject::Request(id), &event, &reasons);
    Ok(())
}

/// Another decision takes the place of the one that was challenged. One that says the same upholds it instead.
pub async fn overturn(work: &mut Work, id: RequestId, seen: i32, by: Overturning) -> Result<DecisionId, Error> {
    let request = query::by_id(work.db(), &work.actor, id).await?;
    // Before anything is read that the decision rests on (I-3).
    in_turn(work, request).await?;
    let mut hearing = hearing(work, id, seen, Action::Overturn).await?;
    // The appeals body examines the case itself: no agreement is asked, as on the individual route.
    hearing.request.route = Some(Route::Individual);
    let deciding = match assessed_for(work.db(), &hearing.decision).await? {
        Some(assessed) => chosen(work, &hearing, assessed, by).await?,
        None => examined(work, &hearing, by).await?,
    };
    if is_same(&hearing.decision, &deciding.outcome) {
        return Err(Error::Invalid("outcome", "appeal-changes-nothing"));
    }
    rule(work, &hearing, AppealRuling::Overturned, deciding.reasoned.reasons.clone()).await?;
    prior_learning::service::supersede(work, id, hearing.today).await?;
    let deciding = Deciding { appeal: Some(hearing.appeal.id), ..deciding };
    let decision = settle(work, &hearing.request, hearing.next, deciding).await?;
    prior_learning::service::decided_anew(work, hearing.decision.id, decision).await?;
    let on = Some(hearing.today);
    work.record(Subject::Request(id), &AppealOverturned { request: id, appeal: hearing.appeal.id, decision, on });
    Ok(decision)
}

/// What the function makes of the body's own ratings and comparison.
async fn examined(work: &mut Work, hearing: &Hearing, by: Overturning) -> Result<Deciding, Error> {
    if !by.ratings.is_empty() {
        keep_ratings(work, &hearing.request, hearing.officer, by.ratings).await?;
    }
    let dossier = Dossier::of(work.db(), &hearing.request, hearing.today).await?;
    let outcome = dossier.evaluate(&hearing.request, &by.findings, hearing.today)?;
    let reasoned = by.reasoned.checked(&outcome)?;
    let facts = Some(Box::new(dossier.facts(&hearing.request, &by.findings, hearing.today)?));
    // The grade is not what was challenged: what the office recorded stays (ADR 26).
    let grade = hearing.decision.detail.graded.as_ref().and_then(|graded| graded.recorded.clone());
    let (applied, by) = (dossier.applied, Some(hearing.officer));
    Ok(Deciding { outcome, applied, facts, reasoned, grade, proposal: None, by, appeal: None, assessed: None })
}

/// The body's own choice among what the assessment of the learner allows.
async fn chosen(work: &Work, hearing: &Hearing, assessed: Assessed, by: Overturning) -> Result<Deciding, Error> {
    let found = Found::of(work.db(), hearing.request.clone(), assessed, hearing.today).await?;
    let outcome = found.evaluate(by.choice.ok_or(Error::Invalid("second_outcome", "prior-outcome"))?)?;
    let reasoned = by.reasoned.checked(&outcome)?;
    Ok(found.deciding(outcome, reasoned, hearing.officer))
}

async fn hearing(work: &Work, id: RequestId, seen: i32, action: Action) -> Result<Hearing, Error> {
    let request = query::by_id(work.db(), &work.actor, id).await?;
    let officer = appeals::may_hear(work.db(), &work.actor, &request).await?;
    if request.version != seen {
        return Err(Error::Stale);
    }
    let next = request.state.after(action)?;
    let found = appeals::of_request(work.db(), id).await?;
    let appeal = found.into_iter().find(|appeal| appeal.ruling.is_none()).ok_or(Error::Stale)?;
    let decision = query::standing_decision(work.db(), id).await?.ok_or(Error::Stale)?;
    let today = institution::today(work.db(), request.institution_id, work.now).await?;
    Ok(Hearing { request, appeal, decision, officer, next, today })
}

async fn rule(work: &Work, hearing: &Hearing, ruling: AppealRuling, reasons: String) -> Result<(), Error> {
    let ruled = Ruled { ruling, reasons, by: hearing.officer, at: work.now };
    store::rule(work.db(), hearing.appeal.id, ruled).await
}

fn said(reasons: &str) -> Result<String, Error> {
    kernel::clean(reasons, GROUNDS, true).map_err(|error| Error::Invalid("reasons", error.code()))
}

/// Whether a learner would read the same decision again.
fn is_same(decision: &Decision, outcome: &Evaluation) -> bool {
    let before = &decision.detail.evaluation;
    (before.outcome, before.mode, before.credits, before.ground, before.alternative_purpose, &before.conditions)
        == (
            outcome.outcome,
            outcome.mode,
            outcome.credits,
            outcome.ground,
            outcome.alternative_purpose,
            &outcome.conditions,
        )
}
