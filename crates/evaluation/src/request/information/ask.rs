//! Asking: an evaluator says what is missing, whom it is asked of, and by when (M22). A clock that runs stands still.

use consortium::{Institution, person};
use kernel::{Day, InformationRequestId, Language, RequestId, Subject, Timestamp, Work, denied};

use super::{
    Addressee, Item, Items,
    event::{InformationAsked, InformationAskedAgain},
    query, store,
};
use crate::{
    Error, InformationRequest,
    assess::Limits,
    request::{
        policy, query as requests,
        service::fresh,
        state::{Action, State},
        store::{Change, Days, advance},
    },
};

/// Days after the reply day during which the issuer's link still opens the question.
const GRACE_DAYS: i64 = 7;

/// Who is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Addressed {
    /// Whose request it is.
    Learner,
    /// A contact of the issuer, by link, in this language.
    Issuer {
        /// The name, if known.
        name: Option<String>,
        /// The address.
        email: String,
        /// The language of mail and page.
        language: Language,
    },
}

/// What an officer asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewQuestion {
    /// Whom.
    pub to: Addressed,
    /// For what.
    pub items: Vec<Item>,
    /// In words.
    pub question: String,
    /// The last day for an answer.
    pub reply_by: Day,
}

/// Asks. Several questions may be open at once; the request goes on when none is.
pub async fn ask(work: &mut Work, id: RequestId, seen: i32, new: NewQuestion) -> Result<InformationRequestId, Error> {
    let request = requests::by_id(work.db(), &work.actor, id).await?;
    let officer = policy::may_evaluate(&work.actor, &request)?;
    let next = match request.state {
        State::InformationRequested if request.version == seen => State::InformationRequested,
        _ => fresh(work, &request, seen, Action::RequestInformation).await?,
    };
    let home = consortium::institution::by_id(work.db(), request.institution_id).await?;
    let today = home.time_zone.day_at(work.now);
    let learner = person::by_id(work.db(), request.learner_id).await?;
    let mut row = checked(work, new, today, learner.language)?;
    (row.request_id, row.asked_by) = (id, officer);
    row.pauses = request.completed_on.is_some();
    let open = query::open_of(work.db(), &[id]).await?;
    let due_on = open.iter().map(|question| question.reply_by).chain([row.reply_by]).min();
    let days = Days { completed_on: request.completed_on, due_on, cap_on: request.cap_on };
    let change = Change { officer: Some(officer), days: Some(days), ..Change::default() };
    advance(work.db(), &request, next, change).await?;
    let asked = InformationAsked { request: id, question: row.id, addressee: row.addressee };
    store::insert(work.db(), row).await?;
    work.record(Subject::Request(id), &asked);
    Ok(asked.question)
}

fn checked(work: &mut Work, new: NewQuestion, today: Day, learner: Language) -> Result<InformationRequest, Error> {
    let question =
        kernel::clean(&new.question, 4_000, true).map_err(|error| Error::Invalid("question", error.code()))?;
    if !Limits::REPLY.contains(&new.reply_by.days_since(today)) {
        return Err(Error::Invalid("reply_by", "reply-day"));
    }
    let (addressee, contact_name, contact_email, language) = match new.to {
        Addressed::Learner => (Addressee::Learner, None, None, learner),
        Addressed::Issuer { name, email, language } => {
            let email = person::email(email.trim()).map_err(|_| Error::Invalid("email", "email"))?;
            let name = name.map(|name| person::name(&name)).transpose().map_err(|_| Error::Invalid("name", "name"))?;
            (Addressee::Issuer, name, Some(email), language)
        }
    };
    Ok(InformationRequest {
        id: work.new_id(),
        // The caller's.
        request_id: work.new_id(),
        addressee,
        contact_name,
        contact_email,
        language,
        items: Items::of(&new.items),
        question,
        asked_by: work.new_id(),
        asked_at: work.now,
        asked_on: today,
        pauses: false,
        reply_by: new.reply_by,
        extended_at: None,
        reminded_at: None,
        answer: None,
        ended_at: None,
        ended_on: None,
        lapsed_on: None,
        ending: None,
        token_hash: None,
        token_expires_at: None,
    })
}

/// Sends an open question again. The issuer's new link takes the place of the old one.
pub async fn resend(work: &mut Work, id: RequestId, question: InformationRequestId) -> Result<(), Error> {
    let request = requests::by_id(work.db(), &work.actor, id).await?;
    policy::may_evaluate(&work.actor, &request)?;
    let row = query::one_of(work.db(), id, question).await?;
    if row.ending.is_some() {
        return Err(Error::Stale);
    }
    let again = InformationAskedAgain { request: id, question, addressee: row.addressee };
    work.record(Subject::Request(id), &again);
    Ok(())
}

/// A fresh secret for the issuer's link, made when the mail is written, so that it is nowhere but in the mail (S-5). The
/// newest mail has the link that works.
pub async fn admit(work: &mut Work, question: &InformationRequest, token: &str) -> Result<(), Error> {
    denied(work.actor.is_system(), "not_allowed")?;
    let request = requests::by_id(work.db(), &work.actor, question.request_id).await?;
    let home = consortium::institution::by_id(work.db(), request.institution_id).await?;
    store::admit(work.db(), question, kernel::hash(token), expires(&home, question.reply_by)).await
}

/// When a link ends that may be answered until this day.
pub(super) fn expires(home: &Institution, reply_by: Day) -> Timestamp {
    home.time_zone.end_of(reply_by.plus_days(GRACE_DAYS))
}
