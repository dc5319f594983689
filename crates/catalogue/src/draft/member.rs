//! Members of lists as they are typed. JSON has them as lists of objects with these members; a form names them one by
//! one, numbered from 1 (see [`super::Fields`]).

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use super::Texts;
use crate::{Accreditation, AwardingBody, Grant, Outcome, Skill};

use super::field::{texts, word as written};

/// How many members a list may have.
pub const MOST_MEMBERS: usize = 10;

/// The highest number that is kept; more than [`MOST_MEMBERS`] are refused when they are read, so that nobody loses them
/// silently.
const HIGHEST: usize = 100;

/// An awarding body as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AwardingBodyFields {
    /// Its name.
    #[serde(deserialize_with = "one_or_many")]
    pub name: Texts,
    /// ISO 3166-1 alpha-2.
    #[serde(deserialize_with = "word", serialize_with = "or_null")]
    pub country: String,
    /// Address of its page.
    #[serde(deserialize_with = "word", serialize_with = "or_null")]
    pub homepage: String,
}

/// Who accredits, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AgencyFields {
    /// Its name.
    #[serde(deserialize_with = "one_or_many")]
    pub name: Texts,
    /// ISO 3166-1 alpha-2.
    #[serde(deserialize_with = "word", serialize_with = "or_null")]
    pub country: String,
}

/// An accreditation as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AccreditationFields {
    /// A code of the list, or its address.
    #[serde(deserialize_with = "word", serialize_with = "or_null")]
    pub kind: String,
    /// What it is called.
    #[serde(deserialize_with = "one_or_many")]
    pub title: Texts,
    /// Who gave it.
    pub agency: AgencyFields,
    /// Address of the report.
    #[serde(deserialize_with = "word", serialize_with = "or_null")]
    pub report: String,
    /// First day.
    #[serde(deserialize_with = "word", serialize_with = "or_null")]
    pub issued_on: String,
    /// Last day.
    #[serde(deserialize_with = "word", serialize_with = "or_null")]
    pub expires_on: String,
}

/// A funding scheme as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct GrantFields {
    /// What it is called.
    #[serde(deserialize_with = "one_or_many")]
    pub title: Texts,
    /// Address of a page about it.
    #[serde(deserialize_with = "word", serialize_with = "or_null")]
    pub url: String,
}

/// A skill of ESCO as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SkillFields {
    /// Its address at ESCO.
    #[serde(deserialize_with = "word", serialize_with = "or_null")]
    pub uri: String,
    /// What it is called.
    #[serde(deserialize_with = "one_or_many")]
    pub label: Texts,
}

/// What is said of a learning outcome beside its text, as typed; the first belongs to the first line of the outcomes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct OutcomeFields {
    /// `true` or `false`.
    #[serde(deserialize_with = "word", serialize_with = "flag_or_null")]
    pub essential: String,
    /// Skills of ESCO that it is related to.
    pub skills: Vec<SkillFields>,
}

/// A member of a list, by the names of its fields.
pub(super) trait Member: Default {
    /// Puts a value under its name; false if there is no such field.
    fn set(&mut self, name: &str, language: Option<&str>, value: String) -> bool;
    /// Whether nothing is stated.
    fn is_blank(&self) -> bool;
}

macro_rules! by_name {
    ($fields:ident { $($text:literal => $($text_at:ident).+),+; $($word:literal => $($word_at:ident).+),+ }) => {
        impl Member for $fields {
            fn set(&mut self, name: &str, language: Option<&str>, value: String) -> bool {
                match name {
                    $($text => drop(self.$($text_at).+.insert(language.unwrap_or_default().to_owned(), value)),)+
                    $($word if language.is_none() => self.$($word_at).+ = value,)+
                    _ => return false,
                }
                true
            }

            fn is_blank(&self) -> bool {
                [$(&self.$($text_at).+),+].into_iter().flat_map(Texts::values).chain([$(&self.$($word_at).+),+])
                    .all(|value| value.trim().is_empty())
            }
        }
    };
}

by_name!(AwardingBodyFields { "name" => name; "country" => country, "homepage" => homepage });
by_name!(AccreditationFields {
    "title" => title, "agency_name" => agency.name;
    "kind" => kind, "agency_country" => agency.country, "report" => report, "issued_on" => issued_on,
    "expires_on" => expires_on
});
by_name!(GrantFields { "title" => title; "url" => url });
by_name!(SkillFields { "label" => label; "uri" => uri });

impl Member for OutcomeFields {
    fn set(&mut self, name: &str, language: Option<&str>, value: String) -> bool {
        match name.strip_prefix("skill") {
            Some(rest) => put(&mut self.skills, rest, language, value),
            None if name == "essential" && language.is_none() => {
                self.essential = value;
                true
            }
            None => false,
        }
    }

    fn is_blank(&self) -> bool {
        self.essential.trim().is_empty() && self.skills.iter().all(Member::is_blank)
    }
}

/// Puts a value into the member that `rest` names: `_2_country` is the country of the second.
pub(super) fn put<M: Member>(list: &mut Vec<M>, rest: &str, language: Option<&str>, value: String) -> bool {
    let Some((number, name)) = rest.strip_prefix('_').and_then(|rest| rest.split_once('_')) else { return false };
    let is_number = !number.starts_with('0') && number.bytes().all(|byte| byte.is_ascii_digit());
    let Some(number) = number.parse::<usize>().ok().filter(|number| is_number && *number <= HIGHEST) else {
        return false;
    };
    if list.len() < number {
        list.resize_with(number, M::default);
    }
    number.checked_sub(1).and_then(|at| list.get_mut(at)).is_some_and(|member| member.set(name, language, value))
}

impl From<&AwardingBody> for AwardingBodyFields {
    fn from(body: &AwardingBody) -> Self {
        Self { name: texts(&body.name), country: body.country.clone(), homepage: written(body.homepage.as_ref()) }
    }
}

impl From<&Accreditation> for AccreditationFields {
    fn from(stored: &Accreditation) -> Self {
        Self {
            kind: stored.kind.to_string(),
            title: texts(&stored.title),
            agency: AgencyFields { name: texts(&stored.agency.name), country: stored.agency.country.clone() },
            report: written(stored.report.as_ref()),
            issued_on: written(stored.issued_on),
            expires_on: written(stored.expires_on),
        }
    }
}

impl From<&Grant> for GrantFields {
    fn from(grant: &Grant) -> Self {
        Self { title: texts(&grant.title), url: written(grant.url.as_ref()) }
    }
}

impl From<&Skill> for SkillFields {
    fn from(skill: &Skill) -> Self {
        Self { uri: skill.uri.clone(), label: texts(&skill.label) }
    }
}

/// What is stated of outcomes beside their texts; nothing at all if it is stated of none.
pub(super) fn details(outcomes: &[Outcome]) -> Vec<OutcomeFields> {
    let mut details: Vec<OutcomeFields> = outcomes
        .iter()
        .map(|outcome| OutcomeFields {
            essential: written(outcome.essential),
            skills: outcome.skills.0.iter().map(SkillFields::from).collect(),
        })
        .collect();
    while details.last().is_some_and(Member::is_blank) {
        details.pop();
    }
    details
}

/// A text, a number or true and false, as written; null is empty.
fn word<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    use serde_json::Value;
    Ok(match Value::deserialize(from)? {
        Value::Null => String::new(),
        Value::String(text) => text,
        Value::Number(number) => number.to_string(),
        Value::Bool(flag) => flag.to_string(),
        Value::Array(_) | Value::Object(_) => return Err(D::Error::custom("must be a text or a number")),
    })
}

/// A text in the listing's own language, or one for each language.
fn one_or_many<'de, D: Deserializer<'de>>(from: D) -> Result<Texts, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Written {
        None(()),
        One(String),
        Many(Texts),
    }
    Ok(match Written::deserialize(from)? {
        Written::None(()) => Texts::new(),
        Written::One(text) => Texts::from([(String::new(), text)]),
        Written::Many(texts) => texts,
    })
}

#[expect(clippy::ptr_arg, reason = "serde hands the field over as it is")]
fn or_null<S: Serializer>(word: &String, to: S) -> Result<S::Ok, S::Error> {
    if word.is_empty() { to.serialize_none() } else { to.serialize_str(word) }
}

fn flag_or_null<S: Serializer>(word: &String, to: S) -> Result<S::Ok, S::Error> {
    match word.parse::<bool>() {
        Ok(flag) => to.serialize_bool(flag),
        Err(_) => or_null(word, to),
    }
}
