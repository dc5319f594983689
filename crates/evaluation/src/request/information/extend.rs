//! More time, once, by the days that the criteria of the case give for an answer: the learner asks and has them, or an officer gives them (RECOGNITION §9).

use kernel::{Actor, InformationRequestId, RequestId, Subject, Work};

use super::{Addressee, answer::today, ask::expires, event::InformationExtended, query, store};
use crate::{
    Error, InformationRequest, RecognitionRequest, criteria,
    request::{
        policy, query as requests,
        state::State,
        store::{Change, Days, advance},
    },
};

/// Whether this actor may move the reply day now.
pub fn may_extend(actor: &Actor, request: &RecognitionRequest, question: &InformationRequest) -> bool {
    let own = question.addressee == Addressee::Learner && policy::may_as_learner(actor, request).is_ok();
    let open = question.ending.is_none() && question.extended_at.is_none();
    open && (own || policy::may_evaluate(actor, request).is_ok())
}

/// Moves the reply day of an open question.
pub async fn extend(work: &mut Work, id: RequestId, question: InformationRequestId) -> Result<(), Error> {
    let request = requests::by_id(work.db(), &work.actor, id).await?;
    let row = query::one_of(work.db(), id, question).await?;
    let learner = policy::may_as_learner(&work.actor, &request);
    if learner.is_err() || row.addressee != Addressee::Learner {
        policy::may_evaluate(&work.actor, &request)?;
    }
    let today = today(work, &request).await?;
    let passed = row.reply_by < today;
    if request.state != State::InformationRequested || passed || !may_extend(&work.actor, &request, &row) {
        return Err(Error::Stale);
    }
    let limits = criteria::query::of_request(work.db(), &request, today).await?.criteria.limits;
    let reply_by = row.reply_by.plus_days(limits.reply_days.into());
    let home = consortium::institution::by_id(work.db(), request.institution_id).await?;
    let expires = row.token_expires_at.map(|_| expires(&home, reply_by));
    store::extend(work.db(), &row, reply_by, (work.now, expires)).await?;
    let open = query::open_of(work.db(), &[id]).await?;
    let due_on = open.iter().map(|question| question.reply_by).min();
    let days = Days { completed_on: request.completed_on, due_on, cap_on: request.cap_on };
    advance(work.db(), &request, request.state, Change { days: Some(days), ..Change::default() }).await?;
    work.record(Subject::Request(id), &InformationExtended { request: id, question });
    Ok(())
}
