//! The fields as they are typed: strings, nothing checked yet. One shape for the form, the API, CSV and the seed file.

use std::collections::BTreeMap;

use kernel::{Language, LocalizedText};

use super::{Draft, FieldError, Run, money, read};

/// A text by language code as typed; the empty code is the listing's own language (CONTRACT §1: a bare column).
pub type Texts = BTreeMap<String, String>;

/// A description as typed. Empty is not stated.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields {
    /// The provider's own name for it.
    pub identifier: String,
    /// A word of [`crate::OpportunityKind`]; empty keeps what is there.
    pub kind: String,
    /// The language of texts without one; empty is the first teaching language, else English.
    pub language: String,
    /// Title.
    pub title: Texts,
    /// Description.
    pub description: Texts,
    /// Learning outcomes, one on a line or between `|`; the same number in each language.
    pub learning_outcomes: Texts,
    /// Language codes between `|`, the main one first.
    pub teaching_languages: String,
    /// Credits.
    pub ects: String,
    /// Hours of work.
    pub hours: String,
    /// EQF level.
    pub eqf_level: String,
    /// Field of study.
    pub isced_f: String,
    /// Form of participation.
    pub mode: String,
    /// How it is assessed.
    pub assessment: Texts,
    /// A code of RECOGNITION §3.
    pub supervision: String,
    /// How quality is assured.
    pub quality_assurance: Texts,
    /// What one must bring.
    pub prerequisites: Texts,
    /// `stand_alone` or `integrated`.
    pub stackability: String,
    /// Of what it can be a part.
    pub stacks_into: Texts,
    /// Address of the provider's page.
    pub homepage: String,
    /// Words on lines or between `|`, `,` or `;`.
    pub keywords: String,
    /// A number; 0 is free.
    pub price: String,
    /// ISO 4217.
    pub currency: String,
}

impl Fields {
    /// Puts a value under its name, `title@fr` for a text in a language. False if there is no such field: a form leaves
    /// it out, the API refuses it (H042).
    pub fn set(&mut self, name: &str, value: impl Into<String>) -> bool {
        let (base, language) = name.split_once('@').unwrap_or((name, ""));
        if let Some(texts) = self.texts_mut(base) {
            texts.insert(language.to_owned(), value.into());
            return true;
        }
        match self.word_mut(name) {
            Some(word) => {
                *word = value.into();
                true
            }
            None => false,
        }
    }

    fn texts_mut(&mut self, name: &str) -> Option<&mut Texts> {
        Some(match name {
            "title" => &mut self.title,
            "description" => &mut self.description,
            "learning_outcomes" => &mut self.learning_outcomes,
            "assessment" => &mut self.assessment,
            "quality_assurance" => &mut self.quality_assurance,
            "prerequisites" => &mut self.prerequisites,
            "stacks_into" => &mut self.stacks_into,
            _ => return None,
        })
    }

    fn word_mut(&mut self, name: &str) -> Option<&mut String> {
        Some(match name {
            "identifier" => &mut self.identifier,
            "kind" => &mut self.kind,
            "language" => &mut self.language,
            "teaching_languages" => &mut self.teaching_languages,
            "ects" => &mut self.ects,
            "hours" => &mut self.hours,
            "eqf_level" => &mut self.eqf_level,
            "isced_f" => &mut self.isced_f,
            "mode" => &mut self.mode,
            "supervision" => &mut self.supervision,
            "stackability" => &mut self.stackability,
            "homepage" => &mut self.homepage,
            "keywords" => &mut self.keywords,
            "price" => &mut self.price,
            "currency" => &mut self.currency,
            _ => return None,
        })
    }

    /// Checks every field; all that is wrong at once.
    pub fn read(&self) -> Result<Draft, Vec<FieldError>> {
        read::draft(self)
    }

    /// What is stored, as fields to edit. Reading them gives the same draft again.
    pub fn of(draft: &Draft) -> Self {
        let content = &draft.content;
        Self {
            identifier: draft.identifier.clone(),
            kind: word(draft.kind),
            language: content.original_language.to_string(),
            title: texts(&content.title),
            description: texts(&content.description),
            learning_outcomes: outcomes(&content.outcomes),
            teaching_languages: join(&content.teaching_languages.0, "|"),
            ects: word(content.ects),
            hours: word(content.hours),
            eqf_level: word(content.eqf),
            isced_f: word(content.isced_f.as_ref()),
            mode: word(content.mode),
            assessment: texts(&content.assessment),
            supervision: word(content.supervision),
            quality_assurance: texts(&content.quality_assurance),
            prerequisites: texts(&content.prerequisites),
            stackability: word(content.stackability),
            stacks_into: texts(&content.stacks_into),
            homepage: word(content.homepage.as_ref()),
            keywords: join(&content.keywords.0, "|"),
            price: content.price.as_ref().map(money::decimal).unwrap_or_default(),
            currency: content.price.as_ref().and_then(|price| price.currency.clone()).unwrap_or_default(),
        }
    }
}

/// A dated run as typed. Empty is not stated.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RunFields {
    /// First day.
    pub start: String,
    /// Last day.
    pub end: String,
    /// Last day to enrol.
    pub enrol_by: String,
    /// Seats.
    pub seats: String,
}

impl RunFields {
    /// Puts a value under its name; false if there is no such field.
    pub fn set(&mut self, name: &str, value: impl Into<String>) -> bool {
        let field = match name {
            "start" => &mut self.start,
            "end" => &mut self.end,
            "enrol_by" => &mut self.enrol_by,
            "seats" => &mut self.seats,
            _ => return false,
        };
        *field = value.into();
        true
    }

    /// Checks it; none if nothing is stated at all.
    pub fn read(&self) -> Result<Option<Run>, Vec<FieldError>> {
        read::run(self)
    }

    /// What is stored, as fields to edit.
    pub fn of(run: &Run) -> Self {
        Self {
            start: word(run.starts_on),
            end: word(run.ends_on),
            enrol_by: word(run.enrol_by),
            seats: word(run.seats),
        }
    }
}

fn word(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn join(values: &[impl ToString], between: &str) -> String {
    values.iter().map(ToString::to_string).collect::<Vec<_>>().join(between)
}

fn texts(text: &LocalizedText) -> Texts {
    text.iter().map(|(language, text)| (language.to_string(), text.to_owned())).collect()
}

fn outcomes(outcomes: &[LocalizedText]) -> Texts {
    let languages: Vec<Language> =
        outcomes.first().map(|first| first.iter().map(|(language, _)| language).collect()).unwrap_or_default();
    languages
        .into_iter()
        .map(|language| {
            let lines: Vec<&str> = outcomes.iter().filter_map(|outcome| outcome.get(language)).collect();
            (language.to_string(), lines.join("\n"))
        })
        .collect()
}
