//! The evaluation of a credential (RECOGNITION §5): the very function that the desk and the micro-evaluator call.

use axum::Json;
use catalogue::Mode;
use evaluation::{
    assess::{self, Coverage, Facts, LevelJudgement, Priority, Target},
    criteria::Applied,
};
use kernel::{Day, Ects};
use recognition::purpose::Purpose;
use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

use super::value::{Gap, Hours, Level, OfCriteria, Rating, Word, Years};
use crate::{
    api::{bearer::Asker, evaluated::EvaluationAnswer},
    error::Error,
    extract, present,
};

/// What is known of a credential, and what it should count as. What is absent is not known.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Question {
    purpose: Purpose,
    mode: Option<Word<Mode>>,
    ratings: Option<OfCriteria<Rating>>,
    source_eqf: Option<Level>,
    source_ects: Option<Ects>,
    source_isced_f: Option<IscedField>,
    stated_ects: Option<Ects>,
    stated_hours: Option<Hours>,
    issued_on: Option<Day>,
    decided_on: Option<Day>,
    level_judgement: Option<LevelJudgement>,
    authentic: Option<bool>,
    holder_matches: Option<bool>,
    passed: Option<bool>,
    assessed: Option<bool>,
    already_credited: Option<bool>,
    allow_alternative: Option<bool>,
    priorities: Option<OfCriteria<Priority>>,
    priorities_reason: Option<String>,
    priorities_approved_by: Option<String>,
    target: Option<Aim>,
}

/// What it should count as.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Aim {
    eqf: Option<Level>,
    ects: Option<Ects>,
    outcomes: Option<Vec<Coverage>>,
    required_isced_f: Option<IscedField>,
    max_level_gap: Option<Gap>,
    max_age_years: Option<Years>,
    elective_eqf: Option<Level>,
    elective_space: Option<Ects>,
}

/// A broad, narrow or detailed field of study.
struct IscedField(String);

impl<'de> Deserialize<'de> for IscedField {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let code = String::deserialize(from)?;
        let wrong = || D::Error::custom("an ISCED-F code of two to four digits is wanted here, for example 0613");
        if catalogue::draft::is_isced_field(&code) { Ok(Self(code)) } else { Err(wrong()) }
    }
}

/// The evaluation, and its result in words.
#[derive(Serialize)]
pub(super) struct Answer {
    #[serde(flatten)]
    evaluation: EvaluationAnswer,
    text: String,
}

/// Evaluates, and says the result in the language of the reader.
pub(super) async fn evaluate(
    asker: Asker,
    extract::Json(question): extract::Json<Question>,
) -> Result<Json<Answer>, Error> {
    let found = assess::evaluate(&question.facts(), &Applied::built_in().criteria);
    let text = present::evaluated::text(asker.locale, &found);
    Ok(Json(Answer { evaluation: EvaluationAnswer::new(&found), text }))
}

impl Question {
    fn facts(self) -> Facts {
        let usual = Facts::about(self.purpose);
        let ratings = self.ratings.into_iter().flat_map(OfCriteria::pairs);
        Facts {
            mode: self.mode.map(|mode| mode.0),
            ratings: ratings.map(|(criterion, rating)| (criterion, rating.robustness())).collect(),
            source_eqf: self.source_eqf.map(|level| level.0),
            source_ects: self.source_ects,
            source_isced_f: self.source_isced_f.map(|field| field.0),
            stated_ects: self.stated_ects,
            stated_hours: self.stated_hours.map(|hours| hours.0),
            issued_on: self.issued_on,
            decided_on: self.decided_on,
            level_judgement: self.level_judgement,
            authentic: self.authentic.unwrap_or(usual.authentic),
            holder_matches: self.holder_matches.unwrap_or(usual.holder_matches),
            passed: self.passed.unwrap_or(usual.passed),
            assessed: self.assessed.unwrap_or(usual.assessed),
            already_credited: self.already_credited.unwrap_or(usual.already_credited),
            allow_alternative: self.allow_alternative,
            priorities: self.priorities.into_iter().flat_map(OfCriteria::pairs).collect(),
            priorities_reason: self.priorities_reason,
            priorities_approved_by: self.priorities_approved_by,
            target: self.target.unwrap_or_default().target(),
            ..usual
        }
    }
}

impl Aim {
    fn target(self) -> Target {
        Target {
            eqf: self.eqf.map(|level| level.0),
            ects: self.ects,
            outcomes: self.outcomes.unwrap_or_default(),
            required_isced_f: self.required_isced_f.map(|field| field.0),
            max_level_gap: self.max_level_gap.map(|gap| gap.0),
            max_age_years: self.max_age_years.and_then(|years| years.0.try_into().ok()),
            elective_eqf: self.elective_eqf.map(|level| level.0),
            elective_space: self.elective_space,
            agreement_space: None,
        }
    }
}
