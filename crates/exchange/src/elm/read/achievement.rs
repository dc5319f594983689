//! What a record says of what is learnt: from a specification of the model to fields of a listing.

use catalogue::{
    Fields, Stackability,
    draft::{OutcomeFields, Texts},
};

use super::{
    graph::Thing,
    members,
    opportunity::our_page,
    reading::{Reading, add, is_fixed, within},
};
use crate::{
    elm::{
        detail::{ESSENTIAL, NOT_ESSENTIAL},
        list::{self, List},
        map::stacking,
        term::{self, Term},
    },
    vocabulary,
};

/// What is read here, and what follows from something else.
const TAKEN: [Term; 20] = [
    term::IDENTIFIER,
    term::TITLE,
    term::DESCRIPTION,
    term::DC_TYPE,
    term::ADDITIONAL_NOTE,
    term::THEMATIC_AREA,
    term::VOLUME_OF_LEARNING,
    term::CREDIT_POINT,
    term::LANGUAGE,
    term::MODE,
    term::ENTRY_REQUIREMENT,
    term::LEARNING_OUTCOME,
    term::PROVEN_BY,
    term::IS_PARTIAL_QUALIFICATION,
    term::EQF_LEVEL,
    term::NQF_LEVEL,
    term::DATE_MODIFIED,
    term::PUBLISHER,
    term::AWARDING_OPPORTUNITY,
    term::ACCREDITATION,
];

/// Adds the fields that a specification states; what the offer states already stays.
pub(super) fn fields<'a>(reading: &mut Reading<'a>, thing: &'a Thing, path: &str, fields: &mut Fields) {
    let title = reading.texts(thing, term::TITLE, path);
    let description = reading.texts(thing, term::DESCRIPTION, path);
    add(&mut fields.title, title);
    add(&mut fields.description, description);
    let mode = reading.code(thing, term::MODE, path, list::mode_of);
    let kind = reading.code(thing, term::DC_TYPE, path, list::kind_of);
    let or = |known: &mut String, found: Option<String>| {
        if known.is_empty() {
            *known = found.unwrap_or_default();
        }
    };
    or(&mut fields.mode, mode.map(|mode| mode.to_string()));
    or(&mut fields.kind, kind.map(|kind| kind.to_string()));
    let eqf = reading.code(thing, term::EQF_LEVEL, path, |iri| list::code_of(List::Eqf, iri));
    fields.eqf_level = eqf.unwrap_or_default().to_owned();
    let languages = reading.codes(thing, term::LANGUAGE, path, list::language_of);
    fields.teaching_languages = languages.iter().map(ToString::to_string).collect::<Vec<_>>().join("|");
    fields.isced_f = field(reading, thing, path);
    fields.ects = credits(reading, thing, path);
    fields.hours = hours(reading, thing, path);
    outcomes(reading, thing, path, fields);
    for (_, texts, _) in reading.notes(thing, term::ENTRY_REQUIREMENT, path) {
        add(&mut fields.prerequisites, texts);
    }
    remarks(reading, thing, path, fields);
    assessment(reading, thing, path, fields);
    reading.rest(thing, &TAKEN, path);
}

/// One field of study: a listing has one.
fn field<'a>(reading: &mut Reading<'a>, thing: &'a Thing, path: &str) -> String {
    let known = |iri: &'a str| list::code_of(List::IscedF, iri).filter(|code| list::field(code).is_some());
    let codes = reading.codes(thing, term::THEMATIC_AREA, path, known);
    if codes.len() > 1 {
        reading.warn(&within(path, term::THEMATIC_AREA.key), "only-first");
    }
    codes.first().copied().unwrap_or_default().to_owned()
}

/// Credits of the European system; others are not converted here.
fn credits<'a>(reading: &mut Reading<'a>, thing: &'a Thing, path: &str) -> String {
    let mut found = Vec::new();
    let ects = list::ects().iri();
    for (credits, at) in reading.parts(thing, term::CREDIT_POINT, path) {
        let known = |iri: &'a str| (iri == ects).then_some(());
        let is_ects = reading.code(credits, term::FRAMEWORK, &at, known).is_some();
        match credits.literal(term::POINT).filter(|_| is_ects) {
            Some(point) => found.push(point.to_owned()),
            None => reading.warn(&at, "not-taken"),
        }
    }
    if found.len() > 1 {
        reading.warn(&within(path, term::CREDIT_POINT.key), "only-first");
    }
    found.into_iter().next().unwrap_or_default()
}

/// Whole hours; `P60M` is sixty months.
fn hours<'a>(reading: &mut Reading<'a>, thing: &'a Thing, path: &str) -> String {
    let Some(text) = thing.literal(term::VOLUME_OF_LEARNING) else { return String::new() };
    let hours = text.strip_prefix("PT").and_then(|rest| rest.strip_suffix('H'));
    let hours = hours.filter(|hours| !hours.is_empty() && hours.bytes().all(|byte| byte.is_ascii_digit()));
    if hours.is_none() {
        reading.warn_of(&within(path, term::VOLUME_OF_LEARNING.key), text, "not-taken");
    }
    hours.unwrap_or_default().to_owned()
}

/// Outcomes line by line, in each language that all of them have: which line belongs to which is never guessed.
fn outcomes<'a>(reading: &mut Reading<'a>, thing: &'a Thing, path: &str, fields: &mut Fields) {
    let mut outcomes: Vec<(Texts, String)> = Vec::new();
    let mut details: Vec<OutcomeFields> = Vec::new();
    for (outcome, at) in reading.parts(thing, term::LEARNING_OUTCOME, path) {
        let title = reading.texts(outcome, term::TITLE, &at);
        let essential = essential(reading, outcome, &at);
        let taken = [term::TITLE, term::IDENTIFIER, term::RELATED_ESCO_SKILL, term::ADDITIONAL_NOTE];
        reading.rest(outcome, &taken, &at);
        if title.is_empty() {
            reading.warn(&within(&at, term::TITLE.key), "required");
        } else {
            details.push(OutcomeFields { essential, skills: members::skills(reading, outcome, &at) });
            outcomes.push((title, at));
        }
    }
    let count = |language: &String| outcomes.iter().filter(|(title, _)| title.contains_key(language)).count();
    let mut languages: Vec<&String> = outcomes.iter().flat_map(|(title, _)| title.keys()).collect();
    languages.sort_unstable();
    languages.dedup();
    let most = languages.iter().map(|language| count(language)).max().unwrap_or_default();
    // Where none is in every outcome, one language alone: two might each lack another outcome.
    let chosen = languages.into_iter().filter(|language| count(language) == most);
    let many = if most == outcomes.len() { usize::MAX } else { 1 };
    let mut texts = Texts::new();
    for language in chosen.take(many) {
        let lines = outcomes.iter().filter_map(|(title, _)| title.get(language));
        // A line break or bar would make two of one.
        let lines: Vec<String> = lines.map(|line| one_line(&line.replace('|', "/"))).collect();
        texts.insert(language.clone(), lines.join("\n"));
    }
    for (title, at) in &outcomes {
        for language in title.keys().filter(|language| !texts.contains_key(*language)) {
            reading.warn_of(&within(at, term::TITLE.key), language, "translation-left-out");
        }
    }
    let kept = outcomes.iter().zip(details).filter(|((title, _), _)| title.keys().any(|code| texts.contains_key(code)));
    let details: Vec<_> = kept.map(|(_, details)| details).collect();
    if details.iter().any(|outcome| *outcome != OutcomeFields::default()) {
        fields.outcome_details = details;
    }
    fields.learning_outcomes = texts;
}

/// Whether nobody passes without it, where our own remark says so.
fn essential<'a>(reading: &mut Reading<'a>, outcome: &'a Thing, path: &str) -> String {
    let mut essential = String::new();
    for (_, texts, at) in reading.notes(outcome, term::ADDITIONAL_NOTE, path) {
        match [(ESSENTIAL, true), (NOT_ESSENTIAL, false)].into_iter().find(|(words, _)| is_fixed(&texts, *words)) {
            Some((_, is_essential)) => essential = is_essential.to_string(),
            None => reading.warn(&at, "not-taken"),
        }
    }
    essential
}

/// A text in one line; blanks that do not break stay what they are.
pub(super) fn one_line(text: &str) -> String {
    let lines = text.split(['\n', '\r', '\t']).map(|line| line.trim_matches(' '));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

/// How quality is assured, and what it becomes part of: in our own files a remark without a subject is about the first.
fn remarks<'a>(reading: &mut Reading<'a>, thing: &'a Thing, path: &str, fields: &mut Fields) {
    let is_ours = thing.id.as_deref().is_some_and(|id| our_page(id).is_some());
    for (subject, texts, at) in reading.notes(thing, term::ADDITIONAL_NOTE, path) {
        let is_quality = subject.is_some_and(|iri| list::code_of(List::Accreditation, iri).is_some());
        let is_stacking = subject.is_some_and(|iri| list::code_of(List::Opportunity, iri).is_some());
        let fixed = [Stackability::StandAlone, Stackability::Integrated];
        let fixed = fixed.into_iter().find(|known| is_fixed(&texts, stacking(*known)));
        match fixed {
            Some(known) => fields.stackability = known.to_string(),
            None if is_stacking => add(&mut fields.stacks_into, texts),
            None if is_quality || is_ours && subject.is_none() => add(&mut fields.quality_assurance, texts),
            None => reading.warn(&at, "not-taken"),
        }
    }
}

/// What a file calls a type that no list has: kept as text.
fn named<'a>(reading: &mut Reading<'a>, proof: &'a Thing, path: &str) -> Texts {
    let mut title = Texts::new();
    for (kind, at) in reading.parts(proof, term::DC_TYPE, path) {
        let label = reading.texts(kind, term::PREF_LABEL, &at);
        add(&mut title, label);
        if let (true, Some(address)) = (title.is_empty(), &kind.id) {
            title.insert(String::new(), address.to_string());
        }
    }
    title
}

/// How it is assessed: in words, or in those of the list.
fn assessment<'a>(reading: &mut Reading<'a>, thing: &'a Thing, path: &str, fields: &mut Fields) {
    let mut titles: Vec<Texts> = Vec::new();
    for (proof, at) in reading.parts(thing, term::PROVEN_BY, path) {
        let mut title = reading.texts(proof, term::TITLE, &at);
        let known = |code: &&str| vocabulary::assessment_label(code).is_some();
        let codes = reading.codes(proof, term::DC_TYPE, &at, |iri| list::code_of(List::Assessment, iri).filter(known));
        if title.is_empty() && !codes.is_empty() {
            let labels: Vec<&str> = codes.iter().filter_map(|code| vocabulary::assessment_label(code)).collect();
            title.insert("en".to_owned(), labels.join(" | "));
        } else if let Some(lost) = codes.iter().find(|code| !vocabulary::names_assessment(&title, code)) {
            reading.warn_of(&within(&at, term::DC_TYPE.key), lost, "not-taken");
        }
        if title.is_empty() {
            title = named(reading, proof, &at);
        }
        for (subject, _, at) in reading.notes(proof, term::ADDITIONAL_NOTE, &at) {
            match subject.and_then(list::supervision_of) {
                Some(supervision) => fields.supervision = supervision.to_string(),
                None => reading.warn(&at, "not-taken"),
            }
        }
        reading.rest(proof, &[term::TITLE, term::DC_TYPE, term::ADDITIONAL_NOTE], &at);
        titles.push(title);
    }
    for title in titles {
        for (language, text) in title {
            let known = fields.assessment.entry(language).or_default();
            if !known.is_empty() {
                known.push_str(" | ");
            }
            known.push_str(&text);
        }
    }
}
