//! What a rule says of what is known: Kleene's three-valued logic.

use std::{cmp::Ordering, fmt, ops};

use super::{Context, Field, Node, Op, Operand, Test, Value};

/// The value of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Truth {
    /// Holds.
    True,
    /// Does not hold.
    False,
    /// Cannot be said: a fact is missing.
    Unknown,
}

impl Truth {
    /// The word for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::True => "true",
            Self::False => "false",
            Self::Unknown => "unknown",
        }
    }

    /// Any false → false, else any unknown → unknown, else true.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::False, _) | (_, Self::False) => Self::False,
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            _ => Self::True,
        }
    }

    /// Any true → true, else any unknown → unknown, else false.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::True, _) | (_, Self::True) => Self::True,
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            _ => Self::False,
        }
    }
}

impl ops::Not for Truth {
    type Output = Self;
    fn not(self) -> Self {
        match self {
            Self::True => Self::False,
            Self::False => Self::True,
            Self::Unknown => Self::Unknown,
        }
    }
}

impl From<bool> for Truth {
    fn from(truth: bool) -> Self {
        if truth { Self::True } else { Self::False }
    }
}

impl fmt::Display for Truth {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

impl serde::Serialize for Truth {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

/// The value of a rule, what would have to be known to say more, and the comparisons that it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict<'a> {
    /// The value.
    pub truth: Truth,
    /// The absent facts that made it unknown, in the order of the rule; empty otherwise.
    pub missing: Vec<Field>,
    /// The comparisons that decided: the false ones of a false `all`, the true ones of a true `any`, and so on.
    pub because: Vec<&'a Test>,
}

/// What the rule says of these facts.
pub fn evaluate<'a>(node: &'a Node, context: &Context) -> Verdict<'a> {
    match node {
        Node::All(parts) => combine(parts, context, Truth::True, Truth::and),
        Node::Any(parts) => combine(parts, context, Truth::False, Truth::or),
        Node::Not(part) => {
            let verdict = evaluate(part, context);
            Verdict { truth: !verdict.truth, ..verdict }
        }
        Node::Test(test) => {
            let truth = ask(test, context.get(test.field));
            let missing = if truth == Truth::Unknown { vec![test.field] } else { Vec::new() };
            Verdict { truth, missing, because: vec![test] }
        }
    }
}

fn combine<'a>(parts: &'a [Node], context: &Context, none: Truth, join: fn(Truth, Truth) -> Truth) -> Verdict<'a> {
    let verdicts: Vec<_> = parts.iter().map(|part| evaluate(part, context)).collect();
    let truth = verdicts.iter().fold(none, |truth, verdict| join(truth, verdict.truth));
    let mut whole = Verdict { truth, missing: Vec::new(), because: Vec::new() };
    for verdict in verdicts.into_iter().filter(|verdict| verdict.truth == truth) {
        for field in verdict.missing {
            if !whole.missing.contains(&field) {
                whole.missing.push(field);
            }
        }
        whole.because.extend(verdict.because);
    }
    whole
}

fn ask(test: &Test, value: Option<&Value>) -> Truth {
    match (test.op, value) {
        (Op::Exists, value) => value.is_some().into(),
        (Op::Missing, value) => value.is_none().into(),
        (_, None) => Truth::Unknown,
        (op, Some(value)) => match &test.operand {
            Operand::One(other) => with_one(op, value, other),
            Operand::Many(others) => with_many(op, value, others),
            Operand::None => Truth::Unknown,
        },
    }
}

fn with_one(op: Op, value: &Value, other: &Value) -> Truth {
    match op {
        Op::Eq => is(value, other).into(),
        Op::Ne => (!is(value, other)).into(),
        Op::Contains => contains(value, other).into(),
        _ => match (op, order(value, other)) {
            (Op::Lt | Op::Before, Some(order)) => order.is_lt().into(),
            (Op::Lte, Some(order)) => order.is_le().into(),
            (Op::Gt | Op::After, Some(order)) => order.is_gt().into(),
            (Op::Gte, Some(order)) => order.is_ge().into(),
            _ => Truth::Unknown,
        },
    }
}

fn with_many(op: Op, value: &Value, others: &[Value]) -> Truth {
    match (op, others) {
        (Op::In, _) => others.iter().any(|other| is(value, other)).into(),
        (Op::NotIn, _) => (!others.iter().any(|other| is(value, other))).into(),
        (Op::ContainsAny, _) => others.iter().any(|other| contains(value, other)).into(),
        (Op::ContainsAll, _) => others.iter().all(|other| contains(value, other)).into(),
        (Op::Between, [low, high]) => match (order(value, low), order(value, high)) {
            (Some(low), Some(high)) => (low.is_ge() && high.is_le()).into(),
            _ => Truth::Unknown,
        },
        _ => Truth::Unknown,
    }
}

/// Equal; a list is what any of its words is.
fn is(value: &Value, other: &Value) -> bool {
    match (value, other) {
        (Value::Words(words), Value::Word(word)) => words.contains(word),
        _ => value == other,
    }
}

fn contains(value: &Value, other: &Value) -> bool {
    match (value, other) {
        (Value::Words(words), Value::Word(word)) => words.contains(word),
        (Value::Word(text), Value::Word(part)) => text.contains(part.as_str()),
        _ => false,
    }
}

fn order(value: &Value, other: &Value) -> Option<Ordering> {
    match (value, other) {
        (Value::Number(value), Value::Number(other)) => Some(value.cmp(other)),
        (Value::Day(value), Value::Day(other)) => Some(value.cmp(other)),
        _ => None,
    }
}
