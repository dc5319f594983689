//! JSON as text and lists of members: no key twice (H022), not nested without end (H019), no record without end (LIM-5).

use std::{
    cell::{Cell, RefCell},
    collections::HashSet,
    fmt,
};

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

/// LIM-5.
const DEPTH: usize = 64;

/// LIM-5: things, lists and texts of one record.
const NODES: usize = 20_000;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Json {
    Null,
    /// Also a number or yes and no, as it would be written.
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    /// The member of a key.
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => members.iter().find(|(known, _)| known == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// Its text.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Itself, or each of a list.
    pub(super) fn each(&self) -> &[Self] {
        match self {
            Self::List(values) => values,
            Self::Null => &[],
            other => std::slice::from_ref(other),
        }
    }
}

/// What is wrong beyond the grammar: the code and what it is about.
pub(super) type Fault = RefCell<Option<(&'static str, String)>>;

/// Reads a value.
#[derive(Clone, Copy)]
pub(super) struct Seed<'a> {
    depth: usize,
    nodes: &'a Cell<usize>,
    fault: &'a Fault,
}

impl<'a> Seed<'a> {
    /// A record that begins inside `depth` lists and objects.
    pub(super) const fn new(depth: usize, nodes: &'a Cell<usize>, fault: &'a Fault) -> Self {
        Self { depth, nodes, fault }
    }

    fn below<E: serde::de::Error>(self) -> Result<Self, E> {
        if self.depth >= DEPTH {
            return Err(refuse(self.fault, "too-deep", ""));
        }
        Ok(Self { depth: self.depth.saturating_add(1), ..self })
    }
}

/// Notes what is wrong; the grammar's error says where.
pub(super) fn refuse<E: serde::de::Error>(fault: &Fault, code: &'static str, about: &str) -> E {
    *fault.borrow_mut() = Some((code, about.chars().take(100).collect()));
    E::custom(code)
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        self.nodes.set(self.nodes.get().saturating_add(1));
        if self.nodes.get() > NODES {
            return Err(refuse(self.fault, "too-many-nodes", ""));
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Json;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Text(value.to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Text(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Text(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Text(value.to_string()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Json, E> {
        Ok(Json::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<Json, A::Error> {
        let below = self.below()?;
        let mut list = Vec::new();
        while let Some(value) = values.next_element_seed(below)? {
            list.push(value);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Json, A::Error> {
        let below = self.below()?;
        let (mut keys, mut object) = (HashSet::new(), Vec::new());
        while let Some(key) = members.next_key::<String>()? {
            if !keys.insert(key.clone()) {
                return Err(refuse(self.fault, "duplicate-key", &key));
            }
            object.push((key, members.next_value_seed(below)?));
        }
        Ok(Json::Object(object))
    }
}
