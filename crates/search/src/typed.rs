//! What someone typed, made into words once. There is no query language: words, and `"phrases"` in quotes (LIM-14).

use std::{fmt, str::FromStr};

use crate::{
    Error,
    text::{Joint, Word, code, groups, joined, words},
    thesaurus::is_sought,
};

const LONGEST: usize = 200;
const MOST_WORDS: usize = 16;
const QUOTES: [char; 6] = ['"', '\u{201C}', '\u{201D}', '\u{201E}', '\u{00AB}', '\u{00BB}'];

/// A checked search text. Only [`FromStr`] makes one, so a [`crate::Query`] never holds a text beyond the limits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    typed: String,
    pub(crate) clauses: Vec<Clause>,
}

/// One thing that a listing must say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Clause {
    /// These words, each in some form, or all written as one.
    Words { words: Vec<String>, joined: Option<String>, is_last: bool, is_sought: bool, place: usize },
    /// These words exactly, one after the other.
    Phrase(Vec<String>),
}

impl Clause {
    /// Whether it is more than grammar.
    pub(crate) const fn is_sought(&self) -> bool {
        matches!(self, Self::Phrase(_) | Self::Words { is_sought: true, .. })
    }
}

impl Text {
    /// The text as a code: found first if it is a listing's identifier.
    pub(crate) fn code(&self) -> String {
        code(&self.typed)
    }

    /// Whether something stands in quotes: then it is meant as it is written.
    pub(crate) fn is_quoted(&self) -> bool {
        self.typed.contains(QUOTES)
    }

    /// Whether nothing was typed at all; that filters nothing, while a text without a single word finds nothing.
    pub fn is_blank(&self) -> bool {
        self.typed.is_empty()
    }

    /// Its words as they are compared: the same for whoever types them in other letters.
    pub fn folded(&self) -> String {
        words(&self.typed).into_iter().map(|word| word.folded).collect::<Vec<_>>().join(" ")
    }

    /// As typed.
    pub fn as_str(&self) -> &str {
        &self.typed
    }
}

impl fmt::Display for Text {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.typed)
    }
}

/// At most 200 characters and 16 words (LIM-14); nothing else is ever refused.
impl FromStr for Text {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Error> {
        let typed = text.trim();
        if typed.chars().nth(LONGEST).is_some() {
            return Err(Error::TextTooLong);
        }
        let mut clauses = Vec::new();
        let mut count = 0;
        let parts: Vec<&str> = typed.split(QUOTES).collect();
        for (place, part) in parts.iter().enumerate() {
            // A quote that nobody closes opens nothing.
            let is_quoted = place % 2 == 1 && place + 1 < parts.len();
            let words = words(part);
            count += groups(&words).count();
            if is_quoted && !words.is_empty() {
                clauses.push(Clause::Phrase(words.into_iter().map(|word| word.folded).collect()));
            } else {
                let ends = parts.iter().skip(place + 1).all(|rest| rest.trim().is_empty());
                push_words(&mut clauses, &words, part, ends);
            }
        }
        if count > MOST_WORDS { Err(Error::TooManyWords) } else { Ok(Self { typed: typed.to_owned(), clauses }) }
    }
}

fn push_words(clauses: &mut Vec<Clause>, words: &[Word], part: &str, ends: bool) {
    let groups: Vec<_> = groups(words).collect();
    let mut next = 0;
    for (place, group) in groups.iter().enumerate() {
        let folded: Vec<_> = group.iter().map(|word| word.folded.clone()).collect();
        let at = next;
        next += group.len();
        clauses.push(if group.iter().any(|word| word.joint == Joint::Character) {
            Clause::Phrase(folded)
        } else {
            let is_last = ends && place + 1 == groups.len();
            let is_sought = group.iter().any(|word| is_sought(word, part));
            Clause::Words { words: folded, joined: joined(group), is_last, is_sought, place: at }
        });
    }
}
