//! What has become new in a span of time, and which of it a saved search finds.

use std::time::Duration;

use catalogue::{Listing, listing};
use consortium::{Institution, Person, institution};
use enrolment::{SavedSearch, is_open};
use evaluation::outlook::Network;
use i18n::Locale;
use kernel::{Day, Language, OpportunityId, Timestamp};
use search::{Search, Sort, Writer};

use crate::{Asked, Context, Error, follower};

/// Listings of which routes and documents are worked out at once.
const BATCH: usize = 200;

/// The index holds what is new only: an answer needs no short limit, and no reader waits for it.
const BUDGET: Duration = Duration::from_secs(10);

/// The farthest result (LIM-13).
const FARTHEST: u16 = 10_000;

/// What is new and still takes people, with an index of just that.
pub(super) struct Fresh {
    listings: Vec<Listing>,
    members: Vec<Institution>,
    index: Option<Search>,
    until: Timestamp,
    today: Day,
}

impl Fresh {
    /// What was published, or has dates that were announced, in this span, and takes people on this day.
    pub(super) async fn between(context: &Context, span: (Timestamp, Timestamp), today: Day) -> Result<Self, Error> {
        let db = context.db.reads();
        let ids = listing::new_between(db, span).await?;
        let (mut listings, mut documents) = (Vec::new(), Vec::new());
        let mut network = Network::read(db).await?;
        for ids in ids.chunks(BATCH) {
            let mut found = listing::published_by_ids(db, ids).await?;
            found.retain(|listing| listing.offerings.iter().any(|run| is_open(run, today)));
            documents.extend(follower::documents(&context.db, &mut network, found.clone(), today).await?);
            listings.extend(found);
        }
        let index = if documents.is_empty() {
            None
        } else {
            let readers: Vec<Language> = Locale::offered(false).iter().map(|locale| locale.language()).collect();
            let index = tokio::task::spawn_blocking(move || Writer::alone(documents, &readers));
            let index = index.await.map_err(|_| Error::Thread)??;
            // The mail finds what the page finds.
            index.use_words(&consortium::synonym::query::table(db).await?);
            Some(index)
        };
        Ok(Self { listings, members: institution::all(db).await?, index, until: span.1, today })
    }

    /// What of it is new for this search, and fits, the newest first.
    pub(super) async fn answer(
        &self,
        context: &Context,
        search: &SavedSearch,
        person: &Person,
    ) -> Result<Vec<OpportunityId>, Error> {
        let new = |listing: &&Listing| self.is_new(listing, search);
        if let Some(id) = search.opportunity_id {
            let found = self.listings.iter().filter(new).filter(|listing| listing.opportunity.id == id);
            return Ok(found.map(|listing| listing.opportunity.id).collect());
        }
        let Some(index) = self.index.clone() else { return Ok(Vec::new()) };
        let asked = Asked {
            criteria: &search.criteria,
            home: self.members.iter().find(|member| Some(member.id) == person.home_institution_id),
            programme: person.programme_id,
            members: &self.members,
            today: self.today,
        };
        let Some(mut query) = context.wording.query(&asked, &index) else { return Ok(Vec::new()) };
        (query.sort, query.offset, query.limit, query.budget) = (Sort::Newest, 0, FARTHEST, BUDGET);
        let found = tokio::task::spawn_blocking(move || index.search(&query)).await.map_err(|_| Error::Thread)??;
        let new: Vec<OpportunityId> = self.listings.iter().filter(new).map(|listing| listing.opportunity.id).collect();
        Ok(found.hits.into_iter().map(|hit| hit.id).filter(|id| new.contains(id)).collect())
    }

    /// Whether it became new after this search had looked: published for the first time, or with dates that can be taken.
    fn is_new(&self, listing: &Listing, search: &SavedSearch) -> bool {
        let is_new = |at: Timestamp| search.looked_until < at && at <= self.until;
        let mut dates = listing.offerings.iter().filter(|run| is_open(run, self.today));
        listing.opportunity.published_at.is_some_and(is_new) || dates.any(|run| is_new(run.created_at))
    }
}
