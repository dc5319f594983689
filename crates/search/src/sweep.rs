//! One pass over what the text matches: filters, counts and the best results together. A listing that passes every gate
//! is a result and counts everywhere; one that fails at a single gate counts there only, which is what "a count ignores
//! its own facet" means (UX-4); one that fails at two counts nowhere. Beside it
//! stands how many have the value without any filter: the order of values, and which are shown at nothing.

use std::{collections::BinaryHeap, sync::Arc, time::Instant};

use tantivy::{
    DocAddress, DocId, Score, SegmentOrdinal, SegmentReader,
    collector::{Collector, SegmentCollector},
    columnar::Column,
};

use crate::{
    Parameter, Query, Sort,
    gate::{Counts, Gate, chosen},
    ledger::Ledger,
    rank::{Rank, Ranking},
    schema::{ID_HIGH, ID_LOW},
};

/// The clock is looked at every so many listings.
const STRIDE: u64 = 256;

/// The collector.
pub(crate) struct Sweep {
    pub query: Arc<Query>,
    pub begun: Instant,
    pub ledger: Arc<Ledger>,
}

/// What came of it.
pub(crate) struct Swept {
    pub total: u64,
    pub is_cut: bool,
    pub counts: Counts,
    /// Sorted; at most one more than asked for, which shows that there is a next page.
    pub top: Vec<Ranked>,
}

/// A result with its place in the order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Ranked {
    pub rank: Rank,
    pub id: u128,
    pub address: DocAddress,
}

impl Sweep {
    fn keep(&self) -> usize {
        usize::from(self.query.offset) + usize::from(self.query.limit) + 1
    }
}

impl Collector for Sweep {
    type Fruit = Swept;
    type Child = Lane;

    fn for_segment(&self, segment: SegmentOrdinal, reader: &SegmentReader) -> tantivy::Result<Lane> {
        let page = self.ledger.page(reader)?;
        let mut gates = Vec::with_capacity(Parameter::ALL.len());
        for parameter in Parameter::ALL {
            gates.extend(Gate::open(*parameter, &self.query, (reader, &page))?);
        }
        let ranking = Ranking::open(&self.query, reader)?;
        let after = self.query.after.as_ref().map_or(Ok(None), |cursor| ranking.after(cursor))?;
        let ids = (reader.fast_fields().u64(ID_HIGH)?, reader.fast_fields().u64(ID_LOW)?);
        let (query, begun, keep) = (Arc::clone(&self.query), self.begun, self.keep());
        let (top, progress) = (BinaryHeap::new(), Progress::default());
        Ok(Lane { query, begun, keep, segment, gates, ranking, after, ids, top, progress })
    }

    fn requires_scoring(&self) -> bool {
        self.query.order() == Sort::Relevance
    }

    fn merge_fruits(&self, parts: Vec<tantivy::Result<Swept>>) -> tantivy::Result<Swept> {
        let mut all = Swept { total: 0, is_cut: false, counts: chosen(&self.query), top: Vec::new() };
        for part in parts {
            let part = part?;
            all.total += part.total;
            all.is_cut |= part.is_cut;
            all.top.extend(part.top);
            for (value, count) in part.counts {
                all.counts.entry(value).or_default().add(count);
            }
        }
        all.top.sort_unstable();
        all.top.truncate(self.keep());
        Ok(all)
    }
}

/// The pass over one segment.
pub(crate) struct Lane {
    query: Arc<Query>,
    begun: Instant,
    keep: usize,
    segment: SegmentOrdinal,
    gates: Vec<Gate>,
    ranking: Ranking,
    after: Option<(u64, u128)>,
    ids: (Column<u64>, Column<u64>),
    /// The best so far, worst on top.
    top: BinaryHeap<(u64, u128, DocId)>,
    progress: Progress,
}

#[derive(Default)]
struct Progress {
    seen: u64,
    total: u64,
    is_cut: bool,
}

impl SegmentCollector for Lane {
    type Fruit = tantivy::Result<Swept>;

    fn collect(&mut self, doc: DocId, score: Score) {
        if self.is_over() {
            return;
        }
        let mut failing = self.gates.iter().enumerate().filter(|(_, gate)| !gate.passes(doc)).map(|(place, _)| place);
        let (first, second) = (failing.next(), failing.next());
        for (place, gate) in self.gates.iter_mut().enumerate() {
            gate.count(doc, second.is_none() && first.is_none_or(|failing| failing == place));
        }
        if first.is_none() {
            self.progress.total += 1;
            self.offer(doc, score);
        }
    }

    fn harvest(self) -> tantivy::Result<Swept> {
        let mut counts = Counts::new();
        for gate in &self.gates {
            gate.counts(&self.query, &mut counts);
        }
        let mut top = Vec::with_capacity(self.top.len());
        for (key, id, doc) in self.top {
            let address = DocAddress::new(self.segment, doc);
            top.push(Ranked { rank: self.ranking.rank(key)?, id, address });
        }
        Ok(Swept { total: self.progress.total, is_cut: self.progress.is_cut, counts, top })
    }
}

impl Lane {
    fn is_over(&mut self) -> bool {
        self.progress.seen += 1;
        if self.progress.seen.is_multiple_of(STRIDE) && self.begun.elapsed() >= self.query.budget {
            self.progress.is_cut = true;
        }
        self.progress.is_cut
    }

    fn offer(&mut self, doc: DocId, score: Score) {
        let key = self.ranking.key(doc, score);
        let is_full = self.top.len() >= self.keep;
        if is_full && self.top.peek().is_some_and(|(worst, ..)| *worst < key) {
            return;
        }
        let half = |column: &Column<u64>| u128::from(column.first(doc).unwrap_or(0));
        let id = (half(&self.ids.0) << 64) | half(&self.ids.1);
        if self.after.is_some_and(|after| (key, id) <= after) {
            return;
        }
        self.top.push((key, id, doc));
        if is_full {
            self.top.pop();
        }
    }
}
