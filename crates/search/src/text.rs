//! Where words begin and end. The same rules cut what is indexed and what is typed (STACK, pitfalls 7 and 8).

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::fold::{fold, is_invisible};

/// How a word hangs on the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Joint {
    /// A blank or a sentence lies between.
    Apart,
    /// One hyphen, slash, point or underscore: `micro-credential`, `CS/101`, `Node.js`.
    Hyphen,
    /// Nothing lies between: Chinese and Japanese are cut by characters.
    Character,
}

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// As it is compared.
    pub folded: String,
    /// Where it stands in the text.
    pub range: Range<usize>,
    /// How it hangs on the one before.
    pub joint: Joint,
}

/// The words of a text, in order.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let spans = spans(text);
    let gap = |from: usize, to: usize| text.get(from..to).unwrap_or("");
    let mut words: Vec<Word> = Vec::with_capacity(spans.len());
    for (place, span) in spans.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|before| spans.get(before));
        let after = spans.get(place + 1);
        let left = before.map_or(" ", |before| gap(before.end, span.start));
        let right = after.map_or(" ", |after| gap(span.end, after.start));
        let shown = gap(span.start, span.end);
        let is_long = |span: Option<&Range<usize>>| {
            span.is_some_and(|span| {
                gap(span.start, span.end).chars().filter(|c| !is_combining_mark(*c)).nth(1).is_some()
            })
        };
        let is_elided = !is_long(Some(span)) || shown.eq_ignore_ascii_case("qu");
        if is_elided && ((is_apostrophe(left) && is_long(before)) || (is_apostrophe(right) && is_long(after))) {
            continue;
        }
        let folded = fold(shown);
        if folded.is_empty() {
            continue;
        }
        let joint = if is_joiner(left) {
            Joint::Hyphen
        } else if left.is_empty() {
            Joint::Character
        } else {
            Joint::Apart
        };
        words.push(Word { folded, range: span.clone(), joint });
    }
    words
}

/// Words that hang together: each slice begins with a word that stands apart.
pub(crate) fn groups(words: &[Word]) -> impl Iterator<Item = &[Word]> {
    words.chunk_by(|_, next| next.joint != Joint::Apart)
}

/// The group written as one word (`microcredential`, `cs101`), if hyphens made it and it is no sentence.
pub(crate) fn joined(group: &[Word]) -> Option<String> {
    let by_hyphen = group.iter().skip(1).all(|word| word.joint == Joint::Hyphen);
    let one: String = group.iter().map(|word| word.folded.as_str()).collect();
    ((2..=4).contains(&group.len()) && by_hyphen && one.len() <= 40).then_some(one)
}

/// The text as a code: `LINFO-2275`, `linfo 2275` and `LINFO/2275` are the same (UX-8).
pub(crate) fn code(text: &str) -> String {
    fold(&text.chars().filter(|c| c.is_alphanumeric() || is_combining_mark(*c)).collect::<String>())
}

fn spans(text: &str) -> Vec<Range<usize>> {
    let mut spans: Vec<Range<usize>> = Vec::new();
    let mut open: Option<usize> = None;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        if is_ideograph(c) {
            spans.extend(open.take().map(|from| from..at));
            spans.push(at..end);
        } else if is_letter(c) {
            open.get_or_insert(at);
        } else if is_combining_mark(c) || is_invisible(c) {
            if let (None, Some(last)) = (open, spans.last_mut().filter(|last| last.end == at)) {
                last.end = end;
            }
        } else if let Some(from) = open.take() {
            spans.push(from..at + sign(text.get(from..at).unwrap_or(""), text.get(at..).unwrap_or("")));
        }
    }
    spans.extend(open.map(|from| from..text.len()));
    spans
}

/// How many bytes of `rest` belong to the word: `C++`, `C#`, `F#`, `A+`.
fn sign(word: &str, rest: &str) -> usize {
    let signs = ["++", "+", "#"];
    let Some(found) = signs.into_iter().find(|sign| rest.starts_with(sign)) else { return 0 };
    let next = rest.chars().nth(found.len());
    let ends = next.is_none_or(|c| !is_letter(c) && c != '+' && c != '#');
    let is_short = word.chars().count() <= 2 && word.chars().all(char::is_alphabetic);
    if ends && is_short { found.len() } else { 0 }
}

/// The modifier apostrophe counts as a letter in Unicode, and as an apostrophe to everyone who types it.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && !matches!(c, '\u{02BC}' | '\u{02B9}')
}

fn is_apostrophe(gap: &str) -> bool {
    matches!(gap, "'" | "\u{2019}" | "\u{2018}" | "\u{02BC}" | "\u{02B9}" | "\u{FF07}" | "\u{00B4}" | "`")
}

fn is_joiner(gap: &str) -> bool {
    matches!(gap, "-" | "\u{2010}" | "\u{2011}" | "\u{2013}" | "/" | "_" | "." | "\u{00B7}")
}

/// Scripts written without blanks: each character is a word, and a typed run of them is a phrase.
const fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{323AF}'
        | '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FA}' | '\u{30FC}' | '\u{31F0}'..='\u{31FF}'
        | '\u{FF66}'..='\u{FF9D}')
}
