//! To whom a mail goes: looked up when the event is followed up, with the roles in force then.

use evaluation::RecognitionRequest;
use kernel::{Actor, PersonId, RequestId, Right, Role, Work, log};

use crate::{
    Error,
    subscriptions::{About, Readers},
};

/// The readers of one mail, each once.
pub(crate) async fn of(
    work: &Work,
    entry: &log::Entry,
    about: About,
    readers: Readers,
) -> Result<Vec<PersonId>, Error> {
    match (about, readers) {
        (About::Enrolment(id), Readers::Learner) => {
            let found = enrolment::query::by_ids(work.db(), &[id]).await?;
            Ok(found.into_iter().map(|enrolment| enrolment.person_id).collect())
        }
        (About::Request(id), Readers::Learner) => Ok(vec![request(work, id).await?.learner_id]),
        (About::Request(id), Readers::Desk) => {
            let request = request(work, id).await?;
            // On the fast track one officer confirms, which is a decision (R-R5).
            let individual = request.route.is_none_or(|route| route == recognition::route::Route::Individual);
            let right = if individual { Right::Evaluate } else { Right::Decide };
            officers(work, &request, right, None).await
        }
        (About::Request(id), Readers::OtherDeciders) => {
            officers(work, &request(work, id).await?, Right::Decide, entry.actor).await
        }
        (About::Enrolment(_), Readers::Desk | Readers::OtherDeciders) => Err(Error::Gone),
    }
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
    let today = work.now.day();
    let role = Role::RecognitionOfficer;
    let holders = consortium::membership::holders(work.db(), request.institution_id, role, Some(right), today).await?;
    let mut ids: Vec<PersonId> = holders
        .into_iter()
        .map(|person| person.id)
        .filter(|id| *id != request.learner_id && Some(*id) != except)
        .collect();
    ids.sort_unstable();
    ids.dedup();
    Ok(ids)
}
