//! The fields as they are typed: strings, nothing checked yet. One shape for the form, the API, CSV and the seed file.
//!
//! Lists of things with several fields are numbered from 1, the list in the singular, the field last, a text with its
//! language: `awarding_body_2_name@fr`. At most ten of each; a blank one is nothing, so the numbers may have gaps.
//!
//! | list | fields of one |
//! |---|---|
//! | `awarding_body_N_` | `name@…`, `country`, `homepage` |
//! | `accreditation_N_` | `kind`, `title@…`, `agency_name@…`, `agency_country`, `report`, `issued_on`, `expires_on` |
//! | `grant_N_` | `title@…`, `url` |
//! | `outcome_N_` | `essential`; of the Nth line of `learning_outcomes` |
//! | `outcome_N_skill_M_` | `uri`, `label@…` |
//!
//! JSON (API, seed file) has them as lists of objects: `awarding_bodies`, `accreditations` (with `agency: {name, country}`),
//! `grants`, `outcome_details` (with `skills`). Errors name the numbered field everywhere.

use std::collections::BTreeMap;

use kernel::{Language, LocalizedText};

use super::{
    AccreditationFields, AwardingBodyFields, Draft, FieldError, GrantFields, Outcome, OutcomeFields, Run, member,
    money, read,
};

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
    /// `true` if the provider awards it together with the bodies below; without any it does so alone.
    pub provider_awards: String,
    /// Who else awards it.
    pub awarding_bodies: Vec<AwardingBodyFields>,
    /// By whom it or its provider is accredited.
    pub accreditations: Vec<AccreditationFields>,
    /// What is said of the learning outcomes beside their texts, in their order.
    pub outcome_details: Vec<OutcomeFields>,
    /// The need it answers.
    pub need: Texts,
    /// Employers who have had a part in it.
    pub employers: Texts,
    /// What helps to pay for it.
    pub grants: Vec<GrantFields>,
    /// Day of the next review; empty is twelve months after its publication.
    pub review_due_on: String,
}

impl Fields {
    /// Puts a value under its name, `title@fr` for a text in a language. False if there is no such field: a form leaves
    /// it out, the API refuses it (H042).
    pub fn set(&mut self, name: &str, value: impl Into<String>) -> bool {
        let (base, language) = name.split_once('@').map_or((name, None), |(base, code)| (base, Some(code)));
        if let Some(texts) = self.texts_mut(base) {
            texts.insert(language.unwrap_or_default().to_owned(), value.into());
            return true;
        }
        match self.word_mut(name) {
            Some(word) => {
                *word = value.into();
                true
            }
            None => self.set_member(base, language, value.into()),
        }
    }

    fn set_member(&mut self, name: &str, language: Option<&str>, value: String) -> bool {
        if let Some(rest) = name.strip_prefix("awarding_body") {
            member::put(&mut self.awarding_bodies, rest, language, value)
        } else if let Some(rest) = name.strip_prefix("accreditation") {
            member::put(&mut self.accreditations, rest, language, value)
        } else if let Some(rest) = name.strip_prefix("grant") {
            member::put(&mut self.grants, rest, language, value)
        } else if let Some(rest) = name.strip_prefix("outcome") {
            member::put(&mut self.outcome_details, rest, language, value)
        } else {
            false
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
            "need" => &mut self.need,
            "employers" => &mut self.employers,
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
            "provider_awards" => &mut self.provider_awards,
            "review_due_on" => &mut self.review_due_on,
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
            ..Self::of_members(draft)
        }
    }

    fn of_members(draft: &Draft) -> Self {
        let content = &draft.content;
        let bodies = &content.awarding_bodies;
        Self {
            provider_awards: word((!bodies.others.is_empty()).then_some(bodies.with_provider)),
            awarding_bodies: bodies.others.iter().map(AwardingBodyFields::from).collect(),
            accreditations: content.accreditations.0.iter().map(AccreditationFields::from).collect(),
            outcome_details: member::details(&content.outcomes),
            need: texts(&content.need),
            employers: texts(&content.employers),
            grants: content.grants.0.iter().map(GrantFields::from).collect(),
            review_due_on: word(content.review_due_on),
            ..Self::default()
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

pub(super) fn word(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn join(values: &[impl ToString], between: &str) -> String {
    values.iter().map(ToString::to_string).collect::<Vec<_>>().join(between)
}

pub(super) fn texts(text: &LocalizedText) -> Texts {
    text.iter().map(|(language, text)| (language.to_string(), text.to_owned())).collect()
}

fn outcomes(outcomes: &[Outcome]) -> Texts {
    let languages: Vec<Language> =
        outcomes.first().map(|first| first.text.iter().map(|(language, _)| language).collect()).unwrap_or_default();
    languages
        .into_iter()
        .map(|language| {
            let lines: Vec<&str> = outcomes.iter().filter_map(|outcome| outcome.text.get(language)).collect();
            (language.to_string(), lines.join("\n"))
        })
        .collect()
}
