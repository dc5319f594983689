//! One parameter on one segment: what it lets through, and its counts.

use std::collections::BTreeMap;

use tantivy::{
    DocId, SegmentReader,
    columnar::{Column, StrColumn},
};

use crate::{Parameter, Query, document::month, query::Selection, rank::column};

enum Test {
    Open,
    Ordinals(Vec<u64>),
    Span(Column<i64>, i64, i64),
}

/// A parameter's filter and counters. Values are ordinals here; they become words again in [`Gate::counts`].
pub(crate) struct Gate {
    parameter: Parameter,
    values: Option<StrColumn>,
    test: Test,
    counts: Vec<u64>,
}

impl Gate {
    /// None for routes of a university that is not given.
    pub(crate) fn open(parameter: Parameter, query: &Query, segment: &SegmentReader) -> tantivy::Result<Option<Self>> {
        if parameter == Parameter::Route && query.recognised_by.is_none() {
            return Ok(None);
        }
        let values = segment.fast_fields().str(parameter.as_str())?;
        let test = match query.selection(parameter) {
            Selection::Any => Test::Open,
            Selection::Span { column: name, from, to } => Test::Span(column(segment, name)?, from, to),
            Selection::Words(words) => Test::Ordinals(match &values {
                Some(values) => ordinals(values, &words)?,
                None => Vec::new(),
            }),
        };
        let counts = vec![0; values.as_ref().map_or(0, |values| values.num_terms())];
        Ok(Some(Self { parameter, values, test, counts }))
    }

    /// Whether the listing has what is chosen.
    pub(crate) fn passes(&self, doc: DocId) -> bool {
        match (&self.test, &self.values) {
            (Test::Open, _) => true,
            (Test::Span(column, from, to), _) => column.values_for_doc(doc).any(|value| *from <= value && value <= *to),
            (Test::Ordinals(chosen), Some(values)) => values.term_ords(doc).any(|ordinal| chosen.contains(&ordinal)),
            (Test::Ordinals(_), None) => false,
        }
    }

    /// Counts each value of the listing.
    pub(crate) fn count(&mut self, doc: DocId) {
        let Some(values) = &self.values else { return };
        for ordinal in values.term_ords(doc) {
            if let Some(count) = usize::try_from(ordinal).ok().and_then(|place| self.counts.get_mut(place)) {
                *count += 1;
            }
        }
    }

    /// Adds the counts of this segment.
    pub(crate) fn counts(&self, query: &Query, all: &mut Counts) -> tantivy::Result<()> {
        let Some(values) = &self.values else { return Ok(()) };
        let mut word = String::new();
        for (ordinal, count) in (0..).zip(&self.counts).filter(|(_, count)| **count > 0) {
            word.clear();
            values.ord_to_str(ordinal, &mut word)?;
            if let Some(value) = shown(self.parameter, query, &word) {
                *all.entry((self.parameter, value.to_owned())).or_default() += count;
            }
        }
        Ok(())
    }
}

/// Counts by parameter and value.
pub(crate) type Counts = BTreeMap<(Parameter, String), u64>;

/// Chosen values are always shown, also at nothing (UX-4).
pub(crate) fn chosen(query: &Query) -> Counts {
    let mut all = Counts::new();
    for parameter in Parameter::ALL {
        let Selection::Words(words) = query.selection(*parameter) else { continue };
        let values = words.iter().filter_map(|word| shown(*parameter, query, word));
        all.extend(values.map(|value| ((*parameter, value.to_owned()), 0)));
    }
    all
}

/// The value as the page knows it; none if it is not shown for this query.
fn shown<'word>(parameter: Parameter, query: &Query, word: &'word str) -> Option<&'word str> {
    match parameter {
        Parameter::Route => word.strip_prefix(query.recognised_by.as_deref()?)?.strip_prefix('/'),
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

fn ordinals(values: &StrColumn, words: &[String]) -> tantivy::Result<Vec<u64>> {
    let mut found = Vec::with_capacity(words.len());
    for word in words {
        found.extend(values.dictionary().term_ord(word)?);
    }
    Ok(found)
}
