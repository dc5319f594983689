//! What time alone brings about. Each thing is done in a work of its own, by the state it is in: done twice it does no
//! harm, and one that fails stops no other.

use catalogue::opportunity::review;
use evaluation::{
    condition::time,
    prior_learning,
    request::{closing, delay, expiry, information},
    routing::reminder,
};
use kernel::{Actor, Failure, Kind, OpportunityId, PersonId, RequestId, Subject, Work};
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
    /// Cases of an officer are due in three days, or overdue.
    RemindOfCases,
    /// A listing is to be looked at again in sixty or in fourteen days.
    RemindOfReview,
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
    ("remind_of_review", Timer::RemindOfReview),
];

impl Timer {
    /// What is due now, or may be in some zone; by id, after the last one that was looked at. Most are about requests.
    async fn due(self, context: &Context, last: Option<Subject>) -> Result<Vec<Subject>, Error> {
        let (db, now, after) = (context.db.reads(), context.doors.clock.now(), After(last));
        let found = match self {
            Self::RemindOfCases => {
                let officers = reminder::due(db, now, after.person(), BATCH).await?;
                return Ok(officers.into_iter().map(Subject::Person).collect());
            }
            Self::RemindOfReview => {
                let listings = review::due_reminders(db, now, after.opportunity(), BATCH).await?;
                return Ok(listings.into_iter().map(Subject::Opportunity).collect());
            }
            Self::Close => closing::due(db, now, after.request(), BATCH).await?,
            Self::Lapse => information::due(db, now, after.request(), BATCH).await?,
            Self::RemindOfQuestion => information::due_reminders(db, now, after.request(), BATCH).await?,
            Self::FailConditions => time::due_to_fail(db, now, after.request(), BATCH).await?,
            Self::RemindOfConditions => time::due_to_remind(db, now, after.request(), BATCH).await?,
            Self::EndPriorLearning => prior_learning::time::due(db, now, after.request(), BATCH).await?,
            Self::Escalate => delay::due(db, now, after.request(), BATCH).await?,
            Self::WarnOfExpiry => expiry::due_to_warn(db, now, after.request(), BATCH).await?,
            Self::ExpireDraft => expiry::due(db, now, after.request(), BATCH).await?,
        };
        Ok(found.into_iter().map(Subject::Request).collect())
    }

    /// Does it where it is due; whether it did. Nothing comes about for a thing of another kind than its own.
    async fn bring_about(self, work: &mut Work, about: Subject) -> Result<bool, Error> {
        let done = match (self, about) {
            (Self::RemindOfCases, Subject::Person(id)) => reminder::remind(work, id).await?,
            (Self::RemindOfReview, Subject::Opportunity(id)) => review::remind(work, id).await?,
            (Self::Close, Subject::Request(id)) => closing::close(work, id).await?,
            (Self::Lapse, Subject::Request(id)) => information::lapse(work, id).await?,
            (Self::RemindOfQuestion, Subject::Request(id)) => information::remind(work, id).await?,
            (Self::FailConditions, Subject::Request(id)) => time::fail(work, id).await?,
            (Self::RemindOfConditions, Subject::Request(id)) => time::remind(work, id).await?,
            (Self::EndPriorLearning, Subject::Request(id)) => prior_learning::time::expire(work, id).await?,
            (Self::Escalate, Subject::Request(id)) => delay::escalate(work, id).await?,
            (Self::WarnOfExpiry, Subject::Request(id)) => expiry::warn(work, id).await?,
            (Self::ExpireDraft, Subject::Request(id)) => expiry::expire(work, id).await?,
            _ => false,
        };
        Ok(done)
    }
}

/// The last thing that was looked at, by its id of whichever kind.
#[derive(Clone, Copy)]
struct After(Option<Subject>);

impl After {
    const fn request(self) -> Option<RequestId> {
        if let Some(Subject::Request(id)) = self.0 { Some(id) } else { None }
    }

    const fn person(self) -> Option<PersonId> {
        if let Some(Subject::Person(id)) = self.0 { Some(id) } else { None }
    }

    const fn opportunity(self) -> Option<OpportunityId> {
        if let Some(Subject::Opportunity(id)) = self.0 { Some(id) } else { None }
    }
}

/// Looks at each timer once; how many things came about.
pub(crate) async fn run(context: &Context) -> Result<usize, Error> {
    let mut done = 0;
    for (name, timer) in TIMERS {
        done += all(context, name, *timer).await?;
    }
    Ok(done + alert::run(context).await?)
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

/// One thing at its time.
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
