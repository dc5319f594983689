//! Saved searches that write (UX-16, ADR 38): what is new is looked for here, in listings published since, with the search of
//! the pages but no index on disk; and the mail about it.

mod fresh;
mod letter;

pub(crate) use letter::write;

use consortium::Person;
use enrolment::{SavedSearch, saved_search::look};
use kernel::{Actor, Failure, Kind, OpportunityId, PersonId, SavedSearchId, Timestamp};

use crate::{Context, Error, alert::fresh::Fresh, timers::apart};

/// Searches taken in hand at once.
const BATCH: u64 = 100;

/// What was published so lately waits for the next look: a long import is seen only when it ends, under the instant at which
/// it began.
const SETTLED: i64 = 3_600;

/// Looks for everybody whose search is due; how many were looked at.
pub(crate) async fn run(context: &Context) -> Result<usize, Error> {
    let (db, now) = (context.db.reads(), context.doors.clock.now());
    let Some(since) = look::oldest_due(db, now).await? else { return Ok(0) };
    let until = now.plus_seconds(-SETTLED);
    let fresh = Fresh::between(context, (since, until), now.day()).await?;
    let (mut done, mut last): (usize, Option<SavedSearchId>) = (0, None);
    loop {
        let due = look::due(db, now, last, BATCH).await?;
        let Some(end) = due.last().map(|search| search.id) else { return Ok(done) };
        let people: Vec<PersonId> = due.iter().map(|search| search.person_id).collect();
        let people = consortium::person::by_ids(db, &people).await?;
        for search in due {
            let Some(person) = people.iter().find(|person| person.id == search.person_id) else { continue };
            match one(context, &fresh, &search, person, until).await {
                Ok(looked) => done += usize::from(looked),
                Err(error) if error.kind() == Kind::Stale => {}
                Err(error) => {
                    tracing::error!(search.id = %search.id, error.code = error.code(), %error, "a saved search failed");
                }
            }
        }
        last = Some(end);
    }
}

/// Looks for one, then notes it; nobody is told of what somebody else has noted meanwhile.
async fn one(
    context: &Context,
    fresh: &Fresh,
    search: &SavedSearch,
    person: &Person,
    until: Timestamp,
) -> Result<bool, Error> {
    let found: Vec<OpportunityId> = fresh.answer(context, search, person).await?;
    let (context, search) = (context.clone(), search.clone());
    apart(async move {
        let mut work = context.db.begin(Actor::System, &context.doors).await?;
        let looked = look::note(&mut work, &search, until, &found).await?;
        if looked {
            work.commit().await?;
        }
        Ok(looked)
    })
    .await
}
