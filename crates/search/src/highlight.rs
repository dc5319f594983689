//! Marks what was typed in a listing's texts, by the rules the index matches with (UX-9).

use std::{collections::BTreeSet, ops::Range};

use kernel::{Language, LocalizedText};

use crate::{
    Highlights, Piece, Text,
    stem::{stem, stems},
    text::{groups, joined, words},
    typed::Clause,
};

/// How many characters of a description are shown before and after the first match.
const BEFORE: usize = 60;
const AFTER: usize = 180;

/// Finds typed words in any text, also one that the index does not hold.
#[derive(Clone, Debug)]
pub struct Marker {
    exact: BTreeSet<String>,
    stems: BTreeSet<String>,
    beginning: Option<String>,
}

impl Marker {
    /// For a typed text.
    pub fn new(text: &Text) -> Self {
        let mut marker = Self { exact: BTreeSet::new(), stems: BTreeSet::new(), beginning: None };
        for clause in &text.clauses {
            match clause {
                Clause::Phrase(words) => marker.exact.extend(words.iter().cloned()),
                Clause::Words { words, joined, is_last } => {
                    for word in words.iter().chain(joined) {
                        marker.stems.extend(stems(word));
                        marker.exact.insert(word.clone());
                    }
                    let last = words.last().filter(|word| *is_last && word.chars().nth(2).is_some());
                    marker.beginning = last.cloned().or(marker.beginning);
                }
            }
        }
        marker
    }

    /// The whole text in pieces.
    pub fn pieces(&self, text: &str, language: Language) -> Vec<Piece> {
        cut(text, 0..text.len(), &self.matches(text, language))
    }

    /// A fragment around the first match; none if nothing matches.
    pub fn fragment(&self, text: &str, language: Language) -> Option<Vec<Piece>> {
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
        let mut found = Vec::new();
        for group in groups(&words) {
            let as_one = joined(group).is_some_and(|one| self.is_match(&one, language));
            let each = group.iter().filter(|word| as_one || self.is_match(&word.folded, language));
            found.extend(each.map(|word| word.range.clone()));
        }
        found
    }

    fn is_match(&self, folded: &str, language: Language) -> bool {
        self.exact.contains(folded)
            || self.beginning.as_ref().is_some_and(|beginning| folded.starts_with(beginning))
            || stem(folded, language).is_some_and(|stem| self.stems.contains(&stem))
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
