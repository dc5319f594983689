//! Numbers and texts as JSON writes them, handed on as typed: the catalogue has the one parser (LIM-11).

use std::{collections::BTreeMap, fmt};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, Visitor},
};

/// A number or a text; null and absent are empty, not stated.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Scalar(pub String);

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Written).map(Self)
    }
}

impl Serialize for Scalar {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if self.0.is_empty() { to.serialize_none() } else { to.serialize_str(&self.0) }
    }
}

struct Written;

impl Visitor<'_> for Written {
    type Value = String;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a number or a text")
    }

    fn visit_unit<E: Error>(self) -> Result<String, E> {
        Ok(String::new())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<String, E> {
        Ok(number.to_string())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<String, E> {
        Ok(number.to_string())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<String, E> {
        Ok(number.to_string())
    }
}

/// One value in the listing's own language, or one for each language.
#[derive(Clone, Debug, Deserialize, Serialize, PartialEq, Eq)]
#[serde(untagged)]
pub(super) enum Localized<T> {
    /// In the language of the listing.
    One(T),
    /// By language.
    Many(BTreeMap<String, T>),
}

impl<T> Default for Localized<T> {
    fn default() -> Self {
        Self::Many(BTreeMap::new())
    }
}

impl<T> Localized<T> {
    /// By language; the empty code is the listing's own.
    pub(super) fn texts(self, write: impl Fn(T) -> String) -> BTreeMap<String, String> {
        match self {
            Self::One(value) => BTreeMap::from([(String::new(), write(value))]),
            Self::Many(values) => values.into_iter().map(|(language, value)| (language, write(value))).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lim11_numbers_reach_the_parser_as_written() {
        let of = |json: &str| serde_json::from_str::<Scalar>(json).map(|scalar| scalar.0).ok();
        for (json, typed) in [("5", "5"), ("2.5", "2.5"), ("-5", "-5"), ("\"2,5\"", "2,5"), ("null", ""), ("5.0", "5")]
        {
            assert_eq!(of(json).as_deref(), Some(typed), "{json}");
        }
        assert_eq!(of("true"), None);
        assert_eq!(of("[5]"), None);
    }
}
