//! From a mail job to a mail: what it says is loaded when it is sent and written in the reader's language.

use catalogue::{Listing, OfferingMoved, ReviewDue, RunDays};
use consortium::{Institution, Person};
use enrolment::Enrolment;
use evaluation::RecognitionRequest;
use i18n::Locale;
use kernel::{
    Actor, Day, EnrolmentId, InstitutionId, Language, LocalizedText, OpportunityId, OpportunityVersionId, PersonId,
    RequestId, Right, Role, Timestamp, Work, log, outbox::Job,
};
use notifications::{
    CaseWaiting, CasesDue, DatesMoved, DueCase, Enrolled, Mail, Message, Notice, NoticeKind, ProposalWaiting, Reader,
    RequestDecided, RequestSubmitted, ResultRecorded, Withdrawn, Wording,
};

use crate::{Context, Error, alert, prior_learning, question, subscriptions::About};

/// The mail of a job.
pub(crate) async fn write(context: &Context, job: &Job, now: Timestamp) -> Result<Mail, Error> {
    let (reader, about): (Option<PersonId>, About) = job.read()?;
    let Some(reader) = reader else { return question::to_contact(context, job, now).await };
    let person = consortium::person::by_id(context.db.reads(), reader).await.map_err(gone)?;
    let words = Locale::of(person.language);
    let wording = match about {
        About::Cases => due(context, &person, now).await?,
        About::Search(id) => return alert::write(context, job, &person, id, now).await,
        About::Listing(id) => of_listing(context, job, &person, id).await?,
        About::Enrolment(id) => of_enrolment(context, job, &person, id).await?,
        About::Request(id) => match question::wording(context, job, (&person, now), id).await? {
            Some(wording) => {
                let reader = Reader { name: person.name, email: person.email };
                return Ok(Mail::build(job.id, now, &reader, wording)?);
            }
            None => of_request(context, &job.name, &person, id, now).await?,
        },
    }
    .render(words)?;
    let reader = Reader { name: person.name, email: person.email };
    Ok(Mail::build(job.id, now, &reader, wording)?)
}

pub(crate) fn gone(error: consortium::Error) -> Error {
    match error {
        consortium::Error::NotFound => Error::Gone,
        other => other.into(),
    }
}

/// A message of any kind.
enum Letter {
    Enrolled(Enrolled),
    Withdrawn(Withdrawn),
    DatesMoved(DatesMoved),
    ResultRecorded(ResultRecorded),
    RequestSubmitted(RequestSubmitted),
    RequestDecided(RequestDecided),
    CaseWaiting(CaseWaiting),
    CasesDue(CasesDue),
    ProposalWaiting(ProposalWaiting),
    Notice(Notice),
}

impl Letter {
    fn render(&self, words: Locale) -> Result<Wording, notifications::Unbuildable> {
        match self {
            Self::Enrolled(letter) => letter.render(words),
            Self::Withdrawn(letter) => letter.render(words),
            Self::DatesMoved(letter) => letter.render(words),
            Self::ResultRecorded(letter) => letter.render(words),
            Self::RequestSubmitted(letter) => letter.render(words),
            Self::RequestDecided(letter) => letter.render(words),
            Self::CaseWaiting(letter) => letter.render(words),
            Self::CasesDue(letter) => letter.render(words),
            Self::ProposalWaiting(letter) => letter.render(words),
            Self::Notice(letter) => letter.render(words),
        }
    }
}

/// Cases that a reminder names at most.
const NAMED: usize = 20;

/// What is due at the desk of its reader, as it is when the mail leaves; nothing left: no mail.
async fn due(context: &Context, person: &Person, now: Timestamp) -> Result<Letter, Error> {
    let found = evaluation::routing::reminder::of_officer(context.db.reads(), person.id, now).await?;
    let mut places: Vec<InstitutionId> = found.iter().map(|(request, _)| request.institution_id).collect();
    places.sort_unstable();
    places.dedup();
    let homes = consortium::institution::by_ids(context.db.reads(), &places).await?;
    let mut names: Vec<String> = homes.iter().map(|home| shown(&home.name, person.language, None)).collect();
    names.sort_unstable();
    if names.is_empty() {
        return Err(Error::Gone);
    }
    let home = names.join(", ");
    let cases = found.iter().take(NAMED).filter_map(|(request, today)| {
        let (presented, due_on) = (&request.presented, request.due_on?);
        let title = shown(&presented.title, person.language, Some(presented.original_language));
        Some(DueCase { title, reference: request.reference.clone(), due_on, is_overdue: due_on < *today })
    });
    let (name, link) = (person.name.clone(), context.links.desk());
    let more = found.len().saturating_sub(NAMED);
    Ok(Letter::CasesDue(CasesDue { name, home, cases: cases.collect(), more, link }))
}

/// A review that is near; none any more where another version was published or the listing archived.
async fn of_listing(context: &Context, job: &Job, person: &Person, id: OpportunityId) -> Result<Letter, Error> {
    let entry = log::by_id(context.db.reads(), job.entry_id).await?.ok_or(Error::Gone)?;
    let due: ReviewDue = serde_json::from_str(&entry.body)?;
    let listing = catalogue::listing::published_by_ids(context.db.reads(), &[id]).await?.pop().ok_or(Error::Gone)?;
    if listing.version.id != due.version {
        return Err(Error::Gone);
    }
    Ok(Letter::Notice(Notice {
        kind: NoticeKind::ReviewDue,
        name: person.name.clone(),
        title: title(&listing, person.language),
        home: institution(context, listing.opportunity.institution_id, person.language).await?,
        day: Some(due.due_on),
        facts: Vec::new(),
        link: context.links.own_listing(id),
    }))
}

async fn of_enrolment(context: &Context, job: &Job, person: &Person, id: EnrolmentId) -> Result<Letter, Error> {
    let found = enrolment::query::by_ids(context.db.reads(), &[id]).await?;
    let enrolment: Enrolment = found.into_iter().next().ok_or(Error::Gone)?;
    let listing = listing(context, enrolment.version_id).await?;
    let title = title(&listing, person.language);
    let provider = institution(context, enrolment.provider_id, person.language).await?;
    let name = person.name.clone();
    let link = context.links.enrolment(id);
    Ok(match job.name.as_str() {
        Enrolled::NAME => {
            let run = listing.offerings.iter().find(|run| run.id == enrolment.offering_id);
            let counts_at = match enrolment.home_institution_id {
                Some(home) if enrolment.consent_at.is_some() => {
                    Some(institution(context, home, person.language).await?)
                }
                _ => None,
            };
            let starts_on = run.and_then(|run| run.starts_on);
            Letter::Enrolled(Enrolled { name, title, provider, starts_on, counts_at, link })
        }
        Withdrawn::NAME => {
            let link = context.links.opportunity(enrolment.opportunity_id);
            Letter::Withdrawn(Withdrawn { name, title, provider, link })
        }
        DatesMoved::NAME => {
            let moved = moved(context, job).await?;
            let days = |days: RunDays| [days.starts_on, days.ends_on];
            let (before, now) = (days(moved.before), days(moved.now));
            Letter::DatesMoved(DatesMoved { name, title, provider, before, now, link })
        }
        ResultRecorded::NAME => Letter::ResultRecorded(ResultRecorded { name, title, provider, link }),
        _ => return Err(Error::Gone),
    })
}

/// The days before and after, as the event of the job tells them.
async fn moved(context: &Context, job: &Job) -> Result<OfferingMoved, Error> {
    let entry = log::by_id(context.db.reads(), job.entry_id).await?.ok_or(Error::Gone)?;
    Ok(serde_json::from_str(&entry.body)?)
}

/// The notice of a decision was accepted: its window counts from now, if it was shown in the portal on an earlier day.
pub(crate) async fn note_accepted(work: &mut Work, job: &Job) -> Result<(), Error> {
    if job.name != RequestDecided::NAME {
        return Ok(());
    }
    let entry = log::by_id(work.db(), job.entry_id).await?.ok_or(Error::Gone)?;
    let event: evaluation::event::RequestDecided = serde_json::from_str(&entry.body)?;
    Ok(evaluation::request::closing::note_notice(work, event.decision).await?)
}

async fn of_request(
    context: &Context,
    message: &str,
    person: &Person,
    id: RequestId,
    now: Timestamp,
) -> Result<Letter, Error> {
    let found = evaluation::request::query::by_ids(context.db.reads(), &Actor::System, &[id]).await?;
    let request: RecognitionRequest = found.into_iter().next().ok_or(Error::Gone)?;
    let presented = &request.presented;
    let title = shown(&presented.title, person.language, Some(presented.original_language));
    // A draft may have none yet.
    let title = if title.is_empty() { request.reference.clone() } else { title };
    // As copied into the request: an awarding body from outside has no row of its own.
    let provider = shown(&presented.issuer_name, person.language, None);
    let home = institution(context, request.institution_id, person.language).await?;
    let name = person.name.clone();
    if let Ok(kind) = message.parse::<NoticeKind>() {
        let day = day_of(context, kind, &request).await?;
        let facts = prior_learning::facts(context, kind, id, Locale::of(person.language)).await?;
        let is_learner = person.id == request.learner_id;
        let link = if is_learner { context.links.request(id) } else { context.links.case(id) };
        return Ok(Letter::Notice(Notice { kind, name, title, home, day, facts, link }));
    }
    Ok(match message {
        RequestSubmitted::NAME => Letter::RequestSubmitted(RequestSubmitted {
            name,
            title,
            home,
            days: target_days(context, &request, now).await?,
            months: evaluation::request::clock::CAP_MONTHS,
            contact: contact(context, request.institution_id, now).await?,
            link: context.links.request(id),
        }),
        RequestDecided::NAME => {
            Letter::RequestDecided(RequestDecided { name, title, home, link: context.links.request(id) })
        }
        CaseWaiting::NAME => {
            Letter::CaseWaiting(CaseWaiting { name, title, provider, home, link: context.links.case(id) })
        }
        ProposalWaiting::NAME => {
            Letter::ProposalWaiting(ProposalWaiting { name, title, provider, home, link: context.links.case(id) })
        }
        _ => return Err(Error::Gone),
    })
}

/// Days within which it is meant to be decided (R-S2).
async fn target_days(context: &Context, request: &RecognitionRequest, now: Timestamp) -> Result<u16, Error> {
    let db = context.db.reads();
    let today = consortium::institution::today(db, request.institution_id, now).await?;
    Ok(evaluation::criteria::query::target_days(db, request, today).await?)
}

/// The day that a notice is about, as it is when the mail leaves.
async fn day_of(context: &Context, kind: NoticeKind, request: &RecognitionRequest) -> Result<Option<Day>, Error> {
    let db = context.db.reads();
    let detail = evaluation::request::query::detail(db, &Actor::System, request.id).await?;
    Ok(match kind {
        NoticeKind::ConditionsReminded | NoticeKind::ConditionAnswered => detail
            .conditions
            .iter()
            .filter(|condition| condition.met_on.is_none())
            .map(|condition| condition.due_on)
            .min(),
        NoticeKind::AppealLodged | NoticeKind::AppealWaiting => detail.appeals.first().map(|appeal| appeal.due_on),
        NoticeKind::DecisionDelayed
        | NoticeKind::InformationUnanswered
        | NoticeKind::AnswerMissing
        | NoticeKind::DraftExpiring => request.due_on,
        NoticeKind::PriorLearningScheduled => prior_learning::set_for(context, request.id).await?,
        NoticeKind::RequestOverdue => evaluation::request::delay::last_day(request),
        NoticeKind::AppealRemitted
        | NoticeKind::PriorLearningOpened
        | NoticeKind::PriorLearningAccepted
        | NoticeKind::PriorLearningAssessed => request.cap_on,
        NoticeKind::ConditionsMet
        | NoticeKind::ConditionsFailed
        | NoticeKind::AppealUpheld
        | NoticeKind::PriorLearningEnded
        | NoticeKind::PriorLearningDeclined
        | NoticeKind::DecisionReopened
        | NoticeKind::ConditionSaid
        | NoticeKind::ReviewDue => None,
    })
}

/// The listing as it was when the person enrolled.
async fn listing(context: &Context, version: OpportunityVersionId) -> Result<Listing, Error> {
    let found = catalogue::listing::at_versions(context.db.reads(), &[version]).await?;
    found.into_iter().next().ok_or(Error::Gone)
}

fn title(listing: &Listing, language: Language) -> String {
    shown(&listing.version.title, language, Some(listing.version.original_language))
}

pub(crate) async fn institution(context: &Context, id: InstitutionId, language: Language) -> Result<String, Error> {
    let found: Institution = consortium::institution::by_id(context.db.reads(), id).await.map_err(gone)?;
    Ok(shown(&found.name, language, None))
}

pub(crate) fn shown(text: &LocalizedText, language: Language, original: Option<Language>) -> String {
    text.pick(&[language], original).map(|(_, text)| text.to_owned()).unwrap_or_default()
}

/// The home university's recognition office, else the first of its evaluators by name; none if there is nobody to name.
async fn contact(context: &Context, home: InstitutionId, now: Timestamp) -> Result<Option<String>, Error> {
    let found: Institution = consortium::institution::by_id(context.db.reads(), home).await.map_err(gone)?;
    if found.recognition_email.is_some() {
        return Ok(found.recognition_email);
    }
    let role = Role::RecognitionOfficer;
    let mut officers =
        consortium::membership::holders(context.db.reads(), home, role, Some(Right::Evaluate), now.day()).await?;
    officers.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    Ok(officers.first().map(|officer| format!("{}, {}", officer.name, officer.email)))
}
