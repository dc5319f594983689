//! What is known of one request.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value as Json};

use super::{Fault, FaultKind, Field, Number, Value, parse::shortened};

/// The known facts. A field that is not in it is unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
#[serde(transparent)]
pub struct Context(BTreeMap<Field, Value>);

impl Context {
    /// Nothing is known yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a fact; none leaves it unknown, and so does a value of a kind that the field does not have.
    pub fn set(&mut self, field: Field, value: Option<impl Into<Value>>) {
        match value.map(Into::into) {
            Some(value) if value.kind() == field.kind() => {
                self.0.insert(field, value);
            }
            _ => {
                self.0.remove(&field);
            }
        }
    }

    /// The same with one more fact.
    #[must_use]
    pub fn with(mut self, field: Field, value: impl Into<Value>) -> Self {
        self.set(field, Some(value));
        self
    }

    /// The fact, if it is known.
    pub fn get(&self, field: Field) -> Option<&Value> {
        self.0.get(&field)
    }

    /// A known number.
    pub fn number(&self, field: Field) -> Option<Number> {
        match self.get(field) {
            Some(Value::Number(number)) => Some(*number),
            _ => None,
        }
    }

    /// A known word.
    pub fn word(&self, field: Field) -> Option<&str> {
        match self.get(field) {
            Some(Value::Word(word)) => Some(word),
            _ => None,
        }
    }

    /// A known day.
    pub fn day(&self, field: Field) -> Option<kernel::Day> {
        match self.get(field) {
            Some(Value::Day(day)) => Some(*day),
            _ => None,
        }
    }

    /// The known facts among these.
    #[must_use]
    pub fn only(&self, fields: &BTreeSet<Field>) -> Self {
        let kept = self.0.iter().filter(|(field, _)| fields.contains(field));
        Self(kept.map(|(field, value)| (*field, value.clone())).collect())
    }

    /// Each known fact.
    pub fn iter(&self) -> impl Iterator<Item = (Field, &Value)> {
        self.0.iter().map(|(field, value)| (*field, value))
    }

    /// Reads facts from JSON, either by their full names (`{"credential.ects": 5}`) or in groups
    /// (`{"credential": {"ects": 5}}`). A null is an unknown fact; anything without meaning is refused.
    pub fn parse(json: &Json) -> Result<Self, Fault> {
        let Json::Object(members) = json else { return Err(FaultKind::WantedShape("an object").at("")) };
        let mut context = Self::new();
        for (name, json) in members {
            if let Ok(field) = name.parse() {
                context.read(field, json).map_err(|problem| problem.at(format!("/{name}")))?;
            } else if let (Json::Object(group), true) = (json, is_group(name)) {
                context.read_group(name, group).map_err(|fault| fault.under(&format!("/{name}")))?;
            } else if is_group(name) {
                return Err(FaultKind::WantedShape("an object").at(format!("/{name}")));
            } else {
                return Err(FaultKind::UnknownField(shortened(name)).at(""));
            }
        }
        Ok(context)
    }

    fn read_group(&mut self, group: &str, members: &Map<String, Json>) -> Result<(), Fault> {
        for (name, json) in members {
            let field = format!("{group}.{name}");
            let field = field.parse().map_err(|()| FaultKind::UnknownField(shortened(&field)).at(""))?;
            self.read(field, json).map_err(|problem| problem.at(format!("/{name}")))?;
        }
        Ok(())
    }

    fn read(&mut self, field: Field, json: &Json) -> Result<(), FaultKind> {
        if json.is_null() {
            return Ok(());
        }
        let value = Value::parse(json, field.kind())?;
        field.possible(&value)?;
        if self.0.insert(field, value).is_some() {
            return Err(FaultKind::Twice(field.to_string()));
        }
        Ok(())
    }
}

impl<'de> serde::Deserialize<'de> for Context {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Self::parse(&Json::deserialize(from)?).map_err(serde::de::Error::custom)
    }
}

fn is_group(name: &str) -> bool {
    Field::ALL.iter().any(|field| field.as_str().split_once('.').is_some_and(|(group, _)| group == name))
}
