//! From typed fields to a checked draft: the one place for the rules of a listing's fields (LIM-9, LIM-11, LIM-12,
//! H029, H031, H034, H035). Text may contain HTML; it is kept as given and cleaned when shown (H090).

use kernel::{Day, Ects, Language, LocalizedText};

use super::{
    Content, Draft, FieldError, Fields, Outcome, Run, RunFields, isced, money, read_member,
    reading::{Reading, language},
};
use crate::{Keywords, Languages};

const IDENTIFIER: usize = 255;
const TITLE: usize = 300;
const TEXT: usize = 20_000;
const OUTCOME: usize = 2_000;
const OUTCOMES: usize = 100;
const WORD: usize = 120;
const WORDS: usize = 50;

pub(super) fn draft(fields: &Fields) -> Result<Draft, Vec<FieldError>> {
    let mut reading = Reading::default();
    let identifier = reading.line("identifier", &fields.identifier, IDENTIFIER);
    if identifier.is_none() && !reading.errors.iter().any(|error| error.field == "identifier") {
        reading.wrong("identifier", "required");
    }
    let draft = Draft {
        identifier: identifier.unwrap_or_default(),
        kind: reading.word("kind", &fields.kind, "kind"),
        content: content(&mut reading, fields),
    };
    reading.done(draft)
}

fn content(reading: &mut Reading, fields: &Fields) -> Content {
    let teaching_languages = teaching_languages(reading, &fields.teaching_languages);
    let bare = bare_language(reading, &fields.language, &teaching_languages);
    let title = title(reading, fields, bare);
    let mut outcomes = outcomes(reading, fields, bare);
    read_member::details(reading, &fields.outcome_details, bare, &mut outcomes);
    Content {
        original_language: title.pick(&[bare], None).map_or(bare, |(language, _)| language),
        title,
        description: reading.texts("description", &fields.description, bare, TEXT, true),
        outcomes,
        teaching_languages,
        ects: ects(reading, &fields.ects),
        hours: reading.whole("hours", &fields.hours, (1, 10_000), "hours"),
        eqf: reading.whole("eqf_level", &fields.eqf_level, (1, 8), "eqf").and_then(|level| level.try_into().ok()),
        isced_f: field_of_study(reading, &fields.isced_f),
        mode: reading.word("mode", &fields.mode, "mode"),
        assessment: reading.texts("assessment", &fields.assessment, bare, TEXT, true),
        supervision: reading.word("supervision", &fields.supervision, "supervision"),
        quality_assurance: reading.texts("quality_assurance", &fields.quality_assurance, bare, TEXT, true),
        prerequisites: reading.texts("prerequisites", &fields.prerequisites, bare, TEXT, true),
        stackability: reading.word("stackability", &fields.stackability, "stackability"),
        stacks_into: reading.texts("stacks_into", &fields.stacks_into, bare, TEXT, true),
        homepage: reading.address("homepage", &fields.homepage),
        keywords: keywords(reading, &fields.keywords),
        price: money::price(reading, &fields.price, &fields.currency),
        awarding_bodies: read_member::awarding_bodies(reading, fields, bare),
        accreditations: read_member::accreditations(reading, &fields.accreditations, bare),
        need: reading.texts("need", &fields.need, bare, TEXT, true),
        employers: reading.texts("employers", &fields.employers, bare, TEXT, true),
        grants: read_member::grants(reading, &fields.grants, bare),
        review_due_on: reading.word("review_due_on", &fields.review_due_on, "date"),
    }
}

fn teaching_languages(reading: &mut Reading, text: &str) -> Languages {
    let mut found: Vec<Language> = Vec::new();
    for code in text.split(['|', ',', ';', '\n']).map(str::trim).filter(|code| !code.is_empty()) {
        match language(code) {
            Some(language) if found.contains(&language) => {}
            Some(language) => found.push(language),
            None => {
                reading.wrong("teaching_languages", "language");
                break;
            }
        }
    }
    Languages(found)
}

fn bare_language(reading: &mut Reading, stated: &str, teaching: &Languages) -> Language {
    let stated = stated.trim();
    if !stated.is_empty() && language(stated).is_none() {
        reading.wrong("language", "language");
    }
    language(stated).or(teaching.0.first().copied()).unwrap_or(Language::ENGLISH)
}

fn title(reading: &mut Reading, fields: &Fields, bare: Language) -> LocalizedText {
    let before = reading.errors.len();
    let title = reading.texts("title", &fields.title, bare, TITLE, false);
    if title.is_empty() && reading.errors.len() == before {
        reading.wrong("title", "required");
    }
    title
}

/// The outcomes of each language, line by line. A translation has as many lines as the others: which belongs to which
/// is not guessed.
fn outcomes(reading: &mut Reading, fields: &Fields, bare: Language) -> Vec<Outcome> {
    let mut outcomes: Vec<LocalizedText> = Vec::new();
    for (name, language, text) in reading.languages("learning_outcomes", &fields.learning_outcomes, bare) {
        let before = reading.errors.len();
        let lines: Vec<String> =
            text.split(['|', '\n']).filter_map(|line| reading.line(&name, line, OUTCOME)).collect();
        if reading.errors.len() > before || lines.is_empty() {
            continue;
        }
        if lines.len() > OUTCOMES {
            reading.wrong(name, "too-many");
        } else if !outcomes.is_empty() && outcomes.len() != lines.len() {
            reading.wrong(name, "outcomes-differ");
        } else if outcomes.iter().zip(&lines).any(|(known, line)| known.get(language).is_some_and(|text| text != line))
        {
            reading.wrong(name, "language-twice");
        } else {
            outcomes.resize(lines.len(), LocalizedText::default());
            outcomes.iter_mut().zip(lines).for_each(|(outcome, line)| outcome.insert(language, line));
        }
    }
    outcomes.into_iter().map(Outcome::plain).collect()
}

fn ects(reading: &mut Reading, text: &str) -> Option<Ects> {
    let ects: Ects = reading.word("ects", text, "ects")?;
    match ects.listing() {
        Ok(ects) => return Some(ects),
        Err(_) if (50..=6000).contains(&ects.hundredths()) => reading.wrong("ects", "ects-step"),
        Err(_) => reading.wrong("ects", "ects-range"),
    }
    None
}

fn field_of_study(reading: &mut Reading, text: &str) -> Option<String> {
    let code = text.trim();
    if code.is_empty() {
        return None;
    }
    if !isced::is_field(code) {
        reading.wrong("isced_f", "isced-f");
    }
    Some(code.to_owned())
}

fn keywords(reading: &mut Reading, text: &str) -> Keywords {
    let mut words: Vec<String> = Vec::new();
    for word in text.split(['|', ',', ';', '\n']) {
        if let Some(word) = reading.line("keywords", word, WORD).filter(|word| !words.contains(word)) {
            words.push(word);
        }
    }
    if words.len() > WORDS {
        reading.wrong("keywords", "too-many");
    }
    Keywords(words)
}

pub(super) fn run(fields: &RunFields) -> Result<Option<Run>, Vec<FieldError>> {
    let mut reading = Reading::default();
    let run = Run {
        starts_on: reading.word("start", &fields.start, "date"),
        ends_on: reading.word("end", &fields.end, "date"),
        enrol_by: reading.word("enrol_by", &fields.enrol_by, "date"),
        seats: reading.whole("seats", &fields.seats, (1, 100_000), "seats"),
    };
    let before = |first: Option<Day>, second: Option<Day>| matches!((first, second), (Some(a), Some(b)) if a < b);
    if before(run.ends_on, run.starts_on) {
        reading.wrong("start", "ends-before-start");
        reading.wrong("end", "ends-before-start");
    }
    if before(run.ends_on, run.enrol_by) {
        reading.wrong("enrol_by", "deadline-after-end");
        reading.wrong("end", "deadline-after-end");
    }
    let nothing = Run { starts_on: None, ends_on: None, enrol_by: None, seats: None };
    reading.done(Some(run).filter(|run| *run != nothing))
}
