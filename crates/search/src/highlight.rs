//! Marks what was typed in a listing's texts, by the rules the index matches with (UX-9).

use std::{collections::BTreeSet, ops::Range};

use kernel::Language;

use crate::{
    Highlights, Piece,
    cut::{Cut, Cuts, Prints, Said},
    reading::Reading,
    stem::stems as all_stems,
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
    /// Of everything typed, and of what other sayings begin with.
    typed: Prints,
    openings: Prints,
}

impl<'reading> Marker<'reading> {
    /// For what was typed.
    pub(crate) fn new(reading: &'reading Reading<'_>) -> Self {
        let others = reading.units.iter().flat_map(|unit| &unit.others).map(|saying| (saying, saying.stems()));
        let others: Vec<(&Saying, Vec<String>)> = others.collect();
        let opening = |(saying, stems): &'_ (&'reading Saying, Vec<String>)| {
            [saying.words.first().map(|(_, word)| word.clone()), stems.first().cloned()]
        };
        let openings: BTreeSet<String> = others.iter().flat_map(opening).flatten().collect();
        let mut marker = Self {
            exact: BTreeSet::new(),
            stems: BTreeSet::new(),
            beginning: None,
            others,
            typed: Prints::of(std::iter::empty()),
            openings: Prints::of(openings.iter().map(String::as_str)),
        };
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
        marker.typed = Prints::of(marker.exact.iter().chain(&marker.stems).map(String::as_str));
        marker
    }

    /// The whole text in pieces.
    #[cfg(test)]
    pub(crate) fn pieces(&self, text: &str, language: Language) -> Vec<Piece> {
        let text = Cut::of(text, language);
        cut(&text.text, 0..text.text.len(), &self.matches(&text))
    }

    /// A fragment around the first match.
    #[cfg(test)]
    pub(crate) fn fragment(&self, text: &str, language: Language) -> Option<Vec<Piece>> {
        fragment(text, &self.matches(&Cut::of(text, language)))
    }

    /// Title and description of a hit, each in the reader's first language in which it matches, else in any.
    pub(crate) fn highlights(&self, reader: &[Language], texts: &Cuts) -> Highlights {
        let title = self.first(reader, &texts.title);
        let description = self.first(reader, &texts.description);
        Highlights {
            title: title.map_or_else(Vec::new, |(title, found)| cut(&title.text, 0..title.text.len(), &found)),
            description: description.and_then(|(text, found)| fragment(&text.text, &found)).unwrap_or_default(),
        }
    }

    /// The reader's first text in which something matches, and where.
    fn first<'cut>(&self, reader: &[Language], texts: &'cut [Cut]) -> Option<(&'cut Cut, Vec<Range<usize>>)> {
        let found = in_order(reader, texts).into_iter().map(|text| (text, self.matches(text)));
        found.into_iter().find(|(_, found): &(_, Vec<_>)| !found.is_empty())
    }

    fn matches(&self, text: &Cut) -> Vec<Range<usize>> {
        let mut marked: BTreeSet<usize> = BTreeSet::new();
        let mut openings = Vec::new();
        for (place, said) in text.words().enumerate() {
            if self.is_match(said) {
                marked.insert(place);
            }
            if self.openings.may_have(said.folded.1) || self.openings.may_have(said.stem.1) {
                openings.push(place);
            }
        }
        marked.extend(text.joined().filter(|(_, said)| self.is_match(*said)).flat_map(|(places, _)| places.clone()));
        for (saying, stems) in self.others.iter().filter(|_| !openings.is_empty()) {
            for from in openings.iter().filter(|from| says(text, **from, saying, stems)) {
                let first = saying.words.first().map_or(0, |(place, _)| *place);
                marked.extend(saying.words.iter().filter_map(|(place, _)| Some(from + place.checked_sub(first)?)));
            }
        }
        marked.into_iter().filter_map(|place| Some(text.word(place)?.1.clone())).collect()
    }

    fn is_match(&self, said: Said<'_>) -> bool {
        let Said { folded: (folded, exact), stem: (stem, stemmed) } = said;
        (self.typed.may_have(exact) && self.exact.contains(folded))
            || self.beginning.as_ref().is_some_and(|beginning| folded.starts_with(beginning))
            || (self.typed.may_have(stemmed) && self.stems.contains(stem))
    }
}

/// Whether a text says this from a word on. What is short is marked where it stands in capitals («AI», not «j'ai»).
fn says(text: &Cut, from: usize, saying: &Saying, stems: &[String]) -> bool {
    let first = saying.words.first().map_or(0, |(place, _)| *place);
    saying.words.iter().zip(stems).all(|((place, folded), stem)| {
        let Some((said, at)) = text.word(from + place.saturating_sub(first)) else { return false };
        let is_same = said.folded.0 == folded || said.stem.0 == stem;
        let shown = || text.text.get(at.clone()).unwrap_or("");
        is_same && (!saying.is_short() || shown().chars().all(char::is_uppercase))
    })
}

/// A fragment around the first match; none if nothing matches.
fn fragment(text: &str, matches: &[Range<usize>]) -> Option<Vec<Piece>> {
    let first = matches.first()?;
    let (head, tail) = (text.get(..first.start)?, text.get(first.start..)?);
    let from = head.char_indices().rev().nth(BEFORE - 1).map_or(0, |(at, _)| next_word(text, at, first.start));
    let to = tail.char_indices().nth(AFTER).map_or(text.len(), |(at, _)| {
        let limit = first.start + at;
        let end = text.get(first.end..limit).and_then(|rest| rest.rfind(char::is_whitespace));
        end.map_or(limit.max(first.end), |end| first.end + end)
    });
    let mut pieces = cut(text, from..to, matches);
    let ellipsis = || Piece { text: "…".to_owned(), is_match: false };
    if from > 0 {
        pieces.insert(0, ellipsis());
    }
    if to < text.len() {
        pieces.push(ellipsis());
    }
    Some(pieces)
}

fn in_order<'cut>(reader: &[Language], texts: &'cut [Cut]) -> Vec<&'cut Cut> {
    let mut all: Vec<_> = texts.iter().collect();
    all.sort_by_key(|text| reader.iter().position(|wanted| *wanted == text.language).unwrap_or(reader.len()));
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
