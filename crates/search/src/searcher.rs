//! The handle that answers.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, PoisonError, RwLock},
    time::Instant,
};

use kernel::{Day, Language, LocalizedText};
use tantivy::{
    DocAddress, Searcher, TantivyDocument,
    query::AllQuery,
    schema::{Field, Value},
};
use uuid::Uuid;

use crate::{
    Begun, Counted, Cursor, Error, Facet, Found, Highlights, Hit, Parameter, Piece, Query, Taken, Text, Way, begun,
    cut::Drawer,
    gate::{Counts, Tally},
    highlight::Marker,
    ledger::Ledger,
    matrix,
    reading::Reading,
    schema::Fields,
    suggestion,
    sweep::{Ranked, Sweep, Swept},
    terms, text,
    thesaurus::Thesaurus,
};

/// LIM-13.
const FARTHEST: u16 = 10_000;

/// Answers searches; cheap to clone, and it sees every commit and rebuild of its [`crate::Writer`] at once. It blocks for
/// some milliseconds.
#[derive(Clone)]
pub struct Search {
    slot: Arc<RwLock<Option<Live>>>,
    words: Arc<RwLock<Arc<Thesaurus>>>,
}

/// An index that can be read.
#[derive(Clone)]
pub(crate) struct Live {
    pub searcher: Searcher,
    pub fields: Arc<Fields>,
    pub applied: (i64, Option<Day>),
    pub words: Arc<Thesaurus>,
    pub drawer: Drawer,
    pub ledger: Arc<Ledger>,
}

impl Search {
    pub(crate) fn away() -> Self {
        Self { slot: Arc::default(), words: Arc::new(RwLock::new(Thesaurus::shipped())) }
    }

    pub(crate) fn set(&self, live: Option<Live>) {
        *self.slot.write().unwrap_or_else(PoisonError::into_inner) = live;
    }

    fn live(&self) -> Result<Live, Error> {
        let live = self.slot.read().unwrap_or_else(PoisonError::into_inner).clone().ok_or(Error::Damaged)?;
        let words = self.words.read().unwrap_or_else(PoisonError::into_inner).clone();
        Ok(Live { words, ..live })
    }

    /// From now on these lines of a consortium's own words count beside those that ship (UX-7), in every handle of this
    /// index: `en user experience, UX | fr expérience utilisateur, UX`.
    pub fn use_words(&self, own: &[String]) {
        let words = Thesaurus::with(own);
        *self.words.write().unwrap_or_else(PoisonError::into_inner) = words;
    }

    /// Position in the change log and day that answers are of; behind the log's head they are incomplete (I-7).
    pub fn applied(&self) -> Result<(i64, Option<Day>), Error> {
        Ok(self.live()?.applied)
    }

    /// How many listings there are.
    pub fn count(&self) -> Result<u64, Error> {
        Ok(self.live()?.searcher.num_docs())
    }

    /// Whether a listing has this value of a parameter; false while the index is away.
    pub fn has(&self, parameter: Parameter, value: &str) -> bool {
        let Ok(live) = self.live() else { return false };
        catch_unwind(AssertUnwindSafe(|| live.has(parameter, value))).unwrap_or(false)
    }

    /// How many listings of each provider get which route at each university, by provider, university and route (NW-1).
    pub fn taken(&self) -> Result<Vec<Taken>, Error> {
        let live = self.live()?;
        let taken = || Ok(matrix::taken(&live.searcher)?);
        catch_unwind(AssertUnwindSafe(taken)).unwrap_or(Err(Error::Damaged))
    }

    /// The routes of every listing of one provider, by its slug.
    pub fn ways(&self, provider: &str) -> Result<Vec<Way>, Error> {
        let live = self.live()?;
        let ways = || Ok(matrix::ways(&live.searcher, provider)?);
        catch_unwind(AssertUnwindSafe(ways)).unwrap_or(Err(Error::Damaged))
    }

    /// What a reader of this language may mean who is still typing: at most so many titles and fields (UX-10).
    pub fn begun(&self, text: &Text, reader: Language, today: Day, most: usize) -> Result<Begun, Error> {
        let live = self.live()?;
        let begun = || begun::begun(&live, text, reader, (today, most));
        catch_unwind(AssertUnwindSafe(begun)).unwrap_or(Err(Error::Damaged))
    }

    /// Answers a query. Damaged files may make tantivy panic; that is an error like any other here (F22).
    pub fn search(&self, query: &Query) -> Result<Found, Error> {
        let live = self.live()?;
        if query.offset > FARTHEST {
            return Err(Error::TooFar);
        }
        if query.after.as_ref().is_some_and(|after| after.sort != query.order()) {
            return Err(Error::Cursor);
        }
        catch_unwind(AssertUnwindSafe(|| live.answer(query))).unwrap_or(Err(Error::Damaged))
    }
}

impl Live {
    pub(crate) fn has(&self, parameter: Parameter, value: &str) -> bool {
        self.searcher.segment_readers().iter().any(|segment| {
            let values = self.ledger.page(segment).ok().and_then(|page| page.values(parameter));
            values.is_some_and(|values| values.ordinal(value).is_some())
        })
    }

    fn answer(&self, query: &Query) -> Result<Found, Error> {
        let searcher = &self.searcher;
        let begun = Instant::now();
        let found = self.found(searcher, query, begun)?;
        match query.typed().filter(|_| found.total == 0 && found.total_is_exact) {
            Some(text) => Ok(self.corrected(searcher, query, text, begun)?.unwrap_or(found)),
            None => Ok(found),
        }
    }

    fn found(&self, searcher: &Searcher, query: &Query, begun: Instant) -> Result<Found, Error> {
        let sweep = Sweep { query: Arc::new(query.clone()), begun, ledger: Arc::clone(&self.ledger) };
        let reading = query.typed().map(|text| Reading::of(text, &self.words));
        let swept = match &reading {
            Some(reading) => searcher.search(&terms::matching(searcher, &self.fields, reading)?, &sweep)?,
            None => searcher.search(&AllQuery, &sweep)?,
        };
        let (from, many) = (usize::from(query.offset), usize::from(query.limit));
        let page: Vec<_> = swept.top.iter().skip(from).take(many).collect();
        let has_more = swept.top.len() > from + many;
        let last = page.last().filter(|_| has_more);
        let next = last.map(|last| Cursor { sort: query.order(), rank: last.rank.clone(), id: last.id });
        let marker = reading.as_ref().map(Marker::new);
        let hits = page.into_iter().map(|ranked| self.hit(searcher, query, marker.as_ref(), ranked));
        let hits = hits.collect::<Result<_, _>>()?;
        let Swept { total, is_cut, counts, .. } = swept;
        Ok(Found { total, total_is_exact: !is_cut, hits, facets: facets(counts), next, ..Found::default() })
    }

    fn hit(&self, searcher: &Searcher, query: &Query, marker: Option<&Marker>, ranked: &Ranked) -> Result<Hit, Error> {
        let id = Uuid::from_u128(ranked.id).into();
        let Some(marker) = marker else { return Ok(Hit { id, highlights: Highlights::default() }) };
        let DocAddress { segment_ord, doc_id } = ranked.address;
        let document = (searcher.segment_reader(segment_ord).segment_id(), doc_id);
        let texts = self.drawer.take(document, || self.shown(searcher, ranked.address))?;
        Ok(Hit { id, highlights: marker.highlights(&query.reader, &texts) })
    }

    pub(crate) fn shown(&self, searcher: &Searcher, address: DocAddress) -> Result<[LocalizedText; 2], Error> {
        let document: TantivyDocument = searcher.doc(address)?;
        let text = |field: Field| document.get_first(field).and_then(|value| value.as_str()?.parse().ok());
        Ok([self.fields.shown_title, self.fields.shown_description].map(|field| text(field).unwrap_or_default()))
    }

    /// The words put right, if that finds something under the same filters, written as listings write them. Words in
    /// quotes are meant as they stand: for them it is only offered.
    fn corrected(
        &self,
        searcher: &Searcher,
        query: &Query,
        text: &Text,
        begun: Instant,
    ) -> Result<Option<Found>, Error> {
        let Some(corrected) = suggestion::corrected(searcher, &self.fields, &self.words, text)? else {
            return Ok(None);
        };
        let again = Query { text: Some(corrected.parse()?), ..query.clone() };
        let first = self.found(searcher, &Query { offset: 0, limit: 1, after: None, ..again.clone() }, begun)?;
        let Some(hit) = first.hits.first() else { return Ok(None) };
        let suggestion = Some(as_written(&corrected, &hit.highlights));
        if text.is_quoted() {
            return Ok(Some(Found { suggestion, ..self.found(searcher, query, begun)? }));
        }
        Ok(Some(Found { suggestion, is_corrected: true, ..self.found(searcher, &again, begun)? }))
    }
}

/// The words of the text with the accents they have in a listing.
fn as_written(corrected: &str, highlights: &Highlights) -> String {
    let pieces = highlights.title.iter().chain(&highlights.description);
    let marked: Vec<&Piece> = pieces.filter(|piece| piece.is_match).collect();
    let mut written = String::with_capacity(corrected.len());
    let mut at = 0;
    for word in text::words(corrected) {
        let same = |piece: &&&Piece| text::words(&piece.text).first().is_some_and(|found| found.folded == word.folded);
        let typed = corrected.get(word.range.clone()).unwrap_or("");
        written.push_str(corrected.get(at..word.range.start).unwrap_or(""));
        match marked.iter().find(same).filter(|_| typed == word.folded) {
            Some(piece) => written.push_str(&piece.text.to_lowercase()),
            None => written.push_str(typed),
        }
        at = word.range.end;
    }
    written.push_str(corrected.get(at..).unwrap_or(""));
    written
}

fn facets(counts: Counts) -> Vec<Facet> {
    let mut facets: Vec<Facet> = Vec::new();
    for ((parameter, value), Tally { count, unfiltered }) in counts {
        let counted = Counted { value, count, unfiltered };
        match facets.last_mut().filter(|facet| facet.parameter == parameter) {
            Some(facet) => facet.values.push(counted),
            None => facets.push(Facet { parameter, values: vec![counted] }),
        }
    }
    for facet in facets.iter_mut().filter(|facet| facet.parameter != Parameter::Start) {
        let most_first = |one: &Counted, other: &Counted| other.unfiltered.cmp(&one.unfiltered);
        facet.values.sort_by(|one, other| most_first(one, other).then_with(|| one.value.cmp(&other.value)));
    }
    facets
}
