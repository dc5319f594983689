//! Takes jobs that are due and does them: events in one transaction with their end, mails outside any transaction.

use std::time::Duration;

use kernel::{
    Actor, Failure, Kind, Timestamp, lease, log,
    outbox::{self, Job, Topic},
    session,
};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::{
    Context, Error,
    backoff::{self, CRASHES, Failed, Next},
    letter, subscriptions, timers,
};

/// Events taken at once; they are done one after the other.
const EVENTS: u64 = 5;
/// Mails sent at the same time (SECURITY §5).
const MAILS: u64 = 4;
/// How often the outbox is looked at.
const POLL: Duration = Duration::from_secs(1);
/// Between two sweeps.
const HOUR: i64 = 3_600;
/// Between two looks at what time alone brings about.
const MINUTE: i64 = 60;

/// Does everything that is due, also what follows from it; how many jobs that was.
pub async fn run_once(context: &Context) -> Result<usize, Error> {
    let mut done = 0;
    loop {
        match timers::run(context).await? + batch(context).await? {
            0 => return Ok(done),
            jobs => done += jobs,
        }
    }
}

/// Works until told to stop; the jobs in hand are finished first. Events and mails go side by side, so that a mail server
/// that hangs holds no result up.
pub async fn run(context: Context, stop: CancellationToken) {
    tokio::join!(keep_at_events(&context, &stop), keep_at_mails(&context, &stop));
}

/// Also keeps the change log in order, once a minute looks at what has become due by itself, and once an hour clears away
/// what is over.
async fn keep_at_events(context: &Context, stop: &CancellationToken) {
    let (mut swept, mut timed): (Option<Timestamp>, Option<Timestamp>) = (None, None);
    while !stop.is_cancelled() {
        let now = now(context);
        if swept.is_none_or(|last| last.plus_seconds(HOUR) <= now) {
            report(sweep(context).await);
            swept = Some(now);
        }
        if timed.is_none_or(|last| last.plus_seconds(MINUTE) <= now) {
            report(on_time(context).await);
            timed = Some(now);
        }
        report(log::sequence(&context.db, &context.doors).await.map_err(Error::from));
        rest(report(events(context).await), stop).await;
    }
}

async fn keep_at_mails(context: &Context, stop: &CancellationToken) {
    while !stop.is_cancelled() {
        rest(report(mails(context).await), stop).await;
    }
}

/// How many jobs were done; a failure is logged and counts as none.
fn report(done: Result<usize, Error>) -> usize {
    done.unwrap_or_else(|error| {
        tracing::error!(error.code = error.code(), %error, "the outbox cannot be worked on");
        0
    })
}

/// Waits a moment where nothing was to be done.
async fn rest(done: usize, stop: &CancellationToken) {
    if done == 0 {
        tokio::select! {
            () = stop.cancelled() => {}
            () = tokio::time::sleep(POLL) => {}
        }
    }
}

/// Sessions beyond their limits, and jobs that were done a month ago. One process an hour is enough.
async fn sweep(context: &Context) -> Result<usize, Error> {
    let now = now(context);
    if lease::take(&context.db, "sweep", &context.owner, now, HOUR).await? {
        session::sweep(context.db.reads(), session::LIMITS, now).await?;
        outbox::sweep(context.db.reads(), now.plus_seconds(-30 * 24 * HOUR)).await?;
        forget_removed(context, now.plus_seconds(-24 * HOUR)).await?;
    }
    Ok(0)
}

/// What people took off their lists a day ago can no longer be put back; searches that found nothing are counted for weeks.
async fn forget_removed(context: &Context, before: Timestamp) -> Result<(), Error> {
    let mut work = context.db.begin(Actor::System, &context.doors).await?;
    enrolment::saved_listing::service::sweep(&mut work, before).await?;
    enrolment::saved_search::service::sweep(&mut work, before).await?;
    consortium::missed_search::sweep(&mut work).await?;
    Ok(work.commit().await?)
}

/// What time alone brings about. One process a minute is enough.
async fn on_time(context: &Context) -> Result<usize, Error> {
    if lease::take(&context.db, "timers", &context.owner, now(context), MINUTE).await? {
        return timers::run(context).await;
    }
    Ok(0)
}

/// One handful of events, then one of mails.
async fn batch(context: &Context) -> Result<usize, Error> {
    Ok(events(context).await? + mails(context).await?)
}

/// One handful of events. Those that nobody waits for are done by being written, all in one statement: an import of
/// thousands of listings holds no result up.
async fn events(context: &Context) -> Result<usize, Error> {
    let heard = subscriptions::SUBSCRIPTIONS.iter().map(|(kind, _)| *kind);
    let passed = outbox::pass_over(context.db.reads(), heard, now(context)).await?;
    let events = claim(context, Topic::Event, EVENTS).await?;
    let done = events.len() + usize::try_from(passed).unwrap_or(0);
    for job in events {
        do_all(context, vec![job]).await?;
    }
    Ok(done)
}

/// One handful of mails, side by side.
async fn mails(context: &Context) -> Result<usize, Error> {
    let mails = claim(context, Topic::Mail, MAILS).await?;
    let done = mails.len();
    do_all(context, mails).await?;
    Ok(done)
}

async fn claim(context: &Context, topic: Topic, limit: u64) -> Result<Vec<Job>, Error> {
    Ok(outbox::claim(&context.db, topic, &context.owner, now(context), limit).await?)
}

fn now(context: &Context) -> Timestamp {
    context.doors.clock.now()
}

/// Does these jobs side by side, each where a panic ends only itself (SEC-12), and settles those that failed.
async fn do_all(context: &Context, jobs: Vec<Job>) -> Result<(), Error> {
    let mut running = JoinSet::new();
    let mut by_task = Vec::with_capacity(jobs.len());
    for job in jobs {
        let (context, claimed) = (context.clone(), job.clone());
        let task = running.spawn(async move { attempt(&context, &claimed).await });
        by_task.push((task.id(), job));
    }
    // Whatever settling comes to, those still running are waited for: a mail is never cut off half-way.
    let mut settled = Ok(());
    while let Some(ended) = running.join_next_with_id().await {
        let (task, failed) = match ended {
            Ok((task, Ok(()))) => (task, None),
            Ok((task, Err(failed))) => (task, Some(failed)),
            Err(panic) => (panic.id(), Some(Failed { code: "panic".to_owned(), permanent: false, crashed: true })),
        };
        let job = by_task.iter().find(|(id, _)| *id == task).map(|(_, job)| job);
        if let (Some(job), Some(failed)) = (job, failed) {
            settled = settle(context, job, &failed).await.and(settled);
        }
    }
    settled
}

async fn attempt(context: &Context, job: &Job) -> Result<(), Failed> {
    // Claimed twenty times and never heard of again: the process dies of it.
    if job.attempts > CRASHES && job.last_error.is_none() {
        return Err(Failed { code: "crashes".to_owned(), permanent: true, crashed: true });
    }
    match job.topic {
        Topic::Event => Box::pin(event(context, job)).await.map_err(|error| failed(&error)),
        Topic::Mail => mail(context, job).await,
    }
}

/// The effects and the end of the job in one transaction.
async fn event(context: &Context, job: &Job) -> Result<(), Error> {
    let entry = log::by_id(context.db.reads(), job.entry_id).await?.ok_or(Error::Gone)?;
    let mut work = context.db.begin(Actor::System, &context.doors).await?;
    subscriptions::follow_up(&mut work, &entry).await?;
    outbox::finish(work.db(), job, work.now).await?;
    Ok(work.commit().await?)
}

/// Sent first, finished after: a crash in between sends a second copy with the same Message-ID (I-6).
async fn mail(context: &Context, job: &Job) -> Result<(), Failed> {
    let written = letter::write(context, job, now(context)).await.map_err(|error| failed(&error))?;
    context.transport.send(written).await.map_err(|error| Failed {
        code: error.code,
        permanent: error.permanent,
        crashed: false,
    })?;
    accepted(context, job).await.map_err(|error| failed(&error))
}

/// The end of a mail that has left; with the notice of a decision, the day on which it was accepted (R-S2).
async fn accepted(context: &Context, job: &Job) -> Result<(), Error> {
    let mut work = context.db.begin(Actor::System, &context.doors).await?;
    letter::note_accepted(&mut work, job).await?;
    outbox::finish(work.db(), job, work.now).await?;
    Ok(work.commit().await?)
}

fn failed(error: &Error) -> Failed {
    let crashed = error.kind() == Kind::Bug;
    if crashed {
        tracing::error!(error.code = error.code(), %error, "a job failed");
    }
    Failed { code: error.code().to_owned(), permanent: error.is_permanent(), crashed }
}

/// Puts a job back, or gives it up. Who was overtaken by another claim has nothing left to say.
async fn settle(context: &Context, job: &Job, failed: &Failed) -> Result<(), Error> {
    let now = now(context);
    let age = (now.micros() - job.created_at.micros()) / 1_000_000;
    let [first, second, ..] = context.doors.chance.salt();
    let settled = match backoff::next(job.attempts, age, failed, u16::from_be_bytes([first, second])) {
        Next::Wait(seconds) => outbox::retry(context.db.reads(), job, &failed.code, now.plus_seconds(seconds)).await,
        Next::Dead => {
            tracing::error!(job.id = %job.id, job.name, error.code = failed.code, "a job is given up");
            outbox::bury(context.db.reads(), job, &failed.code, now).await
        }
    };
    match settled {
        Err(kernel::Error::Fenced) => Ok(()),
        other => Ok(other?),
    }
}
