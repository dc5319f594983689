//! Writing a synthetic consortium, piece by piece.

use std::ops::Range;

use anyhow::Context;
use catalogue::listing;
use evaluation::promise::{self, Wish};
use kernel::{Chance, Clock, Db, Doors, Failure, Kind, OpportunityId, Timestamp};
use rand::seq::IndexedRandom;

use super::Synthetic;
use crate::seeding;

/// Listings, or learners, that are written in one piece: what bounds the memory.
const PIECE: u64 = 2_000;
/// Listings of which one learner takes one.
const CHOICE: u64 = 200;

/// How much of what.
#[derive(Clone, Copy, Debug)]
pub struct Amounts {
    /// Published listings.
    pub opportunities: u64,
    /// Learners, each enrolled in one listing of another university where one is open.
    pub learners: u64,
}

/// Writes it; after each piece `told` hears of what how many are there. What is there of the same seed stays as it is.
pub async fn write(
    db: &Db,
    made: Synthetic,
    of: Amounts,
    mut told: impl FnMut(&str, u64) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    // Everything happens at midnight, a second for each piece, so that even ids are the same.
    let doors = Doors { clock: Clock::frozen(Timestamp::start_of(made.today)), chance: Chance::seeded(made.seed) };
    seeding::apply(db, &doors, &made.consortium().to_string()).await?;
    for piece in pieces(of.opportunities) {
        doors.clock.advance(1);
        seeding::apply(db, &doors, &made.listings(piece.clone()).to_string()).await?;
        told("listings", piece.end)?;
    }
    for piece in pieces(of.learners) {
        doors.clock.advance(1);
        seeding::apply(db, &doors, &made.learners(piece.clone()).to_string()).await?;
        enrol(db, &doors, made, piece.clone()).await?;
        told("learners", piece.end)?;
    }
    Ok(())
}

fn pieces(all: u64) -> impl Iterator<Item = Range<u64>> {
    (0..all.div_ceil(PIECE)).map(move |piece| piece * PIECE..((piece + 1) * PIECE).min(all))
}

/// Each of these learners takes a place in a run that is open, if there is one left elsewhere than at home.
async fn enrol(db: &Db, doors: &Doors, made: Synthetic, numbers: Range<u64>) -> anyhow::Result<()> {
    let today = doors.clock.now().day();
    let mut after: Option<OpportunityId> = None;
    let numbers: Vec<u64> = numbers.collect();
    for some in numbers.chunks(usize::try_from(CHOICE)?) {
        let ids = listing::published_ids(db.reads(), after, CHOICE).await?;
        after = (ids.len() == some.len()).then(|| ids.last().copied()).flatten();
        let listings = listing::published_by_ids(db.reads(), &ids).await?;
        for number in some {
            let person = consortium::person::find_by_email(db.reads(), &made.email(*number)).await?;
            let person = person.context("a learner was not written")?;
            let open: Vec<_> = listings
                .iter()
                .filter(|listing| Some(listing.opportunity.institution_id) != person.home_institution_id)
                .flat_map(|listing| &listing.offerings)
                .filter(|run| run.enrol_by.is_some_and(|day| day >= today))
                .collect();
            let Some(run) = open.choose(&mut made.dice("enrolment", *number)) else { continue };
            let actor = consortium::membership::actor(db.reads(), person.id, today).await?.context("a learner acts")?;
            let mut work = db.begin(actor, doors).await?;
            let wish = Wish { offering: run.id, programme: None, component: None, consent: true };
            match promise::enrol(&mut work, wish).await {
                Ok(_) => work.commit().await?,
                // Full, or enrolled before.
                Err(error) if error.kind() == Kind::Conflict => {}
                Err(error) => return Err(error.into()),
            }
        }
    }
    Ok(())
}
