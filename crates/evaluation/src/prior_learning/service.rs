//! Steps of the second track, each by who may, when its table allows it. The request is touched with every step: who acts on
//! an older page hears of it (H075).

use consortium::{institution, person};
use kernel::{Day, DecisionId, PersonId, RequestId, Subject, Work};
use recognition::{programme, purpose::Purpose};

use super::{
    appointment::NewAppointment,
    assessment::NewAssessment,
    handover::{self, Handover},
    query,
    state::{Action, State},
    store::{self, Step},
};
use crate::{
    Decision, Error, PriorLearning, RecognitionRequest, Remark,
    assess::{ConditionKind, Criteria},
    event::{
        PriorLearningAccepted, PriorLearningAssessed, PriorLearningDeclined, PriorLearningOpened,
        PriorLearningRescheduled, PriorLearningScheduled, PriorLearningSuperseded,
    },
    request::{
        State as RequestState, clock, policy, query as requests,
        remark::RemarkKind,
        reopen::REASON,
        store::{Change, Days, add_remark, advance},
    },
};

/// The request has just been referred: its second track begins, with a clock of its own (R-S6).
pub(crate) async fn hand_over(
    work: &mut Work,
    request: &RecognitionRequest,
    referral: &Decision,
    failed: &[ConditionKind],
    criteria: &Criteria,
) -> Result<(), Error> {
    let today = institution::today(work.db(), request.institution_id, work.now).await?;
    let outcomes = match request.component_id {
        Some(id) if request.purpose == Purpose::Exemption => {
            let outcomes = programme::component(work.db(), id).await?.outcomes;
            outcomes.into_iter().filter(|outcome| outcome.essential).map(|outcome| outcome.text).collect()
        }
        _ => Vec::new(),
    };
    let needs = handover::need(criteria, request.purpose);
    let track = PriorLearning {
        id: work.new_id(),
        request_id: request.id,
        referral_id: referral.id,
        state: State::HandedOver,
        handover: Handover { weak: handover::weak(&referral.detail.evaluation, failed, needs), outcomes },
        handed_on: today,
        cap_on: clock::cap_on(today),
        answered_at: None,
        appointment: None,
        arranged_by: None,
        assessment: None,
        recorded_by: None,
        decision_id: None,
        ended_on: None,
    };
    let opened = PriorLearningOpened { request: request.id, prior_learning: track.id, cap_on: track.cap_on };
    store::open(work.db(), track).await?;
    work.record(Subject::Request(request.id), &opened);
    Ok(())
}

/// The learner goes this way.
pub async fn accept(work: &mut Work, id: RequestId, seen: i32) -> Result<(), Error> {
    let (request, track) = own(work, id, seen).await?;
    let next = track.state.after(Action::Accept)?;
    touch(work, &request, Some(track.cap_on), None).await?;
    store::step(work.db(), &track, Step { answered_at: Some(work.now), ..Step::to(next) }).await?;
    work.record(Subject::Request(id), &PriorLearningAccepted { request: id, prior_learning: track.id });
    Ok(())
}

/// The learner does not, or no longer, go this way. Nothing is refused by it; the referral stays as it is.
pub async fn decline(work: &mut Work, id: RequestId, seen: i32) -> Result<(), Error> {
    let (request, track) = own(work, id, seen).await?;
    let next = track.state.after(Action::Decline)?;
    let today = institution::today(work.db(), request.institution_id, work.now).await?;
    touch(work, &request, None, None).await?;
    let step = Step { answered_at: Some(work.now), ended_on: Some(today), ..Step::to(next) };
    store::step(work.db(), &track, step).await?;
    work.record(Subject::Request(id), &PriorLearningDeclined { request: id, prior_learning: track.id });
    Ok(())
}

/// An officer sets how, by whom, when and where; another time with the reason, which the learner reads (M22).
pub async fn arrange(
    work: &mut Work,
    id: RequestId,
    seen: i32,
    new: NewAppointment,
    reason: &str,
) -> Result<(), Error> {
    let (request, track, officer) = at_desk(work, id, seen).await?;
    let moved = track.state == State::Scheduled;
    let next = track.state.after(if moved { Action::Reschedule } else { Action::Schedule })?;
    let today = institution::today(work.db(), request.institution_id, work.now).await?;
    let learner = person::by_id(work.db(), request.learner_id).await?.name;
    let appointment = new.checked(&learner, (today, track.cap_on))?;
    let set_for = appointment.set_for;
    touch(work, &request, Some(set_for), Some(officer)).await?;
    if moved {
        let words = kernel::clean(reason, REASON, true).map_err(|_| Error::Invalid("move_reason", "reason"))?;
        let (kind, id) = (RemarkKind::Rescheduling, work.new_id());
        let remark = Remark { id, request_id: request.id, kind, words, written_by: officer, written_at: work.now };
        add_remark(work.db(), remark).await?;
        work.record(
            Subject::Request(request.id),
            &PriorLearningRescheduled { request: request.id, prior_learning: track.id, remark: id, set_for },
        );
    } else {
        work.record(Subject::Request(id), &PriorLearningScheduled { request: id, prior_learning: track.id, set_for });
    }
    store::step(work.db(), &track, Step { appointment: Some((appointment, officer)), ..Step::to(next) }).await
}

/// An officer records what the assessor found; any who evaluates may put it right until somebody decides (M22). Who recorded
/// it last does not decide on it.
pub async fn record(work: &mut Work, id: RequestId, seen: i32, new: NewAssessment) -> Result<(), Error> {
    let (request, track, officer) = at_desk(work, id, seen).await?;
    let again = track.state == State::Assessed;
    let next = track.state.after(if again { Action::Correct } else { Action::Record })?;
    let today = institution::today(work.db(), request.institution_id, work.now).await?;
    let assessment = new.checked(&track.handover, (track.handed_on, today))?;
    touch(work, &request, Some(track.cap_on), Some(officer)).await?;
    store::step(work.db(), &track, Step { assessment: Some((assessment, officer)), ..Step::to(next) }).await?;
    work.record(Subject::Request(id), &PriorLearningAssessed { request: id, prior_learning: track.id });
    Ok(())
}

/// The referral is taken away by an appeal or a second look: what is open ends, and its row stays.
pub(crate) async fn supersede(work: &mut Work, id: RequestId, today: Day) -> Result<(), Error> {
    let Some(track) = query::open_of(work.db(), id).await? else { return Ok(()) };
    let next = track.state.after(Action::Supersede)?;
    store::step(work.db(), &track, Step { ended_on: Some(today), ..Step::to(next) }).await?;
    work.record(Subject::Request(id), &PriorLearningSuperseded { request: id, prior_learning: track.id });
    Ok(())
}

/// The decision on what was assessed is looked at again: the result waits for another one, by a new clock.
pub(crate) async fn reopen(work: &Work, decision: &Decision, today: Day) -> Result<(), Error> {
    let track = query::of_decision(work.db(), decision.id).await?.ok_or(Error::Stale)?;
    let next = track.state.after(Action::Reopen)?;
    store::step(work.db(), &track, Step { cap_on: Some(clock::cap_on(today)), ..Step::to(next) }).await
}

/// The appeals body decided otherwise on what an assessment found: that is what the track came to now. Where the decision
/// before was none of a second track, nothing changes.
pub(crate) async fn decided_anew(work: &Work, before: DecisionId, now: DecisionId) -> Result<(), Error> {
    store::decided_anew(work.db(), before, now).await
}

/// The referral stands after an appeal: nobody could act meanwhile, so its days are added. Where nothing is open, nothing is
/// waited for any more, the ruling neither.
pub(crate) async fn resume(work: &Work, request: &RecognitionRequest, days: i64) -> Result<Days, Error> {
    let completed_on = request.completed_on;
    let Some(track) = query::open_of(work.db(), request.id).await? else {
        return Ok(Days { completed_on, due_on: None, cap_on: None });
    };
    let cap_on = track.cap_on.plus_days(days);
    store::step(work.db(), &track, Step { cap_on: Some(cap_on), ..Step::to(track.state) }).await?;
    let set_for = track.appointment.as_ref().filter(|_| track.state == State::Scheduled).map(|set| set.set_for);
    let due_on = Some(set_for.unwrap_or(cap_on));
    Ok(Days { completed_on, due_on, cap_on: Some(cap_on) })
}

/// The request still referred, as it was seen, with what is open of it.
async fn current(work: &Work, request: &RecognitionRequest, seen: i32) -> Result<PriorLearning, Error> {
    if request.version != seen {
        return Err(Error::Stale);
    }
    if request.state != RequestState::ReferredRpl {
        request.state.after(crate::request::Action::DecideOnPriorLearning)?;
    }
    query::open_of(work.db(), request.id).await?.ok_or(Error::Stale)
}

async fn own(work: &Work, id: RequestId, seen: i32) -> Result<(RecognitionRequest, PriorLearning), Error> {
    let request = requests::by_id(work.db(), &work.actor, id).await?;
    policy::may_as_learner(&work.actor, &request)?;
    let track = current(work, &request, seen).await?;
    Ok((request, track))
}

async fn at_desk(
    work: &Work,
    id: RequestId,
    seen: i32,
) -> Result<(RecognitionRequest, PriorLearning, PersonId), Error> {
    let request = requests::by_id(work.db(), &work.actor, id).await?;
    let officer = policy::may_evaluate(&work.actor, &request)?;
    let track = current(work, &request, seen).await?;
    Ok((request, track, officer))
}

/// Raises the version, with the day of the next thing; without one nothing is waited for any more.
pub(super) async fn touch(
    work: &Work,
    request: &RecognitionRequest,
    due_on: Option<Day>,
    officer: Option<PersonId>,
) -> Result<(), Error> {
    let cap_on = request.cap_on.filter(|_| due_on.is_some());
    let days = Days { completed_on: request.completed_on, due_on, cap_on };
    advance(work.db(), request, request.state, Change { officer, days: Some(days), ..Change::default() }).await
}
