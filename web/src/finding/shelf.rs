//! What cards show, kept in memory (ADR 39): listings as they were last read, and the members. Nothing here is believed
//! unasked: each use asks the database for stamps, in one small statement, and reads anew what has another one. So seats,
//! dates and states are those of this very instant, on every node.

use std::{
    collections::HashMap,
    num::NonZeroUsize,
    ops::Deref,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use catalogue::{
    Listing,
    listing::{self, Stamp},
};
use consortium::{Institution, institution};
use kernel::{Db, InstitutionId, OpportunityId};
use lru::LruCache;

use crate::error::Error;

/// How many listings are kept, those asked for last: at some ten kilobytes each this bounds the memory.
const ROOM: NonZeroUsize = NonZeroUsize::MIN.saturating_add(9_999);

/// The rows that this process has read.
#[derive(Debug)]
pub(crate) struct Shelf {
    listings: Mutex<LruCache<OpportunityId, (Stamp, Arc<Listing>)>>,
    members: Mutex<Option<(institution::Stamp, Members)>>,
}

/// All members, by slug, as they were when they were asked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Members(Arc<[Institution]>);

impl Deref for Members {
    type Target = [Institution];
    fn deref(&self) -> &[Institution] {
        &self.0
    }
}

impl Members {
    /// One of them.
    pub(crate) fn of(&self, id: InstitutionId) -> Option<&Institution> {
        self.iter().find(|member| member.id == id)
    }

    /// One of them by its name in addresses.
    pub(crate) fn called(&self, slug: &str) -> Option<&Institution> {
        self.iter().find(|member| member.slug == slug)
    }
}

impl Default for Shelf {
    fn default() -> Self {
        Self { listings: Mutex::new(LruCache::new(ROOM)), members: Mutex::new(None) }
    }
}

impl Shelf {
    /// Those of these that are published at this instant, in the order asked for.
    pub(crate) async fn published(&self, db: &Db, ids: &[OpportunityId]) -> Result<Vec<Arc<Listing>>, Error> {
        let stamps = listing::stamps(db.reads(), ids).await?;
        let mut found = self.unchanged(&stamps);
        let wanted: Vec<_> =
            ids.iter().copied().filter(|id| stamps.contains_key(id) && !found.contains_key(id)).collect();
        if !wanted.is_empty() {
            for listing in listing::published_by_ids(db.reads(), &wanted).await? {
                let (id, stamp, listing) = (listing.opportunity.id, Stamp::of(&listing), Arc::new(listing));
                lock(&self.listings).put(id, (stamp, Arc::clone(&listing)));
                found.insert(id, listing);
            }
        }
        Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
    }

    fn unchanged(&self, stamps: &HashMap<OpportunityId, Stamp>) -> HashMap<OpportunityId, Arc<Listing>> {
        let mut kept = lock(&self.listings);
        let same = stamps.iter().filter_map(|(id, stamp)| {
            let (of, listing) = kept.get(id)?;
            (of == stamp).then(|| (*id, Arc::clone(listing)))
        });
        same.collect()
    }

    /// The members as they are at this instant.
    pub(crate) async fn members(&self, db: &Db) -> Result<Members, Error> {
        // Asked before reading: if they change meanwhile, the stamp is the older one, and the next reader reads again.
        let stamp = institution::stamp(db.reads()).await?;
        let kept = lock(&self.members).clone();
        if let Some((_, members)) = kept.filter(|(of, _)| *of == stamp) {
            return Ok(members);
        }
        let members = Members(institution::all(db.reads()).await?.into());
        *lock(&self.members) = Some((stamp, members.clone()));
        Ok(members)
    }
}

/// What is kept is never half written: a panic elsewhere does not spoil it.
fn lock<T>(kept: &Mutex<T>) -> MutexGuard<'_, T> {
    kept.lock().unwrap_or_else(PoisonError::into_inner)
}
