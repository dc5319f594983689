//! The learner's consent to pass a result on, given or taken back after enrolling (M20, R-IN1).

use kernel::{Actor, EnrolmentId, RequestId, Work};

use super::{file, query, store};
use crate::Error;

/// Gives it. After a passed result the request is filed at once, by the software as always; which one, if so.
pub async fn give(work: &mut Work, id: EnrolmentId, seen: i32) -> Result<Option<RequestId>, Error> {
    enrolment::service::consent(work, id, seen, true).await?;
    // What follows is the software's act, not the learner's: the log says so.
    let learner = std::mem::replace(&mut work.actor, Actor::System);
    let filed = file::file_from_result(work, id).await;
    work.actor = learner;
    filed
}

/// Takes it back, as long as nothing was filed. It waits for a filing under way, and then finds it.
pub async fn take_back(work: &mut Work, id: EnrolmentId, seen: i32) -> Result<(), Error> {
    let enrolment = enrolment::query::by_id(work.db(), &work.actor, id).await?;
    enrolment::policy::may_consent(&work.actor, &enrolment)?;
    if let Some(home) = enrolment.home_institution_id {
        store::take_turn(work.db(), enrolment.person_id, home).await?;
    }
    if query::of_enrolment(work.db(), id).await?.is_some() {
        return Err(Error::Stale);
    }
    Ok(enrolment::service::consent(work, id, seen, false).await?)
}
