//! Marks what was typed in a listing's texts, by the rules the index matches with (UX-9).

use std::{collections::BTreeSet, ops::Range};

use kernel::{Language, LocalizedText};

use crate::{
    Highlights, Piece,
    reading::Reading,
    stem::{stem, stems as all_stems},
    text::{Word, groups, joined, words},
    thesaurus::Saying,
    typed::Clause,
};

/// How many characters of a description are shown before and after the first match.
const BEFORE: usize = 60;
const AFTER: usize = 180;

/// Finds typed words, and other words for them, in a text.
#[derive(Debug)]
pub(crate) struct Marker<'reading> {
    exact: BTreeSet<String>,
    stems: BTreeSet<String>,
    beginning: Option<String>,
    others: Vec<(&'reading Saying, Vec<String>)>,
}

impl<'reading> Marker<'reading> {
    /// For what was typed.
    pub(crate) fn new(reading: &'reading Reading<'_>) -> Self {
        let others = reading.units.iter().flat_map(|unit| &unit.others).map(|saying| (saying, saying.stems()));
        let (exact, stems) = (BTreeSet::new(), BTreeSet::new());
        let mut marker = Self { exact, stems, beginning: None, others: others.collect() };
        let clauses = reading.units.iter().flat_map(|unit| unit.own.iter().map(move |own| (*own, unit.is_entry)));
        for (clause, is_entry) in clauses {
            match clause {
                Clause::Phrase(words) => marker.exact.extend(words.iter().cloned()),
                Clause::Words { words, joined, is_last, .. } => {
                    for word in words.iter().chain(joined) {
                        marker.stems.extend(all_stems(word));
                        marker.exact.insert(word.clone());
                    }
                    let begins = *is_last && !is_entry;
                    let last = words.last().filter(|word| begins && word.chars().nth(2).is_some());
                    marker.beginning = last.cloned().or(marker.beginning);
                }
            }
        }
        marker
    }

    /// The whole text in pieces.
    pub(crate) fn pieces(&self, text: &str, language: Language) -> Vec<Piece> {
        cut(text, 0..text.len(), &self.matches(text, language))
    }

    /// A fragment around the first match; none if nothing matches.
    pub(crate) fn fragment(&self, text: &str, language: Language) -> Option<Vec<Piece>> {
        let matches = self.matches(text, language);
        let first = matches.first()?;
        let (head, tail) = (text.get(..first.start)?, text.get(first.start..)?);
        let from = head.char_indices().rev().nth(BEFORE - 1).map_or(0, |(at, _)| next_word(text, at, first.start));
        let to = tail.char_indices().nth(AFTER).map_or(text.len(), |(at, _)| {
            let limit = first.start + at;
            let end = text.get(first.end..limit).and_then(|rest| rest.rfind(char::is_whitespace));
            end.map_or(limit.max(first.end), |end| first.end + end)
        });
        let mut pieces = cut(text, from..to, &matches);
        let ellipsis = || Piece { text: "…".to_owned(), is_match: false };
        if from > 0 {
            pieces.insert(0, ellipsis());
        }
        if to < text.len() {
            pieces.push(ellipsis());
        }
        Some(pieces)
    }

    /// Title and description of a hit, each in the reader's first language in which it matches, else in any.
    pub(crate) fn highlights(
        &self,
        reader: &[Language],
        title: &LocalizedText,
        description: &LocalizedText,
    ) -> Highlights {
        let has_match = |(language, text): &(Language, &str)| !self.matches(text, *language).is_empty();
        let title = in_order(reader, title).into_iter().find(has_match);
        let description = in_order(reader, description).into_iter().find(has_match);
        Highlights {
            title: title.map_or_else(Vec::new, |(language, text)| self.pieces(text, language)),
            description: description.and_then(|(language, text)| self.fragment(text, language)).unwrap_or_default(),
        }
    }

    fn matches(&self, text: &str, language: Language) -> Vec<Range<usize>> {
        let words = words(text);
        let stems: Vec<Option<String>> = words.iter().map(|word| stem(&word.folded, language)).collect();
        let mut is_marked = vec![false; words.len()];
        let mut at = 0;
        for group in groups(&words) {
            let as_one = joined(group).is_some_and(|one| self.is_match(&one, stem(&one, language).as_ref()));
            for ((flag, stem), word) in is_marked.iter_mut().zip(&stems).skip(at).zip(group) {
                *flag = as_one || self.is_match(&word.folded, stem.as_ref());
            }
            at += group.len();
        }
        let said = Said { text, words: &words, stems: &stems };
        for (saying, stems) in &self.others {
            for from in (0..words.len()).filter(|from| said.says(*from, saying, stems)) {
                let first = saying.words.first().map_or(0, |(place, _)| *place);
                for flag in saying.words.iter().filter_map(|(place, _)| Some(from + place.checked_sub(first)?)) {
                    is_marked.get_mut(flag).into_iter().for_each(|flag| *flag = true);
                }
            }
        }
        let marked = words.iter().zip(is_marked).filter(|(_, is_marked)| *is_marked);
        marked.map(|(word, _)| word.range.clone()).collect()
    }

    fn is_match(&self, folded: &str, stem: Option<&String>) -> bool {
        self.exact.contains(folded)
            || self.beginning.as_ref().is_some_and(|beginning| folded.starts_with(beginning))
            || stem.is_some_and(|stem| self.stems.contains(stem))
    }
}

/// The words of a text, as it says them and by their stems.
struct Said<'text> {
    text: &'text str,
    words: &'text [Word],
    stems: &'text [Option<String>],
}

impl Said<'_> {
    /// Whether it says this from a word on. What is short is marked where it stands in capitals («AI», not «j'ai»).
    fn says(&self, from: usize, saying: &Saying, stems: &[String]) -> bool {
        let first = saying.words.first().map_or(0, |(place, _)| *place);
        saying.words.iter().zip(stems).all(|((place, folded), stem)| {
            let at = from + place.saturating_sub(first);
            let (Some(word), Some(own)) = (self.words.get(at), self.stems.get(at)) else { return false };
            let is_same = word.folded == *folded || own.as_ref() == Some(stem);
            let shown = self.text.get(word.range.clone()).unwrap_or("");
            is_same && (!saying.is_short() || shown.chars().all(char::is_uppercase))
        })
    }
}

fn in_order<'text>(reader: &[Language], text: &'text LocalizedText) -> Vec<(Language, &'text str)> {
    let mut all: Vec<_> = text.iter().collect();
    all.sort_by_key(|(language, _)| reader.iter().position(|wanted| wanted == language).unwrap_or(reader.len()));
    all
}

/// The first word that begins after `at`, or `at` itself where there are no blanks.
fn next_word(text: &str, at: usize, limit: usize) -> usize {
    let blank = text.get(at..limit).and_then(|rest| rest.char_indices().find(|(_, c)| c.is_whitespace()));
    blank.map_or(at, |(offset, c)| at + offset + c.len_utf8())
}

fn cut(text: &str, window: Range<usize>, matches: &[Range<usize>]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut push = |range: Range<usize>, is_match: bool| {
        if let Some(text) = text.get(range).filter(|text| !text.is_empty()) {
            pieces.push(Piece { text: text.to_owned(), is_match });
        }
    };
    let mut at = window.start;
    for found in matches.iter().filter(|found| found.start >= window.start && found.end <= window.end) {
        push(at..found.start, false);
        push(found.clone(), true);
        at = found.end;
    }
    push(at..window.end, false);
    pieces
}
