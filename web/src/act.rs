//! Acts of people: made durable once, and known again when the same press comes twice (H073).

use kernel::{Failure, Kind, Stamp, Subject, Work, log};

use crate::{app::App, error::Error, viewer::Viewer};

/// Something that a person does to one thing by a form.
pub(crate) struct Act {
    /// What a service writes with.
    pub work: Work,
    subject: Subject,
    stamp: Stamp,
}

/// How it ended.
pub(crate) enum Ended<T, E> {
    /// It is durable.
    Done(T),
    /// This person has done exactly this already: both answers lead to what came of it.
    DoneBefore,
    /// The service said no; nothing was written.
    Refused(E),
}

impl Act {
    /// Begins it.
    pub(crate) async fn begin(app: &App, viewer: &Viewer, subject: Subject, stamp: Stamp) -> Result<Self, Error> {
        Ok(Self { work: app.begin(viewer).await?.stamped(stamp.clone()), subject, stamp })
    }

    /// Commits what the service did. Where it came too late, the log says whether this very press was there before. The
    /// work is let go of first: the database has one writer.
    pub(crate) async fn end<T, E: Failure>(self, app: &App, done: Result<T, E>) -> Result<Ended<T, E>, Error> {
        let Self { work, subject, stamp } = self;
        let error = match done {
            Ok(value) => {
                work.commit().await?;
                return Ok(Ended::Done(value));
            }
            Err(error) => error,
        };
        let person = work.actor.person().filter(|_| matches!(error.kind(), Kind::Stale | Kind::Conflict));
        drop(work);
        let Some(person) = person else { return Ok(Ended::Refused(error)) };
        let before = log::is_done(app.db().reads(), subject, person, &stamp).await?;
        Ok(if before { Ended::DoneBefore } else { Ended::Refused(error) })
    }
}
