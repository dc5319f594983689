//! What time alone brings about. Each thing is done in a work of its own, by the state it is in: done twice it does no
//! harm, and one that fails stops no other.

use catalogue::opportunity::review;
use evaluation::{
    condition::time,
    prior_learning,
    request::{closing, delay, expiry, information},
    routing::reminder,
};
use kernel::{Actor, Failure, Kind, OpportunityVersionId, Subject, Work};
use tokio::task::JoinSet;

use crate::{Context, Error, alert};

/// How many things one look takes in hand.
const BATCH: u64 = 100;

/// Something that becomes due by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timer {
    /// The appeal window is over, and no condition is open.
    Close,
    /// A condition was not met by its due day (R-B12).
    FailConditions,
    /// Conditions are due in thirty or in seven days.
    RemindOfConditions,
    /// No answer came on the second track by its last day (R-S6); before the next one, since nothing is late then.
    EndPriorLearning,
    /// The cap has passed without a decision (R-S3).
    Escalate,
    /// Nothing came by the reply day.
    Lapse,
    /// The reply day is near.
    RemindOfQuestion,
    /// A draft is deleted in thirty days.
    WarnOfExpiry,
    /// A draft was not changed for twelve months.
    ExpireDraft,
    /// Cases of an officer are due in three days, or overdue; its things are officers, those of all others requests.
    RemindOfCases,
}

/// All of them, by name: looked at once a minute, in this order.
pub const TIMERS: &[(&str, Timer)] = &[
    ("close", Timer::Close),
    ("fail_conditions", Timer::FailConditions),
    ("remind_of_conditions", Timer::RemindOfConditions),
    ("end_prior_learning", Timer::EndPriorLearning),
    ("escalate", Timer::Escalate),
    ("lapse", Timer::Lapse),
    ("remind_of_question", Timer::RemindOfQuestion),
    ("warn_of_expiry", Timer::WarnOfExpiry),
    ("expire_draft", Timer::ExpireDraft),
    ("remind_of_cases", Timer::RemindOfCases),
];

impl Timer {
    /// What is due now, or may be in some zone; by id, after the last one that was looked at.
    async fn due(self, context: &Context, last: Option<Subject>) -> Result<Vec<Subject>, Error> {
        let (db, now) = (context.db.reads(), context.doors.clock.now());
        let after = match last {
            Some(Subject::Request(id)) => Some(id),
            _ => None,
        };
        let found = match self {
            Self::Close => closing::due(db, now, after, BATCH).await?,
            Self::Lapse => information::due(db, now, after, BATCH).await?,
            Self::RemindOfQuestion => information::due_reminders(db, now, after, BATCH).await?,
            Self::RemindOfCases => {
                let after = match last {
                    Some(Subject::Person(id)) => Some(id),
                    _ => None,
                };
                let officers = reminder::due(db, now, after, BATCH).await?;
                return Ok(officers.into_iter().map(Subject::Person).collect());
            }
            Self::FailConditions => time::due_to_fail(db, now, after, BATCH).await?,
            Self::RemindOfConditions => time::due_to_remind(db, now, after, BATCH).await?,
            Self::EndPriorLearning => prior_learning::time::due(db, now, after, BATCH).await?,
            Self::Escalate => delay::due(db, now, after, BATCH).await?,
            Self::WarnOfExpiry => expiry::due_to_warn(db, now, after, BATCH).await?,
            Self::ExpireDraft => expiry::due(db, now, after, BATCH).await?,
        };
        Ok(found.into_iter().map(Subject::Request).collect())
    }

    /// Does it where it is due; whether it did.
    async fn bring_about(self, work: &mut Work, about: Subject) -> Result<bool, Error> {
        let id = match (self, about) {
            (Self::RemindOfCases, Subject::Person(officer)) => return Ok(reminder::remind(work, officer).await?),
            (_, Subject::Request(id)) => id,
            _ => return Ok(false),
        };
        let done = match self {
            Self::Close => closing::close(work, id).await?,
            Self::Lapse => information::lapse(work, id).await?,
            Self::RemindOfQuestion => information::remind(work, id).await?,
            // Of officers, above.
            Self::RemindOfCases => false,
            Self::FailConditions => time::fail(work, id).await?,
            Self::RemindOfConditions => time::remind(work, id).await?,
            Self::EndPriorLearning => prior_learning::time::expire(work, id).await?,
            Self::Escalate => delay::escalate(work, id).await?,
            Self::WarnOfExpiry => expiry::warn(work, id).await?,
            Self::ExpireDraft => expiry::expire(work, id).await?,
        };
        Ok(done)
    }
}

/// Looks at each timer once; how many things came about.
pub(crate) async fn run(context: &Context) -> Result<usize, Error> {
    let mut done = 0;
    for (name, timer) in TIMERS {
        done += all(context, name, *timer).await?;
    }
    Ok(done + reviews(context).await? + alert::run(context).await?)
}

/// Listings whose review is near: no requests, so beside the table, in the same way.
async fn reviews(context: &Context) -> Result<usize, Error> {
    let (mut done, mut last): (usize, Option<OpportunityVersionId>) = (0, None);
    loop {
        let due = review::due_reminders(context.db.reads(), context.doors.clock.now(), last, BATCH).await?;
        if due.is_empty() {
            return Ok(done);
        }
        for id in &due {
            match remind_of_review(context, *id).await {
                Ok(reminded) => done += usize::from(reminded),
                Err(error) if error.kind() == Kind::Stale => {}
                Err(error) => {
                    tracing::error!(version.id = %id, error.code = error.code(), %error, "a reminder of a review failed");
                }
            }
        }
        last = due.last().copied();
    }
}

async fn remind_of_review(context: &Context, id: OpportunityVersionId) -> Result<bool, Error> {
    let context = context.clone();
    apart(async move {
        let mut work = context.db.begin(Actor::System, &context.doors).await?;
        let reminded = review::remind(&mut work, id).await?;
        if reminded {
            work.commit().await?;
        }
        Ok(reminded)
    })
    .await
}

/// Everything that is due, a handful at a time. What fails is looked at again in a minute.
async fn all(context: &Context, name: &str, timer: Timer) -> Result<usize, Error> {
    let (mut done, mut last) = (0, None);
    loop {
        let due = timer.due(context, last).await?;
        if due.is_empty() {
            return Ok(done);
        }
        for about in &due {
            match alone(context, timer, *about).await {
                Ok(true) => done += 1,
                // Somebody acted on it in this very moment.
                Err(error) if error.kind() == Kind::Stale => {}
                Ok(false) => {}
                Err(error) => {
                    let (kind, id) = about.parts();
                    tracing::error!(timer = name, subject = kind, subject.id = %id, error.code = error.code(), %error, "a timer failed");
                }
            }
        }
        last = due.last().copied();
    }
}

/// Does one thing where a panic ends only itself (SEC-12).
pub(crate) async fn apart(doing: impl Future<Output = Result<bool, Error>> + Send + 'static) -> Result<bool, Error> {
    let mut running = JoinSet::new();
    running.spawn(doing);
    running.join_next().await.and_then(Result::ok).unwrap_or(Err(Error::Thread))
}

/// One thing, where a panic ends only itself (SEC-12).
async fn alone(context: &Context, timer: Timer, about: Subject) -> Result<bool, Error> {
    let context = context.clone();
    apart(async move {
        let mut work = context.db.begin(Actor::System, &context.doors).await?;
        let done = Box::pin(timer.bring_about(&mut work, about)).await?;
        if done {
            work.commit().await?;
        }
        Ok(done)
    })
    .await
}
