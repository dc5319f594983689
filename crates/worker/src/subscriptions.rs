//! The one table: event → what follows. The page "which mail, when" reads it too.

use catalogue::{OpportunityRevised, ReviewDue};
use enrolment::{
    Outcome,
    event::{Enrolled, ResultRecorded, SearchAnswered, Withdrawn},
};
use evaluation::event::{
    AppealLodged, AppealOverturned, AppealRemitted, AppealUpheld, AssessmentBegun, CompletenessAwaited,
    ConditionAnswered, ConditionSaid, ConditionsFailed, ConditionsMet, ConditionsReminded, DecisionDelayed,
    DecisionReopened, DraftExpiring, OutcomeProposed, PriorLearningAccepted, PriorLearningAssessed,
    PriorLearningDeclined, PriorLearningExpired, PriorLearningOpened, PriorLearningRescheduled, PriorLearningScheduled,
    ProposalReturned, RequestDecided, RequestOverdue, RequestRerouted, RequestSubmitted,
};
use evaluation::request::information::event::{
    InformationAsked, InformationAskedAgain, InformationDue, InformationReceived, InformationUnanswered, RequestLapsed,
    RequestReopened, RequestWithdrawn,
};
use evaluation::routing::event::CasesDue;
use kernel::{EnrolmentId, Event, OpportunityId, PersonId, RequestId, SavedSearchId, Subject, Work, log, outbox};
use notifications::{Message, NoticeKind as Told};
use serde::{Deserialize, Serialize};

use crate::{Error, question, readers};

/// Something that follows from an event. Each does no harm when it is done twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reaction {
    /// A mail with this message to these readers.
    Mail(&'static str, Readers),
    /// A passed result files the request at the home university, with the consent given at enrolment (M20).
    FileRequest,
    /// Equivalencies that name the listing wait for a second look (R-E5).
    ReviewEquivalencies,
    /// The figures count it.
    Count,
}

/// To whom a mail goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readers {
    /// Whose enrolment or request it is.
    Learner,
    /// Everybody with a place in the run since before it happened.
    Participants,
    /// The officer who was given the case, or the deputy; where nobody was, officers who can take it: evaluators on the
    /// individual route, decision-makers on the fast track. Nobody while it is on the second track.
    Desk,
    /// The officer whom the event is about.
    Officer,
    /// Officers who may evaluate.
    Evaluators,
    /// Officers who may decide, except the one who proposed (R-R5).
    OtherDeciders,
    /// Where a recorded result of the second track waits: officers who may decide on it, except the one who has just acted.
    SecondDeciders,
    /// The learner, where the question is for the learner.
    AskedLearner,
    /// The issuer's contact, where the question is for the issuer; by link, without account.
    AskedIssuer,
    /// The officer who has the case; the desk where nobody has it.
    Handler,
    /// Officers who rule on appeals and never had the case in hand (S-7).
    AppealsBody,
    /// Officers who may decide, and the university's administrators.
    Escalation,
    /// Who writes and who publishes the provider's listings.
    ProviderStaff,
    /// Whose saved search it is.
    Saver,
}

use Reaction::*;
use Readers::*;

/// What follows from what.
pub const SUBSCRIPTIONS: &[(&str, &[Reaction])] = &[
    (OpportunityRevised::KIND, &[ReviewEquivalencies]),
    (Enrolled::KIND, &[Mail(notifications::Enrolled::NAME, Learner), Count]),
    (catalogue::OfferingMoved::KIND, &[Mail(notifications::DatesMoved::NAME, Participants), Count]),
    (Withdrawn::KIND, &[Mail(notifications::Withdrawn::NAME, Learner), Count]),
    (ResultRecorded::KIND, &[Mail(notifications::ResultRecorded::NAME, Learner), FileRequest]),
    (RequestSubmitted::KIND, &[Mail(notifications::RequestSubmitted::NAME, Learner)]),
    (CompletenessAwaited::KIND, &[Mail(notifications::CaseWaiting::NAME, Desk)]),
    (AssessmentBegun::KIND, &[Mail(notifications::CaseWaiting::NAME, Desk)]),
    (RequestRerouted::KIND, &[Mail(notifications::CaseWaiting::NAME, Desk)]),
    (OutcomeProposed::KIND, &[Mail(notifications::ProposalWaiting::NAME, OtherDeciders)]),
    (ProposalReturned::KIND, &[Mail(notifications::CaseWaiting::NAME, Desk)]),
    (
        InformationAsked::KIND,
        &[Mail(notifications::QuestionAsked::NAME, AskedLearner), Mail(notifications::IssuerAsked::NAME, AskedIssuer)],
    ),
    (
        InformationAskedAgain::KIND,
        &[Mail(notifications::QuestionAsked::NAME, AskedLearner), Mail(notifications::IssuerAsked::NAME, AskedIssuer)],
    ),
    (InformationDue::KIND, &[Mail(notifications::QuestionDue::NAME, Learner)]),
    (InformationReceived::KIND, &[Mail(notifications::AnswerArrived::NAME, Handler)]),
    (
        InformationUnanswered::KIND,
        &[Mail(Told::InformationUnanswered.as_str(), Learner), Mail(Told::AnswerMissing.as_str(), Handler)],
    ),
    (DraftExpiring::KIND, &[Mail(Told::DraftExpiring.as_str(), Learner)]),
    (RequestLapsed::KIND, &[Mail(notifications::RequestLapsed::NAME, Learner)]),
    (RequestReopened::KIND, &[Mail(notifications::RequestSubmitted::NAME, Learner)]),
    (RequestWithdrawn::KIND, &[Mail(notifications::RequestTakenBack::NAME, Handler)]),
    (RequestDecided::KIND, &[Mail(notifications::RequestDecided::NAME, Learner), Count]),
    (ConditionSaid::KIND, &[Mail(Told::ConditionSaid.as_str(), Evaluators)]),
    (ConditionAnswered::KIND, &[Mail(Told::ConditionAnswered.as_str(), Learner)]),
    (ConditionsMet::KIND, &[Mail(Told::ConditionsMet.as_str(), Learner), Count]),
    (ConditionsFailed::KIND, &[Mail(Told::ConditionsFailed.as_str(), Learner), Count]),
    (ConditionsReminded::KIND, &[Mail(Told::ConditionsReminded.as_str(), Learner)]),
    (
        AppealLodged::KIND,
        &[Mail(Told::AppealLodged.as_str(), Learner), Mail(Told::AppealWaiting.as_str(), AppealsBody), Count],
    ),
    (AppealUpheld::KIND, &[Mail(Told::AppealUpheld.as_str(), Learner), Count]),
    (AppealOverturned::KIND, &[Count]),
    (
        AppealRemitted::KIND,
        &[Mail(Told::AppealRemitted.as_str(), Learner), Mail(notifications::CaseWaiting::NAME, Desk), Count],
    ),
    (
        DecisionReopened::KIND,
        &[
            Mail(Told::DecisionReopened.as_str(), Learner),
            Mail(notifications::CaseWaiting::NAME, Desk),
            Mail(Told::PriorLearningAssessed.as_str(), SecondDeciders),
        ],
    ),
    (PriorLearningOpened::KIND, &[Mail(Told::PriorLearningOpened.as_str(), Learner)]),
    (PriorLearningAccepted::KIND, &[Mail(Told::PriorLearningAccepted.as_str(), Evaluators)]),
    (PriorLearningScheduled::KIND, &[Mail(Told::PriorLearningScheduled.as_str(), Learner)]),
    (PriorLearningRescheduled::KIND, &[Mail(Told::PriorLearningScheduled.as_str(), Learner)]),
    (PriorLearningAssessed::KIND, &[Mail(Told::PriorLearningAssessed.as_str(), SecondDeciders)]),
    (
        PriorLearningDeclined::KIND,
        &[Mail(Told::PriorLearningEnded.as_str(), Learner), Mail(Told::PriorLearningDeclined.as_str(), Handler)],
    ),
    (PriorLearningExpired::KIND, &[Mail(Told::PriorLearningEnded.as_str(), Learner)]),
    (DecisionDelayed::KIND, &[Mail(Told::DecisionDelayed.as_str(), Learner)]),
    (CasesDue::KIND, &[Mail(notifications::CasesDue::NAME, Officer)]),
    (RequestOverdue::KIND, &[Mail(Told::RequestOverdue.as_str(), Escalation)]),
    (ReviewDue::KIND, &[Mail(Told::ReviewDue.as_str(), ProviderStaff)]),
    (SearchAnswered::KIND, &[Mail(notifications::NewListings::NAME, Saver)]),
];

/// What a mail is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum About {
    /// An enrolment.
    Enrolment(EnrolmentId),
    /// A request.
    Request(RequestId),
    /// What waits at the reader's desk.
    Cases,
    /// A listing.
    Listing(OpportunityId),
    /// A saved search.
    Search(SavedSearchId),
}

/// Does all that follows from an event, in one transaction with the end of its job.
pub(crate) async fn follow_up(work: &mut Work, entry: &log::Entry) -> Result<(), Error> {
    let reactions = SUBSCRIPTIONS.iter().filter(|(kind, _)| *kind == entry.kind).flat_map(|(_, reactions)| *reactions);
    for reaction in reactions {
        match reaction {
            Mail(message, to) => order_mails(work, entry, message, *to).await?,
            FileRequest => file_request(work, entry).await?,
            ReviewEquivalencies => review_equivalencies(work, entry).await?,
            Count => impact::fact::follow(work, entry).await?,
        }
    }
    Ok(())
}

async fn order_mails(work: &mut Work, entry: &log::Entry, message: &str, to: Readers) -> Result<(), Error> {
    if let (Subject::Request(id), AskedIssuer) = (entry.subject, to) {
        if let Some(question) = question::to_issuer(entry)? {
            let nobody: Option<PersonId> = None;
            outbox::mail(work, entry.id, message, &question.to_string(), &(nobody, About::Request(id))).await?;
        }
        return Ok(());
    }
    let readers = match (entry.subject, to) {
        (Subject::Offering(run), Participants) => readers::participants(work, run, entry.at).await?,
        _ => readers::of(work, entry, to).await?,
    };
    for (reader, about) in readers {
        outbox::mail(work, entry.id, message, &reader.to_string(), &(reader, about)).await?;
    }
    Ok(())
}

async fn file_request(work: &mut Work, entry: &log::Entry) -> Result<(), Error> {
    let event: ResultRecorded = serde_json::from_str(&entry.body)?;
    if event.outcome == Outcome::Passed {
        evaluation::request::file_from_result(work, event.enrolment).await?;
    }
    Ok(())
}

async fn review_equivalencies(work: &mut Work, entry: &log::Entry) -> Result<(), Error> {
    let Subject::Opportunity(id) = entry.subject else { return Err(Error::Gone) };
    let opportunity = catalogue::opportunity::by_ids(work.db(), &[id]).await?.pop().ok_or(Error::Gone)?;
    let (issuer, identifier) = (opportunity.institution_id, &opportunity.identifier);
    recognition::equivalency::service::review_after_change(work, issuer, identifier).await?;
    Ok(())
}
