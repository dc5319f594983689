//! Whether what was read of a listing is still what it is: one small statement for any number of listings.

use std::collections::HashMap;

use kernel::{OfferingId, OpportunityId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QuerySelect, Related};

use super::Listing;
use crate::{
    Error, OpportunityState,
    entity::{
        offering,
        opportunity::{COLUMN, Column, Entity},
    },
    opportunity::query::CHUNK,
};

/// What no change of a published listing leaves as it is: each change of the listing or of its wording raises the version
/// of its row, each change of a run that of the run, and a seat is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    version: i32,
    /// Id, version and seats taken of each run, by id.
    runs: Vec<(OfferingId, i32, i32)>,
}

impl Stamp {
    /// Of a listing as it was read. A listing is read row first, so if it changed meanwhile the stamp is the older one.
    pub fn of(listing: &Listing) -> Self {
        let run = |run: &crate::Offering| (run.id, run.version, run.taken);
        let mut runs: Vec<_> = listing.offerings.iter().map(run).collect();
        runs.sort_unstable();
        Self { version: listing.opportunity.version, runs }
    }
}

/// A row of the statement: a listing, and one of its runs if it has any.
type Row = (OpportunityId, i32, Option<OfferingId>, Option<i32>, Option<i32>);

/// The stamps of those of these that are published at this instant.
pub async fn stamps(db: &impl ConnectionTrait, ids: &[OpportunityId]) -> Result<HashMap<OpportunityId, Stamp>, Error> {
    let mut found: HashMap<OpportunityId, Stamp> = HashMap::with_capacity(ids.len());
    for ids in ids.chunks(CHUNK) {
        let rows = Entity::find()
            .select_only()
            .columns([Column::Id, Column::Version])
            .columns([offering::Column::Id, offering::Column::Version, offering::Column::Taken])
            .join_rev(JoinType::LeftJoin, <offering::Entity as Related<Entity>>::to())
            .filter(COLUMN.id.is_in(ids.iter().copied()))
            .filter(COLUMN.state.eq(OpportunityState::Published));
        for (id, version, run, edited, taken) in rows.into_tuple::<Row>().all(db).await? {
            let stamp = found.entry(id).or_insert_with(|| Stamp { version, runs: Vec::new() });
            stamp.runs.extend(run.zip(edited).zip(taken).map(|((run, edited), taken)| (run, edited, taken)));
        }
    }
    for stamp in found.values_mut() {
        stamp.runs.sort_unstable();
    }
    Ok(found)
}
