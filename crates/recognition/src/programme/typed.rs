//! Programmes and components as typed, in a form or a file, and what they say.

use std::collections::BTreeMap;

use kernel::{Ects, InstitutionId, Language, LocalizedText};

use super::{WantedComponent, WantedOutcome, WantedProgramme};

/// A text in several languages, as typed.
pub type Texts = BTreeMap<Language, String>;

/// Every code of a [`Wrong`] (`field-<code>` in the words files).
pub const CODES: &[&str] = &["required", "too-long", "unprintable", "ects", "eqf", "choice", "outcomes-differ"];

/// What is wrong with which field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The field: `code`, `title`, `ects`, `eqf`, `elective_ects`, `elective_eqf`, `regulated_profession`,
    /// `essential_outcomes`, `other_outcomes`.
    pub field: &'static str,
    /// One of [`CODES`].
    pub code: &'static str,
}

/// A programme as typed, without its components.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProgrammeFields {
    /// The institution's own code.
    pub code: String,
    /// Its title.
    pub title: Texts,
    /// All its credits; empty is unknown.
    pub ects: String,
    /// Its level, 1 to 8; empty is unknown.
    pub eqf: String,
    /// Room for free electives.
    pub elective_ects: String,
    /// Level that electives must have; empty: it has no electives.
    pub elective_eqf: String,
    /// `yes`, `no`, or empty for unknown.
    pub regulated_profession: String,
}

/// A component as typed; one outcome a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ComponentFields {
    /// Its code in the programme.
    pub code: String,
    /// Its title.
    pub title: Texts,
    /// Its credits.
    pub ects: String,
    /// Its level.
    pub eqf: String,
    /// Outcomes that must be covered (duty L-4).
    pub essential_outcomes: Texts,
    /// The other outcomes.
    pub other_outcomes: Texts,
}

/// What has been found wrong so far.
#[derive(Default)]
struct Reading(Vec<Wrong>);

impl ProgrammeFields {
    /// What it says, or everything that is wrong with it.
    pub fn read(&self, institution: InstitutionId) -> Result<WantedProgramme, Vec<Wrong>> {
        let mut reading = Reading::default();
        let wanted = WantedProgramme {
            institution_id: institution,
            code: reading.line("code", &self.code, 60),
            title: reading.texts("title", &self.title, 300),
            ects: reading.ects("ects", &self.ects),
            eqf: reading.eqf("eqf", &self.eqf),
            elective_ects: reading.ects("elective_ects", &self.elective_ects),
            elective_eqf: reading.eqf("elective_eqf", &self.elective_eqf),
            regulated_profession: reading.choice("regulated_profession", &self.regulated_profession),
            components: Vec::new(),
        };
        reading.done(wanted)
    }
}

impl ComponentFields {
    /// What it says, or everything that is wrong with it.
    pub fn read(&self) -> Result<WantedComponent, Vec<Wrong>> {
        let mut reading = Reading::default();
        let essential = reading.outcomes("essential_outcomes", &self.essential_outcomes, true);
        let other = reading.outcomes("other_outcomes", &self.other_outcomes, false);
        let wanted = WantedComponent {
            code: reading.line("code", &self.code, 60),
            title: reading.texts("title", &self.title, 300),
            ects: reading.ects("ects", &self.ects),
            eqf: reading.eqf("eqf", &self.eqf),
            outcomes: essential.into_iter().chain(other).collect(),
        };
        if wanted.outcomes.len() > 100 {
            reading.wrong("other_outcomes", "too-long");
        }
        reading.done(wanted)
    }
}

impl Reading {
    fn wrong(&mut self, field: &'static str, code: &'static str) {
        if !self.0.iter().any(|wrong| wrong.field == field) {
            self.0.push(Wrong { field, code });
        }
    }

    fn done<T>(self, wanted: T) -> Result<T, Vec<Wrong>> {
        if self.0.is_empty() { Ok(wanted) } else { Err(self.0) }
    }

    fn line(&mut self, field: &'static str, text: &str, limit: usize) -> String {
        kernel::clean(text, limit, false).unwrap_or_else(|error| {
            self.wrong(field, error.code());
            String::new()
        })
    }

    /// At least one language.
    fn texts(&mut self, field: &'static str, texts: &Texts, limit: usize) -> LocalizedText {
        let mut read = LocalizedText::default();
        for (language, text) in texts.iter().filter(|(_, text)| !text.trim().is_empty()) {
            read.insert(*language, self.line(field, text, limit));
        }
        if read.is_empty() {
            self.wrong(field, "required");
        }
        read
    }

    fn ects(&mut self, field: &'static str, text: &str) -> Option<Ects> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let read = text.parse::<Ects>().ok().filter(|ects| *ects <= Ects::from_hundredths(100_000));
        if read.is_none() {
            self.wrong(field, "ects");
        }
        read
    }

    fn eqf(&mut self, field: &'static str, text: &str) -> Option<i16> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let read = text.parse().ok().filter(|level| (1..=8).contains(level));
        if read.is_none() {
            self.wrong(field, "eqf");
        }
        read
    }

    fn choice(&mut self, field: &'static str, text: &str) -> Option<bool> {
        match text.trim() {
            "yes" => Some(true),
            "no" => Some(false),
            "" => None,
            _ => {
                self.wrong(field, "choice");
                None
            }
        }
    }

    /// One outcome a line, the same number in each language that is there.
    fn outcomes(&mut self, field: &'static str, texts: &Texts, essential: bool) -> Vec<WantedOutcome> {
        let mut outcomes: Vec<WantedOutcome> = Vec::new();
        let written = texts.iter().filter(|(_, text)| !text.trim().is_empty());
        for (place, (language, text)) in written.enumerate() {
            let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
            if place == 0 {
                outcomes = lines.iter().map(|_| WantedOutcome { text: LocalizedText::default(), essential }).collect();
            }
            if lines.len() != outcomes.len() {
                self.wrong(field, "outcomes-differ");
            }
            for (outcome, line) in outcomes.iter_mut().zip(lines) {
                outcome.text.insert(*language, self.line(field, line, 1_000));
            }
        }
        outcomes
    }
}
