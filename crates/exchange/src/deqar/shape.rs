//! Values as DEQAR prints them: numbers that are sometimes texts, days that are sometimes instants, words in either case.

use kernel::Day;
use serde::{Deserialize, Deserializer, de::DeserializeOwned, de::Error as _};
use serde_json::Value;

/// What is wrong with a record, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {code}")]
pub struct Fault {
    /// The path of the member, `programmes[0].id`; empty is the record itself.
    pub place: String,
    /// What is wrong: `required`, `date`, `unknown-code`, `id`, `shape`, `too-deep`, `unknown-record`.
    pub code: &'static str,
}

impl Fault {
    pub(super) fn new(place: impl Into<String>, code: &'static str) -> Self {
        Self { place: place.into(), code }
    }
}

/// Reads a record; what is wrong first is told with its path.
pub(super) fn read<T: DeserializeOwned>(value: &Value) -> Result<T, Fault> {
    serde_path_to_error::deserialize(value).map_err(|error| {
        let (path, message) = (error.path().to_string(), error.inner().to_string());
        let path = if path == "." { String::new() } else { path };
        if let Some(missing) = message.strip_prefix("missing field `").and_then(|rest| rest.split('`').next()) {
            let parent = if path.is_empty() { path } else { format!("{path}.") };
            return Fault::new(format!("{parent}{missing}"), "required");
        }
        let code = ["date", "unknown-code", "id"].into_iter().find(|code| message == *code);
        Fault::new(path, code.unwrap_or("shape"))
    })
}

/// Whether nothing in it is nested deeper than so many levels. Walks without recursion.
pub(super) fn is_shallow(value: &Value, levels: u8) -> bool {
    let mut left = vec![(value, levels)];
    while let Some((value, levels)) = left.pop() {
        let below: Vec<&Value> = match value {
            Value::Array(values) => values.iter().collect(),
            Value::Object(members) => members.values().collect(),
            _ => continue,
        };
        let Some(levels) = levels.checked_sub(1) else { return false };
        left.extend(below.into_iter().map(|value| (value, levels)));
    }
    true
}

/// A number of a record: 3929, or "3929" as search results have it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number(pub i64);

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let number = match Value::deserialize(from)? {
            Value::Number(number) => number.as_i64(),
            Value::String(text) => recognition::quality::number_of(&text),
            _ => None,
        };
        number.filter(|number| *number > 0).map(Self).ok_or_else(|| D::Error::custom("id"))
    }
}

/// A day: `2021-03-01`, or the day of an instant.
#[derive(Clone, Copy, Debug)]
pub(super) struct Date(pub Day);

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from).map_err(|_| D::Error::custom("date"))?;
        let day = text.split_once('T').map_or(text.as_str(), |(day, _)| day);
        day.parse().map(Self).map_err(|_| D::Error::custom("date"))
    }
}

/// A word of a list that we know; its case does not matter. What has no word or another one, is refused: nobody guesses.
#[derive(Clone, Copy, Debug)]
pub(super) struct Coded<T>(pub T);

/// A list of words with the numbers that they have in DEQAR's own list, from 1.
pub(super) trait Words: Copy + 'static {
    /// The words, in the order of their numbers.
    const ALL: &'static [Self];
    /// As DEQAR writes it.
    fn word(self) -> &'static str;
}

impl<'de, T: Words> Deserialize<'de> for Coded<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        coded(&Value::deserialize(from)?).map(Self).ok_or_else(|| D::Error::custom("unknown-code"))
    }
}

/// By its word, its number, or an object with its number.
pub(super) fn coded<T: Words>(value: &Value) -> Option<T> {
    match value {
        Value::String(text) => T::ALL.iter().copied().find(|one| one.word().eq_ignore_ascii_case(text.trim())),
        Value::Number(number) => {
            let place = usize::try_from(number.as_u64()?).ok()?.checked_sub(1)?;
            T::ALL.get(place).copied()
        }
        Value::Object(members) => coded(members.get("id")?),
        _ => None,
    }
}

/// Whether a member that may be null came at all.
#[expect(clippy::option_option, reason = "not stated, stated as open, stated")]
pub(super) fn stated<'de, T: Deserialize<'de>, D: Deserializer<'de>>(from: D) -> Result<Option<Option<T>>, D::Error> {
    Option::<T>::deserialize(from).map(Some)
}

/// A text with at least one character that is no space.
pub(super) fn said(text: Option<String>) -> Option<String> {
    text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// A list that is left out or null is empty.
#[derive(Clone, Debug)]
pub(super) struct Many<T>(pub Vec<T>);

impl<T> Default for Many<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Many<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Ok(Self(Option::<Vec<T>>::deserialize(from)?.unwrap_or_default()))
    }
}
