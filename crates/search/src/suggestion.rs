//! "Did you mean": if nothing is found, words that no listing has are put right by one letter (UX-7). Words of fewer than
//! five letters and codes are never touched, and the answer is only ever offered.

use std::collections::BTreeMap;

use tantivy::Searcher;

use crate::{
    Text,
    schema::Fields,
    stem::AFTER_STEMS,
    terms,
    text::{Word, words},
    typed::Clause,
};

const SHORTEST: usize = 5;

/// The typed text with unknown words replaced by the commonest known one next to them; none if there is none for any.
pub(crate) fn corrected(searcher: &Searcher, fields: &Fields, text: &Text) -> tantivy::Result<Option<String>> {
    let typed = text.as_str();
    let words = words(typed);
    let mut corrected = String::with_capacity(typed.len());
    let mut at = 0;
    for word in &words {
        if !is_unknown(searcher, fields, word)? {
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

fn is_unknown(searcher: &Searcher, fields: &Fields, word: &Word) -> tantivy::Result<bool> {
    let alone = Clause::Words { words: vec![word.folded.clone()], joined: None, is_last: true };
    let is_known = terms::clause(fields, &alone).count(searcher)? > 0;
    Ok(!is_known && word.folded.chars().nth(SHORTEST - 1).is_some() && word.folded.chars().all(char::is_alphabetic))
}

/// The commonest word of the index that is one letter away.
fn neighbour(searcher: &Searcher, fields: &Fields, word: &str) -> tantivy::Result<Option<String>> {
    let typed: Vec<char> = word.chars().collect();
    let mut found: BTreeMap<String, u32> = BTreeMap::new();
    for segment in searcher.segment_readers() {
        for field in [fields.title, fields.outcomes, fields.body] {
            let index = segment.inverted_index(field)?;
            let mut terms = index.terms().range().ge(AFTER_STEMS).into_stream()?;
            while terms.advance() {
                let is_near = terms.key().len().abs_diff(word.len()) <= 4;
                let Some(known) = std::str::from_utf8(terms.key()).ok().filter(|_| is_near) else { continue };
                if is_one_away(&typed, known) {
                    *found.entry(known.to_owned()).or_default() += terms.value().doc_freq;
                }
            }
        }
    }
    Ok(found.into_iter().rev().max_by_key(|(_, count)| *count).map(|(word, _)| word))
}

/// One letter added, left out, changed, or two neighbours swapped.
fn is_one_away(typed: &[char], known: &str) -> bool {
    let known: Vec<char> = known.chars().collect();
    let head = typed.iter().zip(&known).take_while(|(a, b)| a == b).count();
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
    use super::is_one_away;

    #[test]
    fn ux7_one_letter_away() {
        let away = |a: &str, b: &str| is_one_away(&a.chars().collect::<Vec<_>>(), b);
        for typed in ["astronmy", "astronoomy", "asrtonomy", "astronony", "stronomy", "astronomyy"] {
            assert!(away(typed, "astronomy"), "{typed}");
        }
        assert!(!away("astronomy", "astronomy"), "no difference is no correction");
        assert!(!away("abc", "cba"));
        assert!(away("theroy", "theory"));
        assert!(away("πρόγραμα", "πρόγραμμα"));
    }
}
