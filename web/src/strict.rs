//! JSON read strictly: every key once, at most 64 levels deep, no unknown keys (LIM-5, H019, H022, S-8).

use std::{collections::BTreeSet, fmt, sync::Arc};

use axum::http::StatusCode;
use serde::{
    Deserializer,
    de::{DeserializeOwned, DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor},
};

use crate::error::Error;

const DEPTH: u8 = 64;
const DOUBLED: &str = "duplicate key";
const DEEP: &str = "nested too deep";

/// Reads a body: broken syntax, doubled keys and too much depth are 400, what does not fit is 422 with the path of the
/// member.
pub(crate) fn read_json<T: DeserializeOwned>(body: &[u8]) -> Result<T, Error> {
    well_formed(body)?;
    let mut json = serde_json::Deserializer::from_slice(body);
    serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let field = member(&error.path().to_string(), &error.inner().to_string());
        let wrong = Error::new(StatusCode::UNPROCESSABLE_ENTITY, "bad-json-shape").with_fields(vec![field]);
        Error { cause: Some(Arc::new(error.into_inner())), ..wrong }
    })
}

/// Walks the whole body before anything is made of it: serde itself refuses doubled keys in structs only.
fn well_formed(body: &[u8]) -> Result<(), Error> {
    let mut json = serde_json::Deserializer::from_slice(body);
    let mut track = serde_path_to_error::Track::new();
    let walked = Walk { left: DEPTH }.deserialize(serde_path_to_error::Deserializer::new(&mut json, &mut track));
    walked.and_then(|()| json.end()).map_err(|error| {
        let message = error.to_string();
        let code = if message.starts_with(DOUBLED) { "duplicate_key" } else { "bad-json" };
        let deep = message.starts_with(DEEP).then(|| (track.path().to_string(), "too-deep"));
        let wrong = Error::new(StatusCode::BAD_REQUEST, code).with_fields(deep.into_iter().collect());
        Error { cause: Some(Arc::new(error)), ..wrong }
    })
}

/// Which member is wrong, and how. The path of a missing one ends at its parent.
fn member(path: &str, message: &str) -> (String, &'static str) {
    let path = if path == "." { "" } else { path };
    let Some(missing) = message.strip_prefix("missing field `").and_then(|rest| rest.split('`').next()) else {
        let code = if message.starts_with("unknown field") { "unknown-field" } else { "shape" };
        return (path.to_owned(), code);
    };
    let name = if path.is_empty() { missing.to_owned() } else { format!("{path}.{missing}") };
    (name, "required")
}

#[derive(Clone, Copy)]
struct Walk {
    left: u8,
}

impl Walk {
    fn deeper<E: serde::de::Error>(self) -> Result<Self, E> {
        self.left.checked_sub(1).map(|left| Self { left }).ok_or_else(|| E::custom(DEEP))
    }
}

impl<'de> DeserializeSeed<'de> for Walk {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let below = self.deeper()?;
        while list.next_element_seed(below)?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
        let below = self.deeper()?;
        let mut keys = BTreeSet::new();
        while let Some(key) = object.next_key::<String>()? {
            if keys.contains(&key) {
                return Err(A::Error::custom(format!("{DOUBLED} {key:?}")));
            }
            keys.insert(key);
            object.next_value_seed(below)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Body {
        ects: i32,
        #[serde(default)]
        title: BTreeMap<String, String>,
    }

    fn refused(text: &str) -> (u16, &'static str, Vec<(String, &'static str)>) {
        let error = read_json::<Body>(text.as_bytes()).unwrap_err();
        (error.status.as_u16(), error.code, error.fields)
    }

    #[test]
    fn h022_a_key_stands_once_at_any_depth() {
        assert_eq!(refused(r#"{"ects":5,"ects":500}"#).1, "duplicate_key");
        assert_eq!(refused(r#"{"ects":5,"title":{"en":"a","en":"b"}}"#).1, "duplicate_key");
        assert_eq!(refused(r#"{"unknown":5,"unknown":500}"#), (400, "duplicate_key", vec![]));
    }

    #[test]
    fn h042_unknown_missing_and_wrong_members_are_named() {
        assert_eq!(
            refused(r#"{"ects":5,"version":9}"#),
            (422, "bad-json-shape", vec![("version".to_owned(), "unknown-field")])
        );
        assert_eq!(refused(r#"{"title":{}}"#), (422, "bad-json-shape", vec![("ects".to_owned(), "required")]));
        assert_eq!(
            refused(r#"{"ects":5,"title":{"en":7}}"#),
            (422, "bad-json-shape", vec![("title.en".to_owned(), "shape")])
        );
    }

    #[test]
    fn h019_depth_and_syntax_are_400() {
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(refused(&deep).1, "bad-json");
        let deep = |levels: usize| format!(r#"{{"ects":{}}}"#, "[".repeat(levels) + &"]".repeat(levels));
        let place = format!("ects{}", "[0]".repeat(63));
        assert_eq!(refused(&deep(64)), (400, "bad-json", vec![(place, "too-deep")]), "the place is named");
        assert_eq!(refused(&deep(63)).0, 422, "63 levels in one are 64");
        for broken in ["", "{", "{}x", "{'a':1}", "\u{FEFF}{}"] {
            assert_eq!(refused(broken).1, "bad-json", "{broken}");
        }
    }

    #[test]
    fn a_right_body_is_read() {
        let body: Body = read_json(r#"{"ects":5,"title":{"en":"a"}}"#.as_bytes()).unwrap();
        assert_eq!((body.ects, body.title.len()), (5, 1));
    }
}
