//! The values that listings are counted by, laid out for counting: for each part of the index the words of a parameter,
//! and for each document which of them it has. A part of the index never changes, so it is read once, when it is new.

use std::{collections::HashMap, sync::Arc};

use tantivy::{DocId, Searcher, SegmentReader, columnar::StrColumn, index::SegmentId};

use crate::Parameter;

/// All parts of the index.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ledger(HashMap<SegmentId, Arc<Page>>);

/// One part.
#[derive(Debug)]
pub(crate) struct Page(Vec<Arc<Values>>);

/// The values of one parameter in one part.
#[derive(Debug, Default)]
pub(crate) struct Values {
    /// In order: the place of a word is its ordinal.
    words: Vec<String>,
    /// Where the ordinals of each document begin.
    starts: Vec<usize>,
    ordinals: Vec<u32>,
}

impl Ledger {
    /// Of what this searcher sees: known parts are taken over, new ones are read.
    pub(crate) fn of(&self, searcher: &Searcher) -> tantivy::Result<Self> {
        let mut parts = HashMap::new();
        for segment in searcher.segment_readers() {
            parts.insert(segment.segment_id(), self.page(segment)?);
        }
        Ok(Self(parts))
    }

    /// One part, read if it is not known.
    pub(crate) fn page(&self, segment: &SegmentReader) -> tantivy::Result<Arc<Page>> {
        match self.0.get(&segment.segment_id()) {
            Some(page) => Ok(Arc::clone(page)),
            None => Ok(Arc::new(Page::read(segment)?)),
        }
    }
}

impl Page {
    fn read(segment: &SegmentReader) -> tantivy::Result<Self> {
        let mut all = Vec::with_capacity(Parameter::ALL.len());
        for parameter in Parameter::ALL {
            let column = segment.fast_fields().str(parameter.as_str())?;
            let values =
                column.map_or_else(|| Ok(Values::default()), |column| Values::read(&column, segment.max_doc()));
            all.push(Arc::new(values?));
        }
        Ok(Self(all))
    }

    /// The values of a parameter.
    pub(crate) fn values(&self, parameter: Parameter) -> Option<Arc<Values>> {
        let place = Parameter::ALL.iter().position(|known| *known == parameter)?;
        self.0.get(place).cloned()
    }
}

impl Values {
    fn read(column: &StrColumn, documents: DocId) -> tantivy::Result<Self> {
        let mut words = Vec::with_capacity(column.num_terms());
        let mut terms = column.dictionary().stream()?;
        while terms.advance() {
            words.push(String::from_utf8_lossy(terms.key()).into_owned());
        }
        let mut values = Self { words, starts: vec![0], ordinals: Vec::new() };
        for document in 0..documents {
            let ordinals = column.term_ords(document).filter_map(|ordinal| u32::try_from(ordinal).ok());
            values.ordinals.extend(ordinals);
            values.starts.push(values.ordinals.len());
        }
        Ok(values)
    }

    /// How many words there are.
    pub(crate) const fn count(&self) -> usize {
        self.words.len()
    }

    /// The words, in order.
    pub(crate) fn words(&self) -> &[String] {
        &self.words
    }

    /// The ordinal of a word, if a listing has it.
    pub(crate) fn ordinal(&self, word: &str) -> Option<u32> {
        let place = self.words.binary_search_by(|known| known.as_str().cmp(word)).ok()?;
        u32::try_from(place).ok()
    }

    /// The words that begin so, with their ordinals.
    pub(crate) fn beginning<'a>(&'a self, begin: &'a str) -> impl Iterator<Item = (u32, &'a str)> {
        let from = self.words.partition_point(|word| word.as_str() < begin);
        let found = self.words.iter().enumerate().skip(from).take_while(move |(_, word)| word.starts_with(begin));
        found.filter_map(|(place, word)| Some((u32::try_from(place).ok()?, word.as_str())))
    }

    /// The ordinals that a document has.
    pub(crate) fn of(&self, document: DocId) -> &[u32] {
        let place = usize::try_from(document).unwrap_or(usize::MAX);
        let bounds = self.starts.get(place).zip(self.starts.get(place.saturating_add(1)));
        bounds.and_then(|(from, to)| self.ordinals.get(*from..*to)).unwrap_or(&[])
    }
}
