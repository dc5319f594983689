//! Typing errors: if nothing is found, words that no listing has are put right, by one letter and in long words by two
//! (UX-7). Words of fewer than five letters and codes are never touched.

use std::{cmp::Reverse, collections::BTreeMap};

use tantivy::{Searcher, Term, query::FuzzyTermQuery};

use crate::{
    Text,
    reading::Reading,
    schema::Fields,
    stem::AFTER_STEMS,
    terms,
    text::{Word, words},
    thesaurus::Thesaurus,
};

const SHORTEST: usize = 5;
/// From so many letters on two may be wrong.
const LONG: usize = 8;

/// The typed text with unknown words replaced by the commonest known one next to them; none if there is none for any.
pub(crate) fn corrected(
    searcher: &Searcher,
    fields: &Fields,
    thesaurus: &Thesaurus,
    text: &Text,
) -> tantivy::Result<Option<String>> {
    let typed = text.as_str();
    let words = words(typed);
    let mut corrected = String::with_capacity(typed.len());
    let mut at = 0;
    for word in &words {
        if !is_unknown(searcher, fields, thesaurus, word)? {
            continue;
        }
        let Some(better) = neighbour(searcher, fields, &word.folded)? else { return Ok(None) };
        corrected.push_str(typed.get(at..word.range.start).unwrap_or(""));
        corrected.push_str(&better);
        at = word.range.end;
    }
    corrected.push_str(typed.get(at..).unwrap_or(""));
    Ok((at > 0).then_some(corrected))
}

fn is_unknown(searcher: &Searcher, fields: &Fields, thesaurus: &Thesaurus, word: &Word) -> tantivy::Result<bool> {
    let is_word = word.folded.chars().nth(SHORTEST - 1).is_some() && word.folded.chars().all(char::is_alphabetic);
    let Some(alone) = word.folded.parse::<Text>().ok().filter(|_| is_word) else { return Ok(false) };
    terms::is_unknown(searcher, fields, &Reading::of(&alone, thesaurus))
}

/// The word of the index that is nearest; of several the one that begins alike, then the commonest.
fn neighbour(searcher: &Searcher, fields: &Fields, word: &str) -> tantivy::Result<Option<String>> {
    let typed: Vec<char> = word.chars().collect();
    let most: u8 = if typed.len() < LONG { 1 } else { 2 };
    let mut found: BTreeMap<String, u32> = BTreeMap::new();
    for field in [fields.title, fields.outcomes, fields.body] {
        let near = FuzzyTermQuery::new(Term::from_field_text(field, word), most, true).automaton()?;
        for segment in searcher.segment_readers() {
            let index = segment.inverted_index(field)?;
            let mut terms = index.terms().search(&near).ge(AFTER_STEMS).into_stream()?;
            while terms.advance() {
                let Ok(known) = std::str::from_utf8(terms.key()) else { continue };
                *found.entry(known.to_owned()).or_default() += terms.value().doc_freq;
            }
        }
    }
    let rank = |(known, count): &(String, u32)| {
        let begins_alike = known.chars().next() == typed.first().copied();
        Some((Reverse(distance(&typed, known)?), begins_alike, *count))
    };
    let near = found.into_iter().rev().filter_map(|known| Some((rank(&known)?, known.0)));
    Ok(near.max_by_key(|(rank, _)| *rank).map(|(_, known)| known))
}

/// One letter added, left out, changed, or two neighbours swapped, is one; all else within reach is two.
fn distance(typed: &[char], known: &str) -> Option<u8> {
    let known: Vec<char> = known.chars().collect();
    if typed == known {
        return None;
    }
    if is_one_away(typed, &known) { Some(1) } else { Some(2) }
}

fn is_one_away(typed: &[char], known: &[char]) -> bool {
    let head = typed.iter().zip(known).take_while(|(a, b)| a == b).count();
    let (typed, known) = (typed.get(head..).unwrap_or(&[]), known.get(head..).unwrap_or(&[]));
    let tail = typed.iter().rev().zip(known.iter().rev()).take_while(|(a, b)| a == b).count();
    let rest = |word: &[char]| word.get(..word.len().saturating_sub(tail)).map_or_else(Vec::new, <[char]>::to_vec);
    match (rest(typed).as_slice(), rest(known).as_slice()) {
        ([] | [_], [_]) | ([_], []) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn ux7_how_far_a_word_is() {
        let away = |a: &str, b: &str| distance(&a.chars().collect::<Vec<_>>(), b);
        for typed in ["astronmy", "astronoomy", "asrtonomy", "astronony", "stronomy", "astronomyy"] {
            assert_eq!(away(typed, "astronomy"), Some(1), "{typed}");
        }
        assert_eq!(away("astronomy", "astronomy"), None, "no difference is no correction");
        assert_eq!(away("abc", "cba"), Some(2));
        assert_eq!(away("theroy", "theory"), Some(1));
        assert_eq!(away("πρόγραμα", "πρόγραμμα"), Some(1));
        assert_eq!(away("fotografy", "photography"), Some(2), "whatever else is within reach");
    }
}
