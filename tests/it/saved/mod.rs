//! What a person keeps: saved listings, saved searches, and the mails that those write.

mod alerts;
mod listings;
mod searches;
mod stopping;

use catalogue::RunFields;
use kernel::OpportunityId;
use testkit::World;

/// Another run of a listing, announced now.
async fn announce(world: &World, id: OpportunityId, start: &str, end: &str, enrol_by: &str) {
    let [start, end, enrol_by] = [start, end, enrol_by].map(ToOwned::to_owned);
    let run = RunFields { start, end, enrol_by, seats: String::new() }.read().unwrap().unwrap();
    let mut work = world.begin().await;
    catalogue::offering::offer(&mut work, id, run).await.unwrap();
    work.commit().await.unwrap();
}
