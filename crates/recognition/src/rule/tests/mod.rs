//! The rule language on its own, without agreements.

mod kleene;
mod reading;

use serde_json::{Value as Json, json};

use super::*;

fn node(json: &Json) -> Node {
    Node::parse(json).unwrap()
}

fn verdict(rule: &Json, context: &Json) -> (Truth, Vec<Field>) {
    let rule = node(rule);
    let verdict = evaluate(&rule, &Context::parse(context).unwrap());
    (verdict.truth, verdict.missing)
}

fn truth(rule: &Json, context: &Json) -> Truth {
    verdict(rule, context).0
}

#[test]
fn every_operator_on_known_facts() {
    let facts = json!({
        "credential": {"ects": 5, "isced_f": "0613", "language": ["en", "de"], "issued_on": "2026-05-01"},
        "deqar": {"covered": true},
    });
    for (f, op, v, expected) in [
        ("credential.ects", "eq", json!(5.0), true),
        ("credential.ects", "ne", json!(5), false),
        ("credential.ects", "lt", json!(5), false),
        ("credential.ects", "lte", json!(5), true),
        ("credential.ects", "gt", json!(4.5), true),
        ("credential.ects", "gte", json!(5.5), false),
        ("credential.ects", "between", json!([1, 5]), true),
        ("credential.ects", "between", json!([5, 9]), true),
        ("credential.ects", "between", json!([6, 9]), false),
        ("credential.ects", "in", json!([3, 5]), true),
        ("credential.ects", "not_in", json!([3, 5]), false),
        ("credential.ects", "in", json!([]), false),
        ("credential.isced_f", "in", json!(["0611", "0613"]), true),
        ("credential.isced_f", "contains", json!("061"), true),
        ("credential.language", "contains", json!("en"), true),
        ("credential.language", "contains", json!("fr"), false),
        ("credential.language", "contains_any", json!(["fr", "de"]), true),
        ("credential.language", "contains_all", json!(["en", "de"]), true),
        ("credential.language", "contains_all", json!(["en", "fr"]), false),
        ("credential.language", "in", json!(["fr", "de"]), true),
        ("credential.language", "not_in", json!(["fr", "de"]), false),
        ("credential.issued_on", "before", json!("2026-05-02"), true),
        ("credential.issued_on", "after", json!("2026-05-01"), false),
        ("credential.issued_on", "between", json!(["2026-05-01", "2026-05-01"]), true),
        ("deqar.covered", "eq", json!(true), true),
        ("deqar.covered", "ne", json!(true), false),
    ] {
        assert_eq!(truth(&json!({"f": f, "op": op, "v": v}), &facts), expected.into(), "{f} {op} {v}");
    }
}

#[test]
fn a_comparison_on_a_missing_or_null_field_is_unknown() {
    for op in ["eq", "ne", "lt", "lte", "gt", "gte"] {
        let rule = json!({"f": "rating.testing", "op": op, "v": 2});
        for facts in [json!({}), json!({"rating": {"testing": null}}), json!({"rating.testing": null})] {
            assert_eq!(verdict(&rule, &facts), (Truth::Unknown, vec![Field::RatingTesting]), "{op}");
        }
    }
}

#[test]
fn exists_and_missing_are_never_unknown() {
    let (exists, missing) =
        (json!({"f": "rating.testing", "op": "exists"}), json!({"f": "rating.testing", "op": "missing"}));
    assert_eq!((truth(&exists, &json!({})), truth(&missing, &json!({}))), (Truth::False, Truth::True));
    let known = json!({"rating": {"testing": 0}});
    assert_eq!((truth(&exists, &known), truth(&missing, &known)), (Truth::True, Truth::False));
}

#[test]
fn missing_names_only_what_made_it_unknown() {
    let rule = json!({"any": [
        {"all": [{"f": "rating.quality", "op": "gte", "v": 2}, {"f": "credential.ects", "op": "lt", "v": 2}]},
        {"not": {"f": "level.gap", "op": "gt", "v": 0}},
        {"f": "level.gap", "op": "eq", "v": 7},
    ]});
    // The first part is false whatever the quality is.
    assert_eq!(verdict(&rule, &json!({"credential": {"ects": 5}})), (Truth::Unknown, vec![Field::LevelGap]));
    assert_eq!(verdict(&rule, &json!({"level.gap": -1})), (Truth::True, vec![]));
}

#[test]
fn because_names_the_comparisons_that_decided() {
    let rule = node(&json!({"all": [
        {"f": "rating.quality", "op": "gte", "v": 2},
        {"f": "credential.ects", "op": "between", "v": [1, 15]},
    ]}));
    let facts = Context::new().with(Field::RatingQuality, 3i16).with(Field::CredentialEcts, 20i16);
    let because: Vec<_> = evaluate(&rule, &facts).because.iter().map(ToString::to_string).collect();
    assert_eq!(because, ["credential.ects between [1, 15]"]);
}

#[test]
fn a_value_of_the_wrong_kind_leaves_the_fact_unknown() {
    let facts = Context::new().with(Field::CredentialEcts, "five");
    assert_eq!(facts.get(Field::CredentialEcts), None);
}
