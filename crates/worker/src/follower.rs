//! The index follower: every process that serves search runs one. It follows the change log with an index of its own;
//! the position travels in the commit of the index, so it may be killed anywhere (I-7).

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use catalogue::{Listing, listing};
use consortium::Institution;
use evaluation::outlook::{Network, RoutesAt};
use kernel::{Day, Db, Doors, InstitutionId, Language, LocalizedText, OpportunityId, Subject, Timestamp, log};
use search::{Document, RouteAt, Writer};
use tokio_util::sync::CancellationToken;

use crate::Error;

/// How many listings are taken at once: what bounds the memory.
const BATCH: usize = 500;

/// How many ids of listings are read at once.
const IDS: u64 = 10_000;

/// How many log lines are taken at once, seen with one commit of the index. An import says several things of each listing:
/// taken together it is written once, and searches meanwhile share the machine with fewer commits.
const LINES: u64 = 2_000;

/// A day that no run is later than, 1 January 2100.
const FAR: i64 = 4_102_444_800_000_000;

/// The line of a refused attempt: it changed nothing.
const REFUSAL: &str = "access.denied";

/// One index and what it follows.
#[derive(Clone)]
pub struct Follower {
    db: Db,
    doors: Doors,
    writer: Arc<Mutex<Writer>>,
    /// Whether the consortium's words were read since this process began: they stand in no index.
    knows_words: Arc<AtomicBool>,
}

impl Follower {
    /// Follows with this writer.
    pub fn new(db: Db, doors: Doors, writer: Writer) -> Self {
        Self { db, doors, writer: Arc::new(Mutex::new(writer)), knows_words: Arc::default() }
    }

    /// Follows until told to stop: at once when something happened, looking every quarter of a second.
    pub async fn run(self, stop: CancellationToken) {
        while !stop.is_cancelled() {
            if let Err(error) = self.catch_up().await {
                tracing::error!(%error, "the index cannot follow the change log");
            }
            tokio::select! {
                () = stop.cancelled() => {}
                () = tokio::time::sleep(Duration::from_millis(250)) => {}
            }
        }
    }

    /// Applies everything that has happened; the position reached.
    pub async fn catch_up(&self) -> Result<i64, Error> {
        while log::sequence(&self.db, &self.doors).await? > 0 {}
        let today = self.doors.clock.now().day();
        let head = log::head(self.db.reads()).await?;
        let (mut applied, mut day) = self.applied().await?;
        if applied > head {
            // The index is of another database, or of one that was put back to an earlier day.
            self.with_writer(Writer::clear).await?;
            (applied, day) = (0, None);
        }
        if !self.knows_words.swap(true, Ordering::AcqRel) {
            self.read_words().await?;
        }
        // Agreements begin and end by date: a new day may change routes.
        if day != Some(today) {
            return self.refresh(applied, head, today).await;
        }
        loop {
            let entries = log::after(self.db.reads(), applied, LINES).await?;
            let Some(last) = entries.last() else { return Ok(applied) };
            let position = last.position;
            if entries.iter().any(|entry| matches!(entry.subject, Subject::Synonym(_))) {
                self.read_words().await?;
            }
            if entries.iter().any(concerns_everything) {
                applied = self.refresh(applied, position, today).await?;
                continue;
            }
            let changed = listings_in(&self.db, &entries).await?;
            self.stage_all(&changed, today).await?;
            self.commit(position, today).await?;
            applied = position;
        }
    }

    /// The consortium's own words as they are now (UX-7). No listing changes by them, what is asked does. If they cannot be
    /// read, the lines that told of them are taken again.
    async fn read_words(&self) -> Result<(), Error> {
        let told = async {
            let own = consortium::synonym::query::table(self.db.reads()).await?;
            let tell = move |writer: &mut Writer| {
                writer.search().use_words(&own);
                Ok(())
            };
            self.with_writer(tell).await
        };
        let told = told.await;
        self.knows_words.store(told.is_ok(), Ordering::Release);
        told
    }

    /// Writes every published listing anew, and all is seen at once, with the note that everything up to `position` is
    /// applied. Killed before, the old answers, position and day still stand, and all is done once more.
    async fn refresh(&self, applied: i64, position: i64, today: Day) -> Result<i64, Error> {
        self.read_words().await?;
        let mut published = Vec::new();
        loop {
            let ids = listing::published_ids(self.db.reads(), published.last().copied(), IDS).await?;
            if ids.is_empty() {
                break;
            }
            published.extend(ids);
        }
        self.stage_all(&published, today).await?;
        // What was withdrawn since the last commit is in the log only; a new index has nothing to lose.
        let mut read = if applied == 0 { position } else { applied };
        while read < position {
            let entries = log::after(self.db.reads(), read, LINES).await?;
            let Some(last) = entries.last() else { break };
            read = last.position;
            let changed = listings_in(&self.db, &entries).await?;
            self.stage_all(&changed, today).await?;
        }
        self.commit(position, today).await?;
        Ok(position)
    }

    /// What was staged is seen now, with the note that everything up to `position` is applied.
    async fn commit(&self, position: i64, today: Day) -> Result<(), Error> {
        self.with_writer(move |writer| writer.apply(Vec::new(), position, Some(today))).await
    }

    /// Replaces these listings by what the rows say now, some at a time: while some are written the next are read and their
    /// routes worked out. Those no longer published leave the index. It is seen with the next commit.
    async fn stage_all(&self, ids: &[OpportunityId], today: Day) -> Result<(), Error> {
        if ids.is_empty() {
            return Ok(());
        }
        let mut network = Network::read(self.db.reads()).await?;
        let mut read = Vec::new();
        for ids in ids.chunks(BATCH) {
            let write = std::mem::take(&mut read);
            let (written, next) =
                tokio::join!(self.with_writer(|writer| writer.stage(write)), self.changed(&mut network, ids, today));
            written?;
            read = next?;
        }
        self.with_writer(|writer| writer.stage(read)).await
    }

    /// Each of these as it is now; none for those no longer published.
    async fn changed(
        &self,
        network: &mut Network,
        ids: &[OpportunityId],
        today: Day,
    ) -> Result<Vec<(OpportunityId, Option<Document>)>, Error> {
        let mut changed: BTreeMap<OpportunityId, Option<Document>> = ids.iter().map(|id| (*id, None)).collect();
        let listings = listing::published_by_ids(self.db.reads(), ids).await?;
        for document in documents(&self.db, network, listings, today).await? {
            changed.insert(document.id, Some(document));
        }
        Ok(changed.into_iter().collect())
    }

    async fn applied(&self) -> Result<(i64, Option<Day>), Error> {
        self.with_writer(Writer::applied).await
    }

    /// Disk work happens outside the async threads.
    async fn with_writer<T, F>(&self, job: F) -> Result<T, Error>
    where
        T: Send + 'static,
        F: FnOnce(&mut Writer) -> Result<T, search::Error> + Send + 'static,
    {
        let writer = Arc::clone(&self.writer);
        let done = tokio::task::spawn_blocking(move || job(&mut writer.lock().unwrap_or_else(PoisonError::into_inner)));
        Ok(done.await.map_err(|_| Error::Thread)??)
    }
}

/// The listings that these lines are about. What happens to a request that was decided – it is closed, re-opened,
/// challenged – may make a precedent of the decision, or end one (R-R2): then the routes of its listing are others.
async fn listings_in(db: &Db, entries: &[log::Entry]) -> Result<Vec<OpportunityId>, Error> {
    let (mut ids, mut requests) = (BTreeSet::new(), BTreeSet::new());
    for entry in entries.iter().filter(|entry| entry.kind != REFUSAL) {
        match entry.subject {
            Subject::Opportunity(id) => drop(ids.insert(id)),
            Subject::Request(id) => drop(requests.insert(id)),
            _ => {}
        }
    }
    let requests: Vec<_> = requests.into_iter().collect();
    ids.extend(evaluation::precedent::listings_decided_on(db.reads(), &requests).await?);
    Ok(ids.into_iter().collect())
}

/// Agreements, members and their programmes – kept under their institution – change the routes of many listings. A
/// refusal changes nothing.
fn concerns_everything(entry: &log::Entry) -> bool {
    let wide = matches!(entry.subject, Subject::Agreement(_) | Subject::Institution(_));
    wide && entry.kind != REFUSAL
}

/// Published listings as search sees them.
pub(crate) async fn documents(
    db: &Db,
    network: &mut Network,
    listings: Vec<Listing>,
    today: Day,
) -> Result<Vec<Document>, Error> {
    let owners: BTreeSet<InstitutionId> = listings.iter().map(|listing| listing.opportunity.institution_id).collect();
    let owners = consortium::institution::by_ids(db.reads(), &owners.into_iter().collect::<Vec<_>>()).await?;
    let owners: BTreeMap<InstitutionId, Institution> = owners.into_iter().map(|owner| (owner.id, owner)).collect();
    let routes = network.routes(db.reads(), &listings, today).await?;
    let found = listings.into_iter().zip(routes).filter_map(|(listing, routes)| {
        let owner = owners.get(&listing.opportunity.institution_id)?;
        Some(document(listing, owner, routes))
    });
    Ok(found.collect())
}

fn document(listing: Listing, owner: &Institution, routes: Vec<RoutesAt>) -> Document {
    let version = listing.version;
    let open = |offering: &catalogue::Offering| offering.state == catalogue::OfferingState::Open;
    Document {
        id: listing.opportunity.id,
        identifier: listing.opportunity.identifier,
        institution: owner.slug.clone(),
        country: owner.country.clone(),
        open_until: listing.offerings.iter().filter(|offering| open(offering)).map(open_until).max(),
        labels: labels(owner, &listing.outcomes),
        title: version.title,
        original_language: version.original_language,
        description: version.description,
        outcomes: listing.outcomes.into_iter().map(|outcome| outcome.text).collect(),
        keywords: version.keywords.0,
        languages: version.teaching_languages.0,
        ects: version.ects,
        eqf: version.eqf,
        isced_f: version.isced_f,
        mode: version.mode.map(|mode| mode.to_string()),
        free: version.price.map(|price| price == 0),
        starts: listing
            .offerings
            .iter()
            .filter(|offering| open(offering))
            .filter_map(|offering| offering.starts_on)
            .collect(),
        published_at: version.published_at.unwrap_or(listing.opportunity.created_at),
        routes: routes.into_iter().flat_map(routes_at).collect(),
    }
}

/// The university's entry, and one for each programme whose route is another.
fn routes_at(at: RoutesAt) -> Vec<RouteAt> {
    let all = std::iter::once((None, at.usual)).chain(at.others.into_iter().map(|(id, route)| (Some(id), route)));
    all.map(|(programme, route)| RouteAt {
        institution: at.institution.clone(),
        programme,
        route: route.map(|route| route.to_string()),
    })
    .collect()
}

/// The last day to enrol in a run: where none is stated the day it starts, and where that is not either it stays open.
fn open_until(offering: &catalogue::Offering) -> Day {
    offering.enrol_by.or(offering.starts_on).unwrap_or(Timestamp::from_micros(FAR).day())
}

/// Names of the provider – also the one in its addresses and its Erasmus code – and of the skills of the outcomes. What
/// the field is called the search knows itself (UX-8).
fn labels(owner: &Institution, outcomes: &[catalogue::LearningOutcome]) -> Vec<LocalizedText> {
    let other_names = [Some(&owner.slug), owner.erasmus_code.as_ref()].into_iter().flatten();
    let skills = outcomes.iter().flat_map(|outcome| &outcome.skills.0).map(|skill| skill.label.clone());
    let names = other_names.map(|name| LocalizedText::of(Language::ENGLISH, name.as_str()));
    std::iter::once(owner.name.clone()).chain(names).chain(skills).collect()
}
