//! Answering, and going on: the request returns when no question is open.

use kernel::{Day, InformationRequestId, RequestId, Subject, Work};

use super::{
    Addressee, Ending,
    event::{InformationClosed, InformationReceived},
    pause, query, store,
};
use crate::{
    Error, InformationRequest, RecognitionRequest,
    request::{
        policy, query as requests,
        state::{Action, State},
        store::{Change, Days, advance},
        submit,
    },
};

/// The learner answers a question (M20).
pub async fn answer(work: &mut Work, id: RequestId, question: InformationRequestId, text: &str) -> Result<(), Error> {
    let request = requests::by_id(work.db(), &work.actor, id).await?;
    policy::may_as_learner(&work.actor, &request)?;
    let row = query::one_of(work.db(), id, question).await?;
    if row.addressee != Addressee::Learner {
        return Err(Error::NotFound);
    }
    if row.ending.is_some() {
        return Err(Error::Stale);
    }
    received(work, &request, &row, text).await
}

/// The issuer's contact answers by the link, without account: once, for this question only (S-5). An answer that comes
/// after the reply day is kept for whoever takes the request up again.
pub async fn answer_by_link(work: &mut Work, token: &str, text: &str) -> Result<(), Error> {
    let row = query::by_token(work.db(), token, work.now).await?;
    if row.answer.is_some() {
        return Err(Error::Stale);
    }
    let request = requests::by_id(work.db(), &kernel::Actor::System, row.request_id).await?;
    received(work, &request, &row, text).await
}

async fn received(
    work: &mut Work,
    request: &RecognitionRequest,
    row: &InformationRequest,
    text: &str,
) -> Result<(), Error> {
    let text = kernel::clean(text, 20_000, true).map_err(|error| Error::Invalid("answer", error.code()))?;
    let today = today(work, request).await?;
    store::end(work.db(), row, (Ending::Answered, work.now, today), Some(text)).await?;
    let event = InformationReceived { request: request.id, question: row.id, addressee: row.addressee };
    work.record(Subject::Request(request.id), &event);
    go_on(work, request, today).await
}

/// An officer goes on without an answer (M22).
pub async fn close(work: &mut Work, id: RequestId, question: InformationRequestId) -> Result<(), Error> {
    let request = requests::by_id(work.db(), &work.actor, id).await?;
    policy::may_evaluate(&work.actor, &request)?;
    let row = query::one_of(work.db(), id, question).await?;
    if row.ending.is_some() {
        return Err(Error::Stale);
    }
    let today = today(work, &request).await?;
    store::end(work.db(), &row, (Ending::Closed, work.now, today), None).await?;
    work.record(Subject::Request(id), &InformationClosed { request: id, question });
    go_on(work, &request, today).await
}

/// Once nothing is open: complete if it never was, else the assessment goes on and the clock resumes (R-S1).
async fn go_on(work: &mut Work, request: &RecognitionRequest, today: Day) -> Result<(), Error> {
    if request.state != State::InformationRequested {
        return Ok(());
    }
    let questions = query::all_of(work.db(), request.id).await?;
    let open = questions.iter().filter(|question| question.ending.is_none());
    if let Some(next) = open.map(|question| question.reply_by).min() {
        let days = Days { completed_on: request.completed_on, due_on: Some(next), cap_on: request.cap_on };
        return advance(work.db(), request, request.state, Change { days: Some(days), ..Change::default() }).await;
    }
    if request.completed_on.is_none() {
        // All is there: the clock starts, and the request takes the route that it would have taken without a question.
        return Box::pin(submit::complete(work, request, Action::ReceiveInformation)).await;
    }
    let next = request.state.after(Action::ResumeAssessment)?;
    let days = pause::days(request, &questions, today);
    advance(work.db(), request, next, Change { days: Some(days), ..Change::default() }).await
}

pub(super) async fn today(work: &Work, request: &RecognitionRequest) -> Result<Day, Error> {
    Ok(consortium::institution::today(work.db(), request.institution_id, work.now).await?)
}
