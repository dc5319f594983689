//! Values as people write them: credits with their unit, levels by name, days and lists by language, codes as words.

use std::collections::HashMap;

use catalogue::{Mode, Supervision};
use consortium::Institution;
use i18n::{Arg, Locale};
use kernel::Language;
use recognition::{
    purpose::Purpose,
    rule::{Field, Number, Value},
};

use super::sentence::is_rating;
use crate::present::text;

/// The members' names in the reader's language, by slug.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names(HashMap<String, String>);

impl Names {
    /// Of these institutions.
    pub(crate) fn of(locale: Locale, institutions: &[Institution]) -> Self {
        Self(institutions.iter().map(|member| (member.slug.clone(), text::plain(locale, &member.name))).collect())
    }

    /// A member's name; the slug of who is none.
    pub(crate) fn get(&self, slug: &str) -> String {
        self.0.get(slug).cloned().unwrap_or_else(|| slug.to_owned())
    }
}

/// `credential.ects` as it stands in keys.
pub(super) fn key(field: Field) -> String {
    field.as_str().replace('.', "-")
}

/// What a fact is called, without an article.
pub(crate) fn label(locale: Locale, field: Field) -> String {
    locale.text(&format!("rule_field-{}", key(field)))
}

/// A fact with its value: «rating of the assessment: 2 – Assessed, method known».
pub(crate) fn fact(locale: Locale, names: &Names, field: Field, value: &Value) -> String {
    if let Value::Bool(truth) = value {
        return is(locale, field, *truth);
    }
    let args = [("field", Arg::from(label(locale, field))), ("value", shown(locale, names, field, value).into())];
    let [name, number] = args;
    match (value, meaning(locale, field, value)) {
        (Value::Number(_), Some(meaning)) => {
            locale.with("why-fact-rated", &[name, number, ("meaning", meaning.into())])
        }
        _ => locale.with("why-fact", &[name, number]),
    }
}

/// What the rubric says of a rating (RECOGNITION §4).
fn meaning(locale: Locale, field: Field, value: &Value) -> Option<String> {
    let (Value::Number(number), true) = (value, is_rating(field)) else { return None };
    let criterion = field.as_str().strip_prefix("rating.")?;
    let level = whole(*number).filter(|level| (0..=3).contains(level))?;
    Some(locale.text(&format!("rubric-{criterion}-{level}")))
}

/// A fact that is true or false, said as a sentence.
pub(super) fn is(locale: Locale, field: Field, truth: bool) -> String {
    locale.text(&format!("rule_is-{}-{truth}", key(field)))
}

/// A purpose, for readers who are not the student.
pub(crate) fn purpose(locale: Locale, purpose: Purpose) -> String {
    locale.text(&format!("rule_purpose-{purpose}"))
}

/// One value of a field.
pub(super) fn shown(locale: Locale, names: &Names, field: Field, value: &Value) -> String {
    match value {
        Value::Number(number) => numbered(locale, field, *number),
        Value::Day(day) => locale.day(*day),
        Value::Bool(truth) => is(locale, field, *truth),
        Value::Word(word) => worded(locale, names, field, word),
        Value::Words(words) => {
            let words: Vec<String> = words.iter().map(|word| worded(locale, names, field, word)).collect();
            locale.list(&words)
        }
    }
}

/// The lower end of a range: its unit follows with the upper one.
pub(super) fn bare(locale: Locale, names: &Names, field: Field, value: &Value) -> String {
    match value {
        Value::Number(number) if is_credits(field) => plain(locale, *number),
        _ => shown(locale, names, field, value),
    }
}

const fn is_credits(field: Field) -> bool {
    matches!(
        field,
        Field::CredentialEcts | Field::TargetEcts | Field::UsageEctsUnderAgreement | Field::UsageProgrammeEcts
    )
}

fn numbered(locale: Locale, field: Field, number: Number) -> String {
    match (field, whole(number)) {
        (Field::LevelGap, Some(levels)) => locale.with("count-levels", &[("count", levels.into())]),
        (Field::CredentialEqf | Field::TargetEqf, Some(level)) => match i16::try_from(level) {
            Ok(level) => locale.eqf_level(level),
            Err(_) => plain(locale, number),
        },
        (field, _) if is_credits(field) => locale.with("format-ects", &[("number", plain(locale, number).into())]),
        _ => plain(locale, number),
    }
}

fn whole(number: Number) -> Option<i64> {
    number.to_string().parse().ok()
}

fn plain(locale: Locale, number: Number) -> String {
    locale.decimal(&number.to_string())
}

fn worded(locale: Locale, names: &Names, field: Field, word: &str) -> String {
    let code = match field {
        Field::CredentialIssuer | Field::TargetInstitution | Field::LearnerHomeInstitution => return names.get(word),
        Field::CredentialLanguage => return language(locale, word),
        Field::CredentialIscedF | Field::TargetIscedF => locale.field_of_study(word).map(ToOwned::to_owned),
        Field::CredentialMode => word.parse::<Mode>().ok().map(|mode| locale.text(&format!("mode-{mode}"))),
        Field::CredentialSupervision => {
            word.parse::<Supervision>().ok().map(|code| locale.text(&format!("supervision-{code}")))
        }
        Field::CredentialStatus => {
            ["active", "suspended", "revoked"].contains(&word).then(|| locale.text(&format!("rule_status-{word}")))
        }
        Field::RequestPurpose => word.parse::<Purpose>().ok().map(|found| purpose(locale, found)),
        _ => None,
    };
    raw(locale, code.as_deref().unwrap_or(word))
}

/// A language by its name; in quotes what is none.
pub(super) fn language(locale: Locale, code: &str) -> String {
    let name = code.parse::<Language>().ok().and_then(|language| locale.language_name(language));
    name.map_or_else(|| raw(locale, code), |names| names.name.to_owned())
}

/// Words in the language's quotation marks.
pub(super) fn raw(locale: Locale, words: &str) -> String {
    locale.with("rule-quoted", &[("value", words.into())])
}
