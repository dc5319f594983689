//! What a record says of what is learnt: from a specification of the model to fields of a listing.

use catalogue::{
    Fields, Stackability,
    draft::{OutcomeFields, Texts},
};

use super::{
    graph::Thing,
    members,
    opportunity::{our_page, our_word},
    reading::{Reading, add, is_fixed, within},
};
use crate::{
    elm::{
        detail::{ACCREDITED, ESSENTIAL, NOT_ESSENTIAL},
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
    let languages = reading.codes(thing, term::LANGUAGE, path, list::language_of);
    fields.teaching_languages = languages.iter().map(ToString::to_string).collect::<Vec<_>>().join("|");
    let own = own_language(fields);
    for (known, more, term) in
        [(&mut fields.title, title, term::TITLE), (&mut fields.description, description, term::DESCRIPTION)]
    {
        add_unlike(reading, known, more, (&own, &within(path, term.key)));
    }
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

/// In which language a text without one is, as a draft is read.
fn own_language(fields: &Fields) -> String {
    let first = fields.teaching_languages.split('|').next().unwrap_or_default();
    let stated = [fields.language.as_str(), first].into_iter().find(|code| !code.is_empty());
    stated.unwrap_or("en").to_owned()
}

/// Adds texts in languages that are not there yet. One without a language is in the record's own: where both sides have
/// that, what the offer says stands.
fn add_unlike(reading: &mut Reading<'_>, known: &mut Texts, more: Texts, (own, at): (&str, &str)) {
    for (code, text) in more {
        let same = if code.is_empty() {
            own
        } else if code == own {
            ""
        } else {
            code.as_str()
        };
        match known.get(same).filter(|_| !known.contains_key(&code)) {
            Some(stated) if *stated != text => reading.warn_of(at, &text, "language-twice"),
            Some(_) => {}
            None => {
                known.entry(code).or_insert(text);
            }
        }
    }
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
            outcomes.push((title, within(&at, term::TITLE.key)));
        }
    }
    let mut texts = Texts::new();
    for language in shared(&outcomes) {
        let lines = outcomes.iter().filter_map(|(title, _)| title.get(&language));
        // A line break or bar would make two of one.
        let lines: Vec<String> = lines.map(|line| one_line(&line.replace('|', "/"))).collect();
        texts.insert(language, lines.join("\n"));
    }
    tell_left_out(reading, &outcomes, &texts);
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
            // What it was accredited by comes back whole, or not at all: our remark is for other readers.
            None if subject.and_then(our_word) == Some(ACCREDITED) => {}
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

/// How it is assessed: in words, or in those of the list; several ways in the languages that all of them have.
fn assessment<'a>(reading: &mut Reading<'a>, thing: &'a Thing, path: &str, fields: &mut Fields) {
    let mut titles: Vec<(Texts, String)> = Vec::new();
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
        if !title.is_empty() {
            titles.push((title, within(&at, term::TITLE.key)));
        }
    }
    for language in shared(&titles) {
        let texts: Vec<&str> = titles.iter().filter_map(|(title, _)| Some(title.get(&language)?.as_str())).collect();
        fields.assessment.insert(language, texts.join(" | "));
    }
    tell_left_out(reading, &titles, &fields.assessment);
}

/// The languages that all of several texts have. Where there is none, one language alone, which most have: two might each
/// lack another text.
fn shared(all: &[(Texts, String)]) -> Vec<String> {
    let count = |language: &String| all.iter().filter(|(texts, _)| texts.contains_key(language)).count();
    let mut languages: Vec<&String> = all.iter().flat_map(|(texts, _)| texts.keys()).collect();
    languages.sort_unstable();
    languages.dedup();
    let most = languages.iter().map(|language| count(language)).max().unwrap_or_default();
    let many = if most == all.len() { usize::MAX } else { 1 };
    languages.into_iter().filter(|language| count(language) == most).take(many).cloned().collect()
}

/// Names the texts in languages that were not kept.
fn tell_left_out(reading: &mut Reading<'_>, all: &[(Texts, String)], kept: &Texts) {
    for (texts, at) in all {
        for language in texts.keys().filter(|language| !kept.contains_key(*language)) {
            reading.warn_of(at, language, "translation-left-out");
        }
    }
}
