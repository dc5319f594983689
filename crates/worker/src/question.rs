//! Mails about questions: which one an event is about, and what each reader is told. The issuer's link is made here, when
//! the mail is written, so that its secret is nowhere but in the mail (S-5).

use consortium::Person;
use evaluation::{
    InformationRequest,
    request::{
        information::{self, Addressee},
        query,
    },
};
use i18n::Locale;
use kernel::{Actor, Day, InformationRequestId, Language, RequestId, Timestamp, log, outbox::Job};
use notifications::{
    AnswerArrived, IssuerAsked, Mail, Message, QuestionAsked, QuestionDue, Reader, RequestLapsed, RequestTakenBack,
    Wording,
};
use serde::Deserialize;

use crate::{Context, Error, letter};

/// What the events of a question have in common.
#[derive(Deserialize)]
struct Asked {
    question: Option<InformationRequestId>,
    addressee: Option<Addressee>,
}

/// The question that an event is about, and who is asked, where the event says so.
pub(crate) fn of(entry: &log::Entry) -> Result<Option<(InformationRequestId, Addressee)>, Error> {
    let asked: Asked = serde_json::from_str(&entry.body)?;
    Ok(asked.question.zip(asked.addressee))
}

/// The question, if it is for the issuer.
pub(crate) fn to_issuer(entry: &log::Entry) -> Result<Option<InformationRequestId>, Error> {
    Ok(of(entry)?.filter(|(_, addressee)| *addressee == Addressee::Issuer).map(|(question, _)| question))
}

async fn question(context: &Context, job: &Job) -> Result<Option<InformationRequest>, Error> {
    let entry = log::by_id(context.db.reads(), job.entry_id).await?.ok_or(Error::Gone)?;
    let asked: Asked = serde_json::from_str(&entry.body)?;
    match asked.question {
        Some(id) => Ok(Some(information::query::by_id(context.db.reads(), id).await?)),
        None => Ok(None),
    }
}

/// Title and home university of a request in a language, and the last day to take it up again.
async fn named(context: &Context, id: RequestId, language: Language) -> Result<(String, String, Option<Day>), Error> {
    let found = query::by_ids(context.db.reads(), &Actor::System, &[id]).await?;
    let request = found.into_iter().next().ok_or(Error::Gone)?;
    let presented = &request.presented;
    let title = letter::shown(&presented.title, language, Some(presented.original_language));
    let home = letter::institution(context, request.institution_id, language).await?;
    let until = evaluation::request::learner::reopen_until(context.db.reads(), &request).await?;
    Ok((title, home, until))
}

/// How many more days the learner can have, by the criteria of the request.
async fn more_days(context: &Context, id: RequestId, now: Timestamp) -> Result<u32, Error> {
    let db = context.db.reads();
    let request = query::by_ids(db, &Actor::System, &[id]).await?.into_iter().next().ok_or(Error::Gone)?;
    let today = consortium::institution::today(db, request.institution_id, now).await?;
    let applied = evaluation::criteria::query::of_request(db, &request, today).await?;
    Ok(applied.criteria.limits.reply_days.into())
}

/// The words of a mail about a question to somebody with an account; none for mails about other things.
pub(crate) async fn wording(
    context: &Context,
    job: &Job,
    (person, now): (&Person, Timestamp),
    id: RequestId,
) -> Result<Option<Wording>, Error> {
    const OURS: &[&str] =
        &[QuestionAsked::NAME, QuestionDue::NAME, RequestLapsed::NAME, AnswerArrived::NAME, RequestTakenBack::NAME];
    if !OURS.contains(&job.name.as_str()) {
        return Ok(None);
    }
    let words = Locale::of(person.language);
    let (title, home, until) = named(context, id, person.language).await?;
    let reply_by = question(context, job).await?.map(|question| question.reply_by);
    let name = person.name.clone();
    let (learner, case) = (context.links.questions(id), context.links.case(id));
    let wording = match job.name.as_str() {
        QuestionAsked::NAME => QuestionAsked { name, title, home, day: reply_by, link: learner }.render(words)?,
        QuestionDue::NAME => {
            let days = more_days(context, id, now).await?;
            QuestionDue { name, title, home, day: reply_by, days, link: learner }.render(words)?
        }
        RequestLapsed::NAME => RequestLapsed { name, title, home, day: until, link: learner }.render(words)?,
        AnswerArrived::NAME => AnswerArrived { name, title, home, day: None, link: case }.render(words)?,
        _ => RequestTakenBack { name, title, home, day: None, link: case }.render(words)?,
    };
    Ok(Some(wording))
}

/// The mail to the issuer's contact, with a fresh link. Where the question is no longer open there is nothing to send.
pub(crate) async fn to_contact(context: &Context, job: &Job, now: Timestamp) -> Result<Mail, Error> {
    let question = question(context, job).await?.ok_or(Error::Gone)?;
    let email = question.contact_email.clone().ok_or(Error::Gone)?;
    let token = context.doors.chance.secret();
    let mut work = context.db.begin(Actor::System, &context.doors).await?;
    match information::admit(&mut work, &question, &token).await {
        Err(evaluation::Error::Stale) => return Err(Error::Gone),
        other => other?,
    }
    work.commit().await?;
    let (title, home, _) = named(context, question.request_id, question.language).await?;
    let name = question.contact_name.clone().unwrap_or_else(|| email.clone());
    let link = context.links.question(&token);
    let mail = IssuerAsked { name: name.clone(), title, home, day: Some(question.reply_by), link };
    let wording = mail.render(Locale::of(question.language))?;
    Ok(Mail::build(job.id, now, &Reader { name, email }, wording)?)
}
