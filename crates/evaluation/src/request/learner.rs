//! What a learner may do with the own request before it is decided: take it back, or take it up again after it lapsed
//! (M20).

use kernel::{Day, RequestId, Subject, Work, denied};
use sea_orm::ConnectionTrait;

use super::{
    clock,
    information::{
        self, Ending,
        event::{RequestReopened, RequestWithdrawn},
    },
    policy, query,
    service::fresh,
    state::{Action, State},
    store::{self, Change, Days},
};
use crate::{Error, RecognitionRequest, event::CompletenessAwaited, evidence};

/// Months during which a lapsed request can be taken up again.
const REOPEN_MONTHS: u16 = 12;

/// Takes the request back, before a decision. Open questions and their links end with it, and the documents of what was
/// not sent. Where a decision stands the office
/// looks at it again; then there is something that would be left without a request (ADR 28).
pub async fn withdraw(work: &mut Work, id: RequestId, seen: i32) -> Result<(), Error> {
    let request = query::by_id(work.db(), &work.actor, id).await?;
    policy::may_as_learner(&work.actor, &request)?;
    let next = fresh(work, &request, seen, Action::Withdraw).await?;
    if query::standing_decision(work.db(), id).await?.is_some() {
        return Err(Error::Over("withdraw-decided"));
    }
    if request.state == State::Draft {
        // What was never sent was never evidence of anything: nobody needs it any more (GDPR art. 5.1c), as when a draft is
        // deleted. In turn, so that no file comes in beside it.
        store::take_turn(work.db(), request.learner_id, request.institution_id).await?;
        evidence::store::delete_all(work.db(), id).await?;
    }
    let today = consortium::institution::today(work.db(), request.institution_id, work.now).await?;
    let days = Days { completed_on: request.completed_on, due_on: None, cap_on: None };
    store::advance(work.db(), &request, next, Change { days: Some(days), ..Change::default() }).await?;
    information::store::end_all(work.db(), id, (Ending::Withdrawn, work.now, today)).await?;
    work.record(Subject::Request(id), &RequestWithdrawn { request: id, before: request.state });
    Ok(())
}

/// Takes a lapsed request up again: sent once more, completeness is looked at as the first time, and the clock starts anew.
pub async fn resubmit(work: &mut Work, id: RequestId, seen: i32) -> Result<(), Error> {
    let request = query::by_id(work.db(), &work.actor, id).await?;
    policy::may_as_learner(&work.actor, &request)?;
    let next = fresh(work, &request, seen, Action::Resubmit).await?;
    let today = consortium::institution::today(work.db(), request.institution_id, work.now).await?;
    let until = reopen_until(work.db(), &request).await?;
    denied(until.is_some_and(|until| today <= until), "reopen_too_late")?;
    let days = Days { completed_on: None, due_on: Some(today.plus_days(clock::COMPLETENESS_DAYS)), cap_on: None };
    store::advance(work.db(), &request, next, Change { days: Some(days), ..Change::default() }).await?;
    work.record(Subject::Request(id), &RequestReopened { request: id });
    // Something was missing when it lapsed: an evaluator looks whether it is there now.
    work.record(Subject::Request(id), &CompletenessAwaited { request: id });
    Ok(())
}

/// The last day on which a lapsed request can be taken up again; none for any other.
pub async fn reopen_until(db: &impl ConnectionTrait, request: &RecognitionRequest) -> Result<Option<Day>, Error> {
    if request.state != State::Lapsed {
        return Ok(None);
    }
    let questions = information::query::all_of(db, request.id).await?;
    let lapsed = questions.into_iter().filter_map(|question| question.lapsed_on).max();
    Ok(lapsed.map(|day| day.plus_months(REOPEN_MONTHS)))
}
