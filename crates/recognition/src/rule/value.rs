//! Values in rules and contexts, each of one kind.

use std::{cmp::Ordering, fmt};

use kernel::{Day, Ects};
use serde::{Serialize, Serializer};
use serde_json::Value as Json;

use super::{FaultKind, Kind};

/// A number of a rule: finite, at most a thousand million either way. Ordered, which a float alone is not.
#[derive(Clone, Copy, Debug)]
pub struct Number(f64);

const LARGEST: f64 = 1e9;
const LONGEST_WORD: usize = 300;

impl Number {
    /// The number, if it is one that a rule may hold. Minus zero is zero.
    pub fn new(number: f64) -> Option<Self> {
        (number.abs() <= LARGEST).then_some(Self(number + 0.0))
    }

    /// As a float.
    pub const fn get(self) -> f64 {
        self.0
    }

    /// The same on the other side of zero.
    pub fn mirrored(self) -> Self {
        Self(0.0 - self.0)
    }

    /// As credits, to the hundredth; none if it is negative.
    pub fn ects(self) -> Option<Ects> {
        Ects::from_number(self.0)
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Number {}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

impl From<Ects> for Number {
    fn from(ects: Ects) -> Self {
        Self(ects.number())
    }
}

impl From<i16> for Number {
    fn from(number: i16) -> Self {
        Self(f64::from(number))
    }
}

impl fmt::Display for Number {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

/// A whole number is written without a point, so that a rule comes out as it went in.
impl Serialize for Number {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.to_string().parse::<i64>() {
            Ok(whole) => to.serialize_i64(whole),
            Err(_) => to.serialize_f64(self.0),
        }
    }
}

impl<'de> serde::Deserialize<'de> for Number {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let number = f64::deserialize(from)?;
        Self::new(number).ok_or_else(|| serde::de::Error::custom("the number is too large"))
    }
}

/// One value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// A number.
    Number(Number),
    /// One word.
    Word(String),
    /// A calendar day.
    Day(Day),
    /// True or false.
    Bool(bool),
    /// Several words; stands in contexts only.
    Words(Vec<String>),
}

impl Value {
    /// Its kind.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Number(_) => Kind::Number,
            Self::Word(_) => Kind::Word,
            Self::Day(_) => Kind::Day,
            Self::Bool(_) => Kind::Bool,
            Self::Words(_) => Kind::Words,
        }
    }

    /// Reads a value of this kind; one word stands for a list of one.
    pub fn parse(json: &Json, kind: Kind) -> Result<Self, FaultKind> {
        let wanted = || FaultKind::Wanted(kind);
        match (kind, json) {
            (Kind::Number, Json::Number(number)) => {
                number.as_f64().and_then(Number::new).map(Self::Number).ok_or(FaultKind::TooLarge)
            }
            (Kind::Word, Json::String(text)) => word(text).map(Self::Word),
            (Kind::Day, Json::String(text)) => text.parse().map(Self::Day).map_err(|_| wanted()),
            (Kind::Bool, Json::Bool(truth)) => Ok(Self::Bool(*truth)),
            (Kind::Words, Json::String(text)) => Ok(Self::Words(vec![word(text)?])),
            (Kind::Words, Json::Array(texts)) if texts.len() <= super::MOST_VALUES => texts
                .iter()
                .map(|text| text.as_str().ok_or_else(wanted).and_then(word))
                .collect::<Result<_, _>>()
                .map(Self::Words),
            (Kind::Words, Json::Array(_)) => Err(FaultKind::TooLarge),
            _ => Err(wanted()),
        }
    }
}

fn word(text: &str) -> Result<String, FaultKind> {
    if text.chars().count() <= LONGEST_WORD { Ok(text.to_owned()) } else { Err(FaultKind::TooLarge) }
}

impl fmt::Display for Value {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(out),
            Self::Word(word) => out.write_str(word),
            Self::Day(day) => day.fmt(out),
            Self::Bool(truth) => truth.fmt(out),
            Self::Words(words) => out.write_str(&words.join(", ")),
        }
    }
}

impl From<Ects> for Value {
    fn from(ects: Ects) -> Self {
        Self::Number(ects.into())
    }
}

impl From<i16> for Value {
    fn from(number: i16) -> Self {
        Self::Number(number.into())
    }
}

impl From<i32> for Value {
    fn from(number: i32) -> Self {
        Self::Number(Number(f64::from(number)))
    }
}

impl From<&str> for Value {
    fn from(word: &str) -> Self {
        Self::Word(word.to_owned())
    }
}

impl From<String> for Value {
    fn from(word: String) -> Self {
        Self::Word(word)
    }
}

impl From<Day> for Value {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl From<bool> for Value {
    fn from(truth: bool) -> Self {
        Self::Bool(truth)
    }
}

impl From<Vec<String>> for Value {
    fn from(words: Vec<String>) -> Self {
        Self::Words(words)
    }
}
