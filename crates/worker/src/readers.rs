//! To whom a mail goes: looked up when the event is followed up, with the roles in force then.

use consortium::Person;
use enrolment::{State, event::SearchAnswered};
use evaluation::{
    RecognitionRequest, prior_learning,
    request::{State as RequestState, information::Addressee},
    routing::Desk,
};
use kernel::{Actor, OfferingId, OpportunityId, PersonId, RequestId, Right, Role, Subject, Timestamp, Work, log};

use crate::{
    Error, question,
    subscriptions::{About, Readers},
};

/// The readers of one mail, each once, and what it is about for each of them.
pub(crate) async fn of(work: &Work, entry: &log::Entry, readers: Readers) -> Result<Vec<(PersonId, About)>, Error> {
    let (people, about) = match (entry.subject, readers) {
        (Subject::Enrolment(id), Readers::Learner) => {
            let found = enrolment::query::by_ids(work.db(), &[id]).await?;
            (found.into_iter().map(|enrolment| enrolment.person_id).collect(), About::Enrolment(id))
        }
        (Subject::Person(id), Readers::Officer) => (vec![id], About::Cases),
        (Subject::Person(id), Readers::Saver) => {
            let told: SearchAnswered = serde_json::from_str(&entry.body)?;
            (vec![id], About::Search(told.search))
        }
        (Subject::Opportunity(id), Readers::ProviderStaff) => (provider_staff(work, id).await?, About::Listing(id)),
        (Subject::Request(id), readers) => (of_request(work, entry, id, readers).await?, About::Request(id)),
        _ => return Err(Error::Gone),
    };
    Ok(people.into_iter().map(|person| (person, about)).collect())
}

/// Who has a place and had it before: who came later saw the new days when enrolling.
pub(crate) async fn participants(work: &Work, run: OfferingId, at: Timestamp) -> Result<Vec<(PersonId, About)>, Error> {
    let people = enrolment::query::of_run(work.db(), run).await?;
    let told = people.into_iter().filter(|person| person.state == State::Enrolled && person.enrolled_at <= at);
    Ok(told.map(|person| (person.person_id, About::Enrolment(person.id))).collect())
}

async fn of_request(work: &Work, entry: &log::Entry, id: RequestId, readers: Readers) -> Result<Vec<PersonId>, Error> {
    let request = request(work, id).await?;
    match readers {
        Readers::Learner => Ok(vec![request.learner_id]),
        Readers::Desk if request.state == RequestState::ReferredRpl => Ok(Vec::new()),
        Readers::Desk => {
            let desk = Desk::of(work.db(), &[request.institution_id], work.now).await?;
            if let Some(officer) = desk.hears(&request) {
                return Ok(vec![officer]);
            }
            // On the fast track one officer confirms, which is a decision (R-R5).
            let individual = request.route.is_none_or(|route| route == recognition::route::Route::Individual);
            let right = if individual { Right::Evaluate } else { Right::Decide };
            officers(work, &request, right, None).await
        }
        Readers::Evaluators => officers(work, &request, Right::Evaluate, None).await,
        Readers::AppealsBody => {
            let body = holding(work, &request, Right::Appeals, None).await?;
            let barred = evaluation::appeal::query::barred(work.db(), id, &body).await?;
            Ok(body.into_iter().map(|person| person.id).filter(|person| !barred.contains(person)).collect())
        }
        Readers::Escalation => {
            let mut people = officers(work, &request, Right::Decide, None).await?;
            let (home, role) = (request.institution_id, Role::ProviderAdmin);
            let admins = consortium::membership::holders(work.db(), home, role, None, work.now.day()).await?;
            people.extend(admins.into_iter().map(|person| person.id).filter(|id| *id != request.learner_id));
            people.sort_unstable();
            people.dedup();
            Ok(people)
        }
        Readers::OtherDeciders => officers(work, &request, Right::Decide, entry.actor).await,
        Readers::SecondDeciders => second_deciders(work, &request, entry.actor).await,
        Readers::AskedLearner => {
            let asked = question::of(entry)?.filter(|(_, addressee)| *addressee == Addressee::Learner);
            Ok(asked.map(|_| request.learner_id).into_iter().collect())
        }
        // What was never sent is nobody else's business (M21).
        Readers::Handler if request.submitted_at.is_none() => Ok(Vec::new()),
        Readers::Handler => {
            let desk = Desk::of(work.db(), &[request.institution_id], work.now).await?;
            match desk.hears(&request).filter(|officer| Some(*officer) != entry.actor) {
                Some(officer) => Ok(vec![officer]),
                None => officers(work, &request, Right::Evaluate, entry.actor).await,
            }
        }
        Readers::Participants | Readers::AskedIssuer | Readers::Officer | Readers::ProviderStaff | Readers::Saver => {
            Err(Error::Gone)
        }
    }
}

/// Neither who recorded the result nor who has the assessor's name (R-R5, ADR 25); nobody where no result waits.
async fn second_deciders(
    work: &Work,
    request: &RecognitionRequest,
    except: Option<PersonId>,
) -> Result<Vec<PersonId>, Error> {
    let track = prior_learning::query::open_of_requests(work.db(), &[request.id]).await?.remove(&request.id);
    let Some(track) = track.filter(|track| track.state == prior_learning::State::Assessed) else {
        return Ok(Vec::new());
    };
    let mut people = holding(work, request, Right::Decide, except).await?;
    people.retain(|person| Some(person.id) != track.recorded_by && !track.is_assessed_by(&person.name));
    Ok(people.into_iter().map(|person| person.id).collect())
}

/// Editors and administrators of the provider of a listing, each once.
async fn provider_staff(work: &Work, id: OpportunityId) -> Result<Vec<PersonId>, Error> {
    let opportunity = catalogue::opportunity::by_ids(work.db(), &[id]).await?.pop().ok_or(Error::Gone)?;
    let mut people = Vec::new();
    for role in [Role::ProviderEditor, Role::ProviderAdmin] {
        let holders =
            consortium::membership::holders(work.db(), opportunity.institution_id, role, None, work.now.day()).await?;
        people.extend(holders.into_iter().map(|person| person.id));
    }
    people.sort_unstable();
    people.dedup();
    Ok(people)
}

pub(crate) async fn request(work: &Work, id: RequestId) -> Result<RecognitionRequest, Error> {
    let found = evaluation::request::query::by_ids(work.db(), &Actor::System, &[id]).await?;
    found.into_iter().next().ok_or(Error::Gone)
}

/// Officers with this right, but neither the learner (S-7) nor the one who has just acted.
async fn officers(
    work: &Work,
    request: &RecognitionRequest,
    right: Right,
    except: Option<PersonId>,
) -> Result<Vec<PersonId>, Error> {
    Ok(holding(work, request, right, except).await?.into_iter().map(|person| person.id).collect())
}

async fn holding(
    work: &Work,
    request: &RecognitionRequest,
    right: Right,
    except: Option<PersonId>,
) -> Result<Vec<Person>, Error> {
    let today = work.now.day();
    let role = Role::RecognitionOfficer;
    let mut found =
        consortium::membership::holders(work.db(), request.institution_id, role, Some(right), today).await?;
    found.retain(|person| person.id != request.learner_id && Some(person.id) != except);
    found.sort_unstable_by_key(|person| person.id);
    found.dedup_by_key(|person| person.id);
    Ok(found)
}
