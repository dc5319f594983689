//! The typed words as a tantivy query, built in code: no parser ever sees what someone typed (LIM-14). Every clause must
//! be met; a word meets a listing in any field, any language, as it is, by its stem, or, the last one, by its beginning.

use std::ops::Bound;

use tantivy::{
    Score, Term,
    query::{
        BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, EmptyQuery, InvertedIndexRangeQuery, Occur,
        PhraseQuery, Query, TermQuery,
    },
    schema::{Field, IndexRecordOption},
};

use crate::{Text, schema::Fields, stem::stems, typed::Clause};

/// A stem is worth less than the word itself, a beginning less than both.
const STEM: Score = 0.6;
const BEGINNING: Score = 0.2;
/// What the fields beside the best one add.
const TIE: Score = 0.1;
/// An identifier typed out beats everything.
const CODE: Score = 1_000.0;
/// Two letters begin too many words (UX-7).
const SHORTEST_BEGINNING: usize = 3;

/// Title before outcomes before the rest.
fn weights(fields: &Fields) -> [(Field, Score); 3] {
    [(fields.title, 4.0), (fields.outcomes, 2.0), (fields.body, 1.0)]
}

/// Listings that say all of it, and the one whose identifier it is. A text without a word finds nothing.
pub(crate) fn matching(fields: &Fields, text: &Text) -> Box<dyn Query> {
    if text.clauses.is_empty() {
        return Box::new(EmptyQuery);
    }
    let all = text.clauses.iter().map(|clause| (Occur::Must, self::clause(fields, clause))).collect();
    let says = Box::new(BooleanQuery::new(all));
    let code = Box::new(ConstScoreQuery::new(exact(fields.code, &text.code()), CODE));
    Box::new(BooleanQuery::union(vec![says, code]))
}

/// One clause alone.
pub(crate) fn clause(fields: &Fields, clause: &Clause) -> Box<dyn Query> {
    match clause {
        Clause::Phrase(words) => phrase(fields, words),
        Clause::Words { words, joined, is_last } => {
            let last = words.len().saturating_sub(1);
            let each = words.iter().enumerate().map(|(place, word)| {
                let form: Box<dyn Query> = Box::new(best(forms(fields, word, *is_last && place == last)));
                (Occur::Must, form)
            });
            let apart: Box<dyn Query> = Box::new(BooleanQuery::new(each.collect()));
            match joined {
                Some(one) => best(vec![apart, best(forms(fields, one, *is_last))]),
                None => apart,
            }
        }
    }
}

fn forms(fields: &Fields, word: &str, is_last: bool) -> Vec<Box<dyn Query>> {
    let stems = stems(word);
    let is_beginning = is_last && word.chars().nth(SHORTEST_BEGINNING - 1).is_some();
    let mut forms = Vec::new();
    for (field, weight) in weights(fields) {
        forms.push(boosted(exact(field, word), weight));
        forms.extend(stems.iter().map(|stem| boosted(exact(field, stem), weight * STEM)));
        if is_beginning {
            forms.push(Box::new(ConstScoreQuery::new(beginning(field, word), weight * BEGINNING)));
        }
    }
    forms
}

fn phrase(fields: &Fields, words: &[String]) -> Box<dyn Query> {
    let in_field = |field: Field| -> Box<dyn Query> {
        match words {
            [word] => exact(field, word),
            words => Box::new(PhraseQuery::new(words.iter().map(|word| Term::from_field_text(field, word)).collect())),
        }
    };
    best(weights(fields).into_iter().map(|(field, weight)| boosted(in_field(field), weight)).collect())
}

fn exact(field: Field, word: &str) -> Box<dyn Query> {
    Box::new(TermQuery::new(Term::from_field_text(field, word), IndexRecordOption::WithFreqs))
}

fn beginning(field: Field, word: &str) -> Box<dyn Query> {
    let until = Term::from_field_text(field, &format!("{word}{}", char::MAX));
    Box::new(InvertedIndexRangeQuery::new(Bound::Included(Term::from_field_text(field, word)), Bound::Excluded(until)))
}

fn boosted(query: Box<dyn Query>, weight: Score) -> Box<dyn Query> {
    Box::new(BoostQuery::new(query, weight))
}

fn best(forms: Vec<Box<dyn Query>>) -> Box<dyn Query> {
    Box::new(DisjunctionMaxQuery::with_tie_breaker(forms, TIE))
}
