//! What was typed as a tantivy query, built in code: no parser ever sees what someone typed (LIM-14). Every unit must be
//! met; a word meets a listing in any field, any language, as it is, by its stem, or, the last one, by its beginning; a
//! unit also by other words of the same meaning and by the field of study so called. How much each counts: ADR 37.

use std::{collections::BTreeSet, ops::Bound};

use tantivy::{
    Score, Searcher, Term,
    query::{
        BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, EmptyQuery, InvertedIndexRangeQuery, Occur,
        PhraseQuery, Query, TermQuery,
    },
    schema::{Field, IndexRecordOption},
};

use crate::{
    function_word::is_function_word,
    reading::{Reading, Unit},
    schema::Fields,
    stem::stems,
    typed::Clause,
};

type Part = Box<dyn Query>;

/// A stem is worth less than the word itself, a beginning less than both.
const STEM: Score = 0.6;
const BEGINNING: Score = 0.2;
/// Another word for it, or the same in another language.
const OTHER: Score = 0.7;
/// What the places beside the best one add.
const TIE: Score = 0.1;
/// A listing of a field whose name has the word, or that is called so.
const NAMED: Score = 0.5;
const CALLED: Score = 6.0;
/// What all words in the title, or one after the other, add.
const TOGETHER: Score = 0.5;
/// Listings that say everything stand before those that lack a word.
const COMPLETE: Score = 200.0;
/// An identifier typed out beats everything; its beginning beats words.
const CODE: Score = 1_000.0;
const CODE_BEGINNING: Score = 100.0;
/// Two letters begin too many words (UX-7).
const SHORTEST_BEGINNING: usize = 3;
/// What begins like an abbreviation is worth next to nothing beside what the abbreviation means.
const BEGUN_ENTRY: Score = 0.05;
/// So many things are asked for before one may be missing, and only where fewer listings than this have all of them.
const MANY: usize = 3;
const FEW: usize = 10;

/// Title before outcomes before the rest.
fn weights(fields: &Fields) -> [(Field, Score); 3] {
    [(fields.title, 4.0), (fields.outcomes, 2.0), (fields.body, 1.0)]
}

/// Where a word is looked for: what is short or mere grammar means something in titles only.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Anywhere,
    Title,
}

/// Listings that say it, and the one whose identifier it is. A text without a word finds nothing.
pub(crate) fn matching(searcher: &Searcher, fields: &Fields, reading: &Reading<'_>) -> tantivy::Result<Part> {
    if reading.units.is_empty() {
        return Ok(Box::new(EmptyQuery));
    }
    let mut found = vec![says(searcher, fields, reading)?];
    found.push(constant(exact(fields.code, &reading.code), CODE));
    if is_code_beginning(&reading.code) {
        found.push(constant(beginning(fields.code, &reading.code), CODE_BEGINNING));
    }
    found.extend(reading.called.iter().map(|code| constant(of_field(fields, code), CALLED)));
    let mut clauses: Vec<(Occur, Part)> = vec![(Occur::Must, Box::new(BooleanQuery::union(found)))];
    clauses.extend(together(fields, reading).into_iter().map(|bonus| (Occur::Should, bonus)));
    Ok(Box::new(BooleanQuery::new(clauses)))
}

/// Listings whose title says all units, the last one whole or begun, from two letters on: somebody is still typing. An
/// entry of the list comes before the words that begin like it (UX-7).
pub(crate) fn in_titles(fields: &Fields, reading: &Reading<'_>) -> Part {
    let each = reading.units.iter().map(|unit| {
        let begun = unit.own.last().and_then(|clause| match clause {
            Clause::Words { words, is_last: true, .. } => words.last(),
            _ => None,
        });
        let weight = if unit.is_entry { BEGUN_ENTRY } else { 4.0 * BEGINNING };
        // One letter alone begins too much; after another word it tells something.
        let begun = begun.filter(|word| reading.units.len() > 1 || word.chars().nth(1).is_some());
        let begun = begun.map(|word| constant(beginning(fields.title, word), weight));
        best([self::unit(fields, unit, Place::Title)].into_iter().chain(begun).collect())
    });
    if reading.units.is_empty() { Box::new(EmptyQuery) } else { all_of(each.collect()) }
}

/// All units. Of many, one may be missing where hardly a listing has all, but each is known: a typing error is put right
/// instead. Filters play no part in that, so that counts beside different filters are of the same search.
fn says(searcher: &Searcher, fields: &Fields, reading: &Reading<'_>) -> tantivy::Result<Part> {
    let units =
        || -> Vec<Part> { reading.units.iter().map(|unit| self::unit(fields, unit, Place::Anywhere)).collect() };
    let all = all_of(units());
    if reading.units.len() < MANY || all.count(searcher)? >= FEW {
        return Ok(all);
    }
    for unit in units() {
        if unit.count(searcher)? == 0 {
            return Ok(all);
        }
    }
    let some = BooleanQuery::union_with_minimum_required_clauses(units(), reading.units.len() - 1);
    Ok(Box::new(BooleanQuery::new(vec![(Occur::Must, Box::new(some)), (Occur::Should, constant(all, COMPLETE))])))
}

/// Whether no listing says this word in any form, alone.
pub(crate) fn is_unknown(searcher: &Searcher, fields: &Fields, reading: &Reading<'_>) -> tantivy::Result<bool> {
    for unit in &reading.units {
        if !unit.fields.is_empty() || self::unit(fields, unit, Place::Anywhere).count(searcher)? > 0 {
            return Ok(false);
        }
    }
    Ok(true)
}

fn unit(fields: &Fields, unit: &Unit<'_>, place: Place) -> Part {
    let is_grammar = |clause: &&Clause| match clause {
        Clause::Words { words, .. } => words.iter().all(|word| is_function_word(word)),
        Clause::Phrase(_) => false,
    };
    let own_place = if unit.is_entry && unit.own.iter().all(is_grammar) { Place::Title } else { place };
    let own = unit.own.iter().map(|clause| self::clause(fields, clause, own_place, unit.is_entry)).collect();
    let mut forms = vec![all_of(own)];
    forms.extend(others(fields, unit, place));
    if place == Place::Anywhere {
        forms.extend(unit.fields.iter().map(|code| constant(of_field(fields, code), NAMED)));
    }
    best(forms)
}

fn clause(fields: &Fields, clause: &Clause, place: Place, is_entry: bool) -> Part {
    match clause {
        Clause::Phrase(words) => {
            let terms: Vec<_> = words.iter().cloned().enumerate().collect();
            let each = places(fields, place).into_iter().map(|(field, weight)| boosted(phrase(field, &terms), weight));
            best(each.collect())
        }
        Clause::Words { words, joined, is_last, .. } => {
            let last = words.len().saturating_sub(1);
            let begins = |at: usize| *is_last && !is_entry && at == last;
            let each = words.iter().enumerate().map(|(at, word)| best(forms(fields, word, place, begins(at))));
            let apart = all_of(each.collect());
            match joined {
                Some(one) => best(vec![apart, best(forms(fields, one, place, begins(last)))]),
                None => apart,
            }
        }
    }
}

fn forms(fields: &Fields, word: &str, place: Place, begins: bool) -> Vec<Part> {
    let stems = stems(word);
    let is_beginning = begins && word.chars().nth(SHORTEST_BEGINNING - 1).is_some();
    let mut forms = Vec::new();
    for (field, weight) in places(fields, place) {
        forms.push(boosted(exact(field, word), weight));
        forms.extend(stems.iter().map(|stem| boosted(exact(field, stem), weight * STEM)));
        if is_beginning {
            forms.push(constant(beginning(field, word), weight * BEGINNING));
        }
    }
    forms
}

/// Other words for it, as they are written and by their stems, one after the other; kindred languages share many.
fn others(fields: &Fields, unit: &Unit<'_>, place: Place) -> Vec<Part> {
    let mut spellings: BTreeSet<(bool, Vec<(usize, String)>)> = BTreeSet::new();
    for saying in &unit.others {
        let stems = saying.words.iter().zip(saying.stems()).map(|((at, _), stem)| (*at, stem)).collect();
        spellings.extend([saying.words.clone(), stems].map(|words| (saying.is_short(), words)));
    }
    let each = spellings.iter().flat_map(|(is_short, words)| {
        let places = places(fields, if *is_short { Place::Title } else { place });
        places.into_iter().map(|(field, weight)| boosted(phrase(field, words), weight * OTHER))
    });
    each.collect()
}

/// What lifts a listing that has all words in its title, or one after the other.
fn together(fields: &Fields, reading: &Reading<'_>) -> Vec<Part> {
    let mut bonuses = Vec::new();
    if reading.units.len() > 1 {
        let titles = reading.units.iter().map(|unit| self::unit(fields, unit, Place::Title)).collect();
        bonuses.push(boosted(all_of(titles), TOGETHER));
    }
    let mut words = Vec::new();
    for clause in reading.units.iter().flat_map(|unit| &unit.own) {
        let Clause::Words { words: own, place, .. } = clause else { return bonuses };
        words.extend(own.iter().enumerate().map(|(at, word)| (place + at, word.clone())));
    }
    if words.len() > 1 {
        let phrases = weights(fields).map(|(field, weight)| boosted(phrase(field, &words), weight * TOGETHER));
        bonuses.push(best(phrases.into()));
    }
    bonuses
}

fn places(fields: &Fields, place: Place) -> Vec<(Field, Score)> {
    weights(fields).into_iter().filter(|(field, _)| place == Place::Anywhere || *field == fields.title).collect()
}

/// Letters and digits, as codes have both.
fn is_code_beginning(code: &str) -> bool {
    code.len() >= SHORTEST_BEGINNING
        && code.chars().any(|c| c.is_ascii_digit())
        && code.chars().any(char::is_alphabetic)
}

fn of_field(fields: &Fields, code: &str) -> Part {
    Box::new(TermQuery::new(Term::from_field_text(fields.field, code), IndexRecordOption::Basic))
}

fn phrase(field: Field, words: &[(usize, String)]) -> Part {
    match words {
        [(_, word)] => exact(field, word),
        words => {
            let terms = words.iter().map(|(at, word)| (*at, Term::from_field_text(field, word)));
            Box::new(PhraseQuery::new_with_offset(terms.collect()))
        }
    }
}

fn exact(field: Field, word: &str) -> Part {
    Box::new(TermQuery::new(Term::from_field_text(field, word), IndexRecordOption::WithFreqs))
}

fn beginning(field: Field, word: &str) -> Part {
    let until = Term::from_field_text(field, &format!("{word}{}", char::MAX));
    Box::new(InvertedIndexRangeQuery::new(Bound::Included(Term::from_field_text(field, word)), Bound::Excluded(until)))
}

fn boosted(query: Part, weight: Score) -> Part {
    Box::new(BoostQuery::new(query, weight))
}

fn constant(query: Part, score: Score) -> Part {
    Box::new(ConstScoreQuery::new(query, score))
}

fn best(mut forms: Vec<Part>) -> Part {
    match forms.pop() {
        Some(only) if forms.is_empty() => only,
        last => {
            forms.extend(last);
            Box::new(DisjunctionMaxQuery::with_tie_breaker(forms, TIE))
        }
    }
}

fn all_of(mut parts: Vec<Part>) -> Part {
    match parts.pop() {
        Some(only) if parts.is_empty() => only,
        last => {
            parts.extend(last);
            Box::new(BooleanQuery::intersection(parts))
        }
    }
}
