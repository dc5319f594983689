//! The tree of a rule, and how it is written as JSON.

use std::{collections::BTreeSet, fmt};

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{Field, Kind, Value};

kernel::text_enum! {
    /// A comparison.
    pub enum Op {
        /// Equal; of a list: has the word.
        Eq = "eq",
        /// Not equal.
        Ne = "ne",
        /// Less.
        Lt = "lt",
        /// Less or equal.
        Lte = "lte",
        /// Greater.
        Gt = "gt",
        /// Greater or equal.
        Gte = "gte",
        /// From the first to the second value, both included.
        Between = "between",
        /// One of; of a list: has one of them.
        In = "in",
        /// None of.
        NotIn = "not_in",
        /// A list has the word; a word has the letters.
        Contains = "contains",
        /// Contains at least one of them.
        ContainsAny = "contains_any",
        /// Contains every one of them.
        ContainsAll = "contains_all",
        /// Earlier than the day.
        Before = "before",
        /// Later than the day.
        After = "after",
        /// The fact is known; never unknown itself.
        Exists = "exists",
        /// The fact is not known; never unknown itself.
        Missing = "missing",
    }
}

/// How many values a comparison takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arity {
    /// No value.
    None,
    /// One value.
    One,
    /// Two values.
    Pair,
    /// A list.
    Many,
}

impl Op {
    /// How many values it takes of a field of this kind; none if it cannot be asked of one.
    pub const fn arity(self, kind: Kind) -> Option<Arity> {
        let ordered = matches!(kind, Kind::Number | Kind::Day);
        match self {
            Self::Exists | Self::Missing => Some(Arity::None),
            Self::Eq | Self::Ne => Some(Arity::One),
            Self::Lt | Self::Lte | Self::Gt | Self::Gte if ordered => Some(Arity::One),
            Self::Between if ordered => Some(Arity::Pair),
            Self::In | Self::NotIn if !matches!(kind, Kind::Bool) => Some(Arity::Many),
            Self::Contains if matches!(kind, Kind::Word | Kind::Words) => Some(Arity::One),
            Self::ContainsAny | Self::ContainsAll if matches!(kind, Kind::Word | Kind::Words) => Some(Arity::Many),
            Self::Before | Self::After if matches!(kind, Kind::Day) => Some(Arity::One),
            _ => None,
        }
    }
}

/// What a field is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operand {
    /// Nothing.
    None,
    /// One value.
    One(Value),
    /// Several values.
    Many(Vec<Value>),
}

/// One comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Test {
    /// The fact.
    pub field: Field,
    /// How it is compared.
    pub op: Op,
    /// With what.
    pub operand: Operand,
}

/// A rule, or a part of one. [`Node::parse`] makes it, and bounds its depth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// Every part is true; true of none.
    All(Vec<Node>),
    /// At least one part is true; false of none.
    Any(Vec<Node>),
    /// The part is false.
    Not(Box<Node>),
    /// A comparison.
    Test(Test),
}

impl Node {
    /// Whether any comparison in it is about this fact.
    pub fn asks_for(&self, field: Field) -> bool {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().any(|part| part.asks_for(field)),
            Self::Not(part) => part.asks_for(field),
            Self::Test(test) => test.field == field,
        }
    }

    /// Adds every fact that it asks for.
    pub fn collect_fields(&self, fields: &mut BTreeSet<Field>) {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.collect_fields(fields)),
            Self::Not(part) => part.collect_fields(fields),
            Self::Test(test) => {
                fields.insert(test.field);
            }
        }
    }

    /// Every fact that it asks for, in the order of the language.
    pub fn fields(&self) -> BTreeSet<Field> {
        let mut fields = BTreeSet::new();
        self.collect_fields(&mut fields);
        fields
    }
}

/// For explanations: `rating.testing gte 2`.
impl fmt::Display for Test {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {}", self.field, self.op)?;
        match &self.operand {
            Operand::None => Ok(()),
            Operand::One(value) => write!(out, " {value}"),
            Operand::Many(values) => {
                out.write_str(" [")?;
                for (place, value) in values.iter().enumerate() {
                    if place > 0 {
                        out.write_str(", ")?;
                    }
                    value.fmt(out)?;
                }
                out.write_str("]")
            }
        }
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        match self {
            Self::All(parts) => map.serialize_entry("all", parts)?,
            Self::Any(parts) => map.serialize_entry("any", parts)?,
            Self::Not(part) => map.serialize_entry("not", part)?,
            Self::Test(test) => {
                map.serialize_entry("f", &test.field)?;
                map.serialize_entry("op", test.op.as_str())?;
                match &test.operand {
                    Operand::None => {}
                    Operand::One(value) => map.serialize_entry("v", value)?,
                    Operand::Many(values) => map.serialize_entry("v", values)?,
                }
            }
        }
        map.end()
    }
}

impl<'de> serde::Deserialize<'de> for Node {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let json = serde_json::Value::deserialize(from)?;
        Self::parse(&json).map_err(serde::de::Error::custom)
    }
}
