//! One parameter on one segment: what it lets through, and its counts.

use std::{collections::BTreeMap, sync::Arc};

use tantivy::{DocId, SegmentReader, columnar::Column};

use crate::{
    Parameter, Query,
    document::month,
    ledger::{Page, Values},
    query::Selection,
    rank::column,
    route,
    route::Eyes,
};

enum Test {
    Open,
    Ordinals(Vec<u32>),
    Span(Column<i64>, i64, i64),
}

/// A parameter's filter and counters. Values are ordinals here; they become words again in [`Gate::counts`].
pub(crate) struct Gate {
    parameter: Parameter,
    values: Arc<Values>,
    /// Routes only: what of the values concerns the reader.
    eyes: Option<Eyes>,
    test: Test,
    counts: Vec<Tally>,
}

/// How many listings have a value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Of those that pass every other filter.
    pub count: u64,
    /// Of all that the text finds.
    pub unfiltered: u64,
}

impl Gate {
    /// None for routes of a university that is not given.
    pub(crate) fn open(
        parameter: Parameter,
        query: &Query,
        (segment, page): (&SegmentReader, &Page),
    ) -> tantivy::Result<Option<Self>> {
        if parameter == Parameter::Route && query.recognised_by.is_none() {
            return Ok(None);
        }
        let Some(values) = page.values(parameter) else { return Ok(None) };
        let test = match query.selection(parameter) {
            Selection::Any => Test::Open,
            Selection::Span { column: name, from, to } => Test::Span(column(segment, name)?, from, to),
            Selection::Words(words) => Test::Ordinals(words.iter().filter_map(|word| values.ordinal(word)).collect()),
        };
        let eyes = (parameter == Parameter::Route).then(|| Eyes::open(query, &values));
        let counts = vec![Tally::default(); values.count()];
        Ok(Some(Self { parameter, values, eyes, test, counts }))
    }

    /// Whether the listing has what is chosen.
    pub(crate) fn passes(&self, doc: DocId) -> bool {
        match &self.test {
            Test::Open => true,
            Test::Span(column, from, to) => column.values_for_doc(doc).any(|value| *from <= value && value <= *to),
            Test::Ordinals(chosen) => match &self.eyes {
                Some(eyes) => eyes.of(&self.values, doc).any(|ordinal| chosen.contains(&ordinal)),
                None => self.values.of(doc).iter().any(|ordinal| chosen.contains(ordinal)),
            },
        }
    }

    /// Counts each value of a listing that the text finds; `counts`: it passes every other filter too.
    pub(crate) fn count(&mut self, doc: DocId, counts: bool) {
        let mut add = |ordinal: u32| {
            if let Some(tally) = usize::try_from(ordinal).ok().and_then(|place| self.counts.get_mut(place)) {
                tally.unfiltered += 1;
                tally.count += u64::from(counts);
            }
        };
        match &self.eyes {
            Some(eyes) => eyes.of(&self.values, doc).for_each(&mut add),
            None => self.values.of(doc).iter().copied().for_each(&mut add),
        }
    }

    /// Adds the counts of this segment.
    pub(crate) fn counts(&self, query: &Query, all: &mut Counts) {
        for (word, tally) in self.values.words().iter().zip(&self.counts).filter(|(_, tally)| tally.unfiltered > 0) {
            if let Some(value) = shown(self.parameter, query, word) {
                all.entry((self.parameter, value.to_owned())).or_default().add(*tally);
            }
        }
    }
}

impl Tally {
    /// Adds those of another segment.
    pub(crate) fn add(&mut self, other: Self) {
        self.count += other.count;
        self.unfiltered += other.unfiltered;
    }
}

/// Counts by parameter and value.
pub(crate) type Counts = BTreeMap<(Parameter, String), Tally>;

/// Chosen values are always shown, also at nothing (UX-4).
pub(crate) fn chosen(query: &Query) -> Counts {
    let mut all = Counts::new();
    for parameter in Parameter::ALL {
        let Selection::Words(words) = query.selection(*parameter) else { continue };
        let values = words.iter().filter_map(|word| shown(*parameter, query, word));
        all.extend(values.map(|value| ((*parameter, value.to_owned()), Tally::default())));
    }
    all
}

/// The value as the page knows it; none if it is not shown for this query.
fn shown<'word>(parameter: Parameter, query: &Query, word: &'word str) -> Option<&'word str> {
    match parameter {
        Parameter::Route => route::shown(query, word),
        Parameter::Start => (word >= month(query.today).as_str()).then_some(word),
        Parameter::Field => is_unfolded(query, word).then_some(word),
        _ => Some(word),
    }
}

/// Broad fields always; deeper ones below, beside and above what is chosen.
fn is_unfolded(query: &Query, code: &str) -> bool {
    let parent = code.get(..code.len().saturating_sub(1)).unwrap_or("");
    code.len() <= 2 || query.field.iter().any(|chosen| chosen.starts_with(parent))
}
