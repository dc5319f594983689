//! What the tools for levels, credits and grades read and write: labels, counts, decimals.

use recognition::conversion::Exact;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use serde_json::Value;

/// A level or a grade, written as text or as a number; it goes out as it came in.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Label {
    /// As text.
    pub text: String,
    written: Value,
}

impl<'de> Deserialize<'de> for Label {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let written = Value::deserialize(from)?;
        let text = match &written {
            Value::String(text) => text.clone(),
            Value::Number(number) => Exact::deserialize(number).map_err(de::Error::custom)?.to_string(),
            _ => return Err(de::Error::custom("a text or a number is wanted here")),
        };
        Ok(Self { text, written })
    }
}

impl Serialize for Label {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.written.serialize(to)
    }
}

/// A whole number, not negative.
#[derive(Clone, Copy, Debug)]
pub(super) struct Count(pub u32);

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let number = Exact::deserialize(from)?;
        let whole = number.parts(1).filter(|whole| Exact::whole(*whole) == number);
        let count = whole.and_then(|whole| u32::try_from(whole).ok());
        count.map(Self).ok_or_else(|| de::Error::custom("a whole number from 0 to 4294967295 is wanted here"))
    }
}

/// So many parts of one, as a JSON number: 208 of 100 is 2.08.
pub(super) fn number(parts: i64, of: i64) -> Option<serde_json::Number> {
    Exact::ratio(parts, of)?.to_string().parse().ok()
}
