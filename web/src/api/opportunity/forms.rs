//! A listing and a run as JSON: named members only (S-8), turned into the fields that form and import fill too.

use catalogue::{
    Fields, RunFields,
    draft::{AccreditationFields, AwardingBodyFields, GrantFields, OutcomeFields},
};
use serde::{Deserialize, Serialize};

use super::scalar::{Localized, Scalar};
use crate::{api::fault, error::Error};

/// A listing as its provider writes it. What is absent is not stated; a PUT replaces everything but `outcome_details`.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct ListingBody {
    /// Where it is drafted; it never moves afterwards.
    #[serde(skip_serializing)]
    institution: Option<String>,
    identifier: Scalar,
    kind: Scalar,
    language: Scalar,
    title: Localized<String>,
    description: Localized<String>,
    learning_outcomes: Localized<Vec<String>>,
    teaching_languages: Vec<String>,
    ects: Scalar,
    hours: Scalar,
    eqf_level: Scalar,
    isced_f: Scalar,
    mode: Scalar,
    assessment: Localized<String>,
    supervision: Scalar,
    quality_assurance: Localized<String>,
    prerequisites: Localized<String>,
    stackability: Scalar,
    stacks_into: Localized<String>,
    homepage: Scalar,
    keywords: Vec<String>,
    price: Scalar,
    currency: Scalar,
    provider_awards: Option<bool>,
    awarding_bodies: Vec<AwardingBodyFields>,
    accreditations: Vec<AccreditationFields>,
    outcome_details: Option<Vec<OutcomeFields>>,
    need: Localized<String>,
    employers: Localized<String>,
    grants: Vec<GrantFields>,
    review_due_on: Scalar,
}

impl ListingBody {
    /// The institution to draft at.
    pub(super) fn take_institution(&mut self) -> Result<String, Error> {
        self.institution.take().ok_or_else(|| fault::field("institution", "required"))
    }

    /// Whether it says anything of the outcomes beside their texts; where not, that stays with their words (ADR 30).
    pub(super) const fn states_details(&self) -> bool {
        self.outcome_details.is_some()
    }

    /// As typed fields. An institution is no part of them any more.
    pub(super) fn fields(self) -> Result<Fields, Error> {
        if self.institution.is_some() {
            return Err(fault::field("institution", "unknown-field"));
        }
        Ok(Fields {
            learning_outcomes: self.learning_outcomes_by_line()?,
            identifier: self.identifier.0,
            kind: self.kind.0,
            language: self.language.0,
            title: self.title.texts(|text| text),
            description: self.description.texts(|text| text),
            teaching_languages: self.teaching_languages.join("|"),
            ects: self.ects.0,
            hours: self.hours.0,
            eqf_level: self.eqf_level.0,
            isced_f: self.isced_f.0,
            mode: self.mode.0,
            assessment: self.assessment.texts(|text| text),
            supervision: self.supervision.0,
            quality_assurance: self.quality_assurance.texts(|text| text),
            prerequisites: self.prerequisites.texts(|text| text),
            stackability: self.stackability.0,
            stacks_into: self.stacks_into.texts(|text| text),
            homepage: self.homepage.0,
            keywords: self.keywords.join("|"),
            price: self.price.0,
            currency: self.currency.0,
            provider_awards: self.provider_awards.map(|flag| flag.to_string()).unwrap_or_default(),
            awarding_bodies: self.awarding_bodies,
            accreditations: self.accreditations,
            outcome_details: self.outcome_details.unwrap_or_default(),
            need: self.need.texts(|text| text),
            employers: self.employers.texts(|text| text),
            grants: self.grants,
            review_due_on: self.review_due_on.0,
        })
    }

    /// One outcome on a line. One that holds a separator itself would become two.
    fn learning_outcomes_by_line(&self) -> Result<catalogue::draft::Texts, Error> {
        let texts = self.learning_outcomes.clone().texts(|lines| {
            if lines.iter().any(|line| line.contains(['|', '\n'])) { "\u{0}".to_owned() } else { lines.join("\n") }
        });
        if texts.values().any(|text| text == "\u{0}") {
            return Err(fault::field("learning_outcomes", "unprintable"));
        }
        Ok(texts)
    }

    /// What is stored, as it would be sent again.
    pub(super) fn of(fields: Fields) -> Self {
        let list = |text: &str| text.split('|').filter(|part| !part.is_empty()).map(ToOwned::to_owned).collect();
        let lines = |text: String| text.lines().map(ToOwned::to_owned).collect();
        let outcomes = fields.learning_outcomes.into_iter();
        Self {
            institution: None,
            identifier: Scalar(fields.identifier),
            kind: Scalar(fields.kind),
            language: Scalar(fields.language),
            title: Localized::Many(fields.title),
            description: Localized::Many(fields.description),
            learning_outcomes: Localized::Many(outcomes.map(|(language, text)| (language, lines(text))).collect()),
            teaching_languages: list(&fields.teaching_languages),
            ects: Scalar(fields.ects),
            hours: Scalar(fields.hours),
            eqf_level: Scalar(fields.eqf_level),
            isced_f: Scalar(fields.isced_f),
            mode: Scalar(fields.mode),
            assessment: Localized::Many(fields.assessment),
            supervision: Scalar(fields.supervision),
            quality_assurance: Localized::Many(fields.quality_assurance),
            prerequisites: Localized::Many(fields.prerequisites),
            stackability: Scalar(fields.stackability),
            stacks_into: Localized::Many(fields.stacks_into),
            homepage: Scalar(fields.homepage),
            keywords: list(&fields.keywords),
            price: Scalar(fields.price),
            currency: Scalar(fields.currency),
            provider_awards: fields.provider_awards.parse().ok(),
            awarding_bodies: fields.awarding_bodies,
            accreditations: fields.accreditations,
            outcome_details: Some(fields.outcome_details),
            need: Localized::Many(fields.need),
            employers: Localized::Many(fields.employers),
            grants: fields.grants,
            review_due_on: Scalar(fields.review_due_on),
        }
    }
}

/// A dated run.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RunBody {
    start: Scalar,
    end: Scalar,
    enrol_by: Scalar,
    seats: Scalar,
}

impl RunBody {
    pub(super) fn fields(self) -> RunFields {
        RunFields { start: self.start.0, end: self.end.0, enrol_by: self.enrol_by.0, seats: self.seats.0 }
    }
}

/// Why it is archived; needed of the consortium's admin (M04).
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct ArchiveBody {
    pub reason: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(json: &str) -> Result<Fields, &'static str> {
        let body: ListingBody = serde_json::from_str(json).unwrap();
        body.fields().map_err(|error| error.code)
    }

    #[test]
    fn what_is_read_can_be_sent_again() {
        let json = r#"{"identifier":"DS-1","title":{"en":"Data","fr":"Données"},"learning_outcomes":{"en":["a","b"]},
            "teaching_languages":["en","fr"],"ects":2.5,"keywords":["x"],"price":"49.50","currency":"EUR","provider_awards":true,
            "awarding_bodies":[{"name":{"fi":"Saariston yliopisto"},"country":"FI"}],"need":{"en":"Few read data"},
            "accreditations":[{"kind":"820101cba6","title":{"en":"Review"},"agency":{"name":{"en":"QA"},"country":"IE"},
            "issued_on":"2025-01-01"}],"grants":[{"title":{"en":"Voucher"},"url":"https://example.org"}],
            "outcome_details":[{"essential":true,"skills":[{"uri":"http://data.europa.eu/esco/skill/x"}]}],
            "review_due_on":"2027-01-01"}"#;
        let first = fields(json).unwrap();
        assert_eq!(first.ects, "2.5");
        assert_eq!((first.outcome_details[0].essential.as_str(), first.provider_awards.as_str()), ("true", "true"));
        assert_eq!(first.learning_outcomes.get("en").map(String::as_str), Some("a\nb"));
        let again = serde_json::to_string(&ListingBody::of(first.clone())).unwrap();
        assert_eq!(fields(&again).unwrap(), first);
    }

    #[test]
    fn a_bare_text_is_in_the_listings_own_language() {
        let read = fields(r#"{"title":"Data","learning_outcomes":["a"]}"#).unwrap();
        assert_eq!(read.title.get("").map(String::as_str), Some("Data"));
        assert_eq!(read.learning_outcomes.get("").map(String::as_str), Some("a"));
        assert_eq!(fields(r#"{"learning_outcomes":["a|b"]}"#), Err("invalid"));
        assert_eq!(fields(r#"{"institution":"lindholm"}"#), Err("invalid"));
    }

    #[test]
    fn h042_what_no_provider_says_is_refused() {
        for member in ["institution_id", "state", "version", "role", "id"] {
            let json = format!(r#"{{"{member}": "x"}}"#);
            assert!(serde_json::from_str::<ListingBody>(&json).is_err(), "{member}");
        }
    }
}
