//! What reports of external quality assurance say (RECOGNITION §11): the very function that pages and rules of agreements
//! use.

use axum::Json;
use exchange::deqar;
use kernel::Day;
use recognition::quality::{self, Certification, Rated, Report, Scope, number_of, same_name};
use serde::{Deserialize, Deserializer, Serialize, de::Error as _};
use serde_json::Value;

use super::value::Rating;
use crate::{api::fault, error::Error, extract};

/// A provider's number in DEQAR; none where something else is said, which identifies nobody there (DQ-1).
struct Number(Option<i64>);

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        match Value::deserialize(from)? {
            Value::Number(number) => Ok(Self(number.as_i64().filter(|number| *number > 0))),
            Value::String(text) => Ok(Self(number_of(&text))),
            _ => Err(D::Error::custom("a number of DEQAR is wanted here: 42 or DEQARINST0042")),
        }
    }
}

/// What a programme leaves in the learner's hands, as DEQAR writes it.
struct Certificate(Certification);

impl<'de> Deserialize<'de> for Certificate {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let word = deqar::certification(&Value::deserialize(from)?);
        word.map(Self).ok_or_else(|| D::Error::custom("a word of DEQAR is wanted here: Attendance certificate"))
    }
}

/// Who awards what when, and the reports that are known. What is absent is not known.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Question {
    awarding_body: Option<Number>,
    parents: Option<Vec<Number>>,
    is_hei: Option<bool>,
    known_in_deqar: Option<bool>,
    mc_identifier: Option<String>,
    mc_name: Option<String>,
    award_date: Option<Day>,
    reports: Option<Vec<Value>>,
    other_evidence_rating: Option<Rating>,
    assessment_certification: Option<Certificate>,
    testing: Option<Rating>,
}

/// The ratings and what they rest on; null what is not known.
#[derive(Serialize)]
pub(super) struct Answer {
    deqar_rating: Option<i16>,
    quality: Option<i16>,
    testing: Option<i16>,
    report: Option<i64>,
    scope: Option<Scope>,
    permalink: Option<String>,
    rules: Vec<&'static str>,
}

/// Reports of one question.
const MOST_REPORTS: usize = 500;

/// Rates (DQ-1 … DQ-7).
pub(super) async fn rate(extract::Json(question): extract::Json<Question>) -> Result<Json<Answer>, Error> {
    let reports = question.reports()?;
    let parents: Vec<i64> = question.parents.iter().flatten().filter_map(|parent| parent.0).collect();
    let identifiers: Vec<&str> = given(question.mc_identifier.as_deref()).collect();
    let names: Vec<String> = given(question.mc_name.as_deref()).map(same_name).collect();
    let body = question.awarding_body.as_ref().and_then(|body| body.0);
    // Whom a report names, or whose parent, DEQAR knows.
    let is_named = || {
        let concerned = |report: &Report| body.iter().chain(&parents).any(|one| report.names(*one));
        reports.iter().any(concerned)
    };
    let is_known = question.known_in_deqar.unwrap_or_else(is_named);
    let asked = |awarded_on| quality::Question {
        body,
        is_known,
        is_hei: question.is_hei,
        parents: &parents,
        identifiers: &identifiers,
        names: &names,
        awarded_on,
    };
    let rated = match question.award_date {
        Some(day) => quality::rate(&asked(day), &reports),
        None if body.is_some() && is_known => return Err(fault::field("award_date", "required")),
        None => Rated::unknown(),
    };
    let other = question.other_evidence_rating.map(Rating::robustness);
    let stated = question.assessment_certification.as_ref().map(|word| word.0);
    let certification = stated.or(rated.certified.map(|(_, certification)| certification));
    let known = question.testing.map(Rating::robustness);
    let testing = quality::testing(certification, known);
    let mut rules = rated.rules;
    rules.extend(other.map(|_| "DQ-6"));
    rules.extend(quality::testing(certification, None).map(|_| "DQ-7"));
    let number = |rating: recognition::criterion::Robustness| rating.get();
    Ok(Json(Answer {
        deqar_rating: rated.rating.map(number),
        quality: quality::quality(rated.rating, other).map(number),
        testing: testing.map(number),
        report: rated.report.map(|report| report.id),
        scope: rated.scope,
        permalink: rated.report.map(|report| quality::permalink(report.id)),
        rules,
    }))
}

/// A word that is not empty.
fn given(word: Option<&str>) -> impl Iterator<Item = &str> {
    word.into_iter().map(str::trim).filter(|word| !word.is_empty())
}

impl Question {
    fn reports(&self) -> Result<Vec<Report>, Error> {
        let reports = self.reports.as_deref().unwrap_or_default();
        if reports.len() > MOST_REPORTS {
            return Err(fault::field("reports", "too-large"));
        }
        let read = reports.iter().enumerate().map(|(place, report)| {
            deqar::report(report).map_err(|fault| {
                let dot = if fault.place.is_empty() { "" } else { "." };
                fault::field(&format!("reports[{place}]{dot}{}", fault.place), fault.code)
            })
        });
        read.collect()
    }
}
