//! Keeps a head of the change log for each day outside the database, in this process's own folder: what a log that was cut
//! or written anew is compared with (I-8).

use std::{path::PathBuf, time::Duration};

use kernel::{Db, Doors, log::heads};
use tokio_util::sync::CancellationToken;

/// How often the day is looked at.
const LOOK: Duration = Duration::from_mins(1);

/// Publishes once a day until told to stop. Every process keeps a file of its own: each is one witness more.
pub async fn run(db: Db, doors: Doors, file: PathBuf, stop: CancellationToken) {
    while !stop.is_cancelled() {
        match heads::publish(&db, doors.clock.now().day(), &file).await {
            Ok(Some(head)) => tracing::info!(
                log.day = %head.day, log.position = head.position, log.seal = head.seal, "the head of the change log"
            ),
            Ok(None) => {}
            Err(error) => tracing::error!(%error, "the head of the change log cannot be published"),
        }
        tokio::select! {
            () = stop.cancelled() => {}
            () = tokio::time::sleep(LOOK) => {}
        }
    }
}
