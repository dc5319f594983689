//! Comparisons as messages, nodes as lists.

use askama::Template;
use i18n::{Arg, Locale};
use recognition::rule::{Field, Kind, Node, Op, Operand, Test, Value};

use super::value::{Names, bare, is, key, language, raw, shown};

/// A sentence, and what stands under it.
#[derive(Clone, Debug, PartialEq, Eq, Template)]
#[template(path = "component/rule.html")]
pub(crate) struct Sentence {
    text: String,
    parts: Vec<Sentence>,
}

impl Sentence {
    const fn alone(text: String) -> Self {
        Self { text, parts: Vec::new() }
    }
}

/// What a rule asks. Its depth is that of the rule, which is bounded (LIM-5).
pub(crate) fn sentence(locale: Locale, names: &Names, node: &Node) -> Sentence {
    match node {
        Node::Test(test) => Sentence::alone(comparison(locale, names, test)),
        Node::All(parts) => several(locale, names, ("all", "rule-always"), parts),
        Node::Any(parts) => several(locale, names, ("any", "rule-never"), parts),
        Node::Not(part) => match part.as_ref() {
            Node::Any(parts) if !parts.is_empty() => list(locale, names, "none", parts),
            Node::All(parts) if parts.len() > 1 => list(locale, names, "not_all", parts),
            other => list(locale, names, "none", std::slice::from_ref(other)),
        },
    }
}

fn several(locale: Locale, names: &Names, (code, empty): (&str, &str), parts: &[Node]) -> Sentence {
    match parts {
        [] => Sentence::alone(locale.text(empty)),
        [only] => sentence(locale, names, only),
        _ => list(locale, names, code, parts),
    }
}

fn list(locale: Locale, names: &Names, code: &str, parts: &[Node]) -> Sentence {
    let parts = parts.iter().map(|part| sentence(locale, names, part)).collect();
    Sentence { text: locale.text(&format!("rule-list-{code}")), parts }
}

/// Fields whose comparisons read alike.
const fn class(field: Field) -> &'static str {
    match field.kind() {
        Kind::Number if is_rating(field) => "rating",
        Kind::Number => "number",
        Kind::Day => "day",
        Kind::Word => "word",
        Kind::Words => "language",
        Kind::Bool => "bool",
    }
}

pub(super) const fn is_rating(field: Field) -> bool {
    matches!(
        field,
        Field::RatingQuality
            | Field::RatingVerification
            | Field::RatingLevel
            | Field::RatingLearningOutcomes
            | Field::RatingWorkload
            | Field::RatingTesting
            | Field::RatingIdentification
    )
}

fn comparison(locale: Locale, names: &Names, test: &Test) -> String {
    let field = ("field", Arg::from(locale.text(&format!("rule_subject-{}", key(test.field)))));
    match (&test.operand, class(test.field)) {
        (Operand::None, class @ ("rating" | "bool")) => locale.with(&format!("rule-{class}-{}", test.op), &[field]),
        (Operand::None, _) => locale.with(&format!("rule-{}", test.op), &[field]),
        (Operand::One(Value::Bool(truth)), _) => is(locale, test.field, *truth == (test.op == Op::Eq)),
        (Operand::One(value), class) => {
            let message = format!("rule-{class}-{}", word(test.op, class));
            locale.with(&message, &[field, ("value", one(locale, names, test, value).into())])
        }
        (Operand::Many(values), class) if test.op == Op::Between => {
            let low = values.first().map(|value| bare(locale, names, test.field, value)).unwrap_or_default();
            let high = values.last().map(|value| shown(locale, names, test.field, value)).unwrap_or_default();
            locale.with(&format!("rule-{class}-between"), &[field, ("low", low.into()), ("high", high.into())])
        }
        (Operand::Many(values), class) => {
            let message = format!("rule-{class}-{}", word(test.op, class));
            let values: Vec<String> = values.iter().map(|value| one(locale, names, test, value)).collect();
            locale.with(&message, &[field, ("values", joined(locale, test.op, &values).into())])
        }
    }
}

/// Comparisons that mean the same of a class share a message.
fn word(op: Op, class: &str) -> &'static str {
    match (op, class) {
        (Op::Contains, "language") => Op::Eq.as_str(),
        (Op::ContainsAny, "language") => Op::In.as_str(),
        (Op::Before, _) => Op::Lt.as_str(),
        (Op::After, _) => Op::Gt.as_str(),
        (op, _) => op.as_str(),
    }
}

fn one(locale: Locale, names: &Names, test: &Test, value: &Value) -> String {
    match (value, test.op, class(test.field)) {
        (Value::Word(code), _, "language") => language(locale, code),
        // Letters inside a word are no word of ours.
        (Value::Word(letters), Op::Contains | Op::ContainsAny | Op::ContainsAll, _) => raw(locale, letters),
        _ => shown(locale, names, test.field, value),
    }
}

fn joined(locale: Locale, op: Op, values: &[String]) -> String {
    match (values, op) {
        ([], _) => locale.text("rule-nothing"),
        (_, Op::ContainsAll) => locale.list(values),
        _ => locale.choice(values),
    }
}
