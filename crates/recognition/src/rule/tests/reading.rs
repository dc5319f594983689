//! Reading rules and contexts strictly.

use super::*;

fn refused(json: &Json) -> (String, &'static str) {
    let fault = Node::parse(json).unwrap_err();
    (fault.place.clone(), fault.problem.code())
}

#[test]
fn h042_what_has_no_meaning_is_refused_with_its_place() {
    let ects = |op: &str, v: Json| json!({"f": "credential.ects", "op": op, "v": v});
    for (json, place, code) in [
        (json!([]), "", "wrong-shape"),
        (json!({}), "", "missing-member"),
        (json!({"all": {}}), "/all", "wrong-shape"),
        (json!({"all": [], "any": []}), "", "unknown-member"),
        (json!({"all": [{"not": 3}]}), "/all/0/not", "wrong-shape"),
        (json!({"some": []}), "", "unknown-member"),
        (json!({"f": "credential.ects", "op": "eq", "v": 1, "x": 1}), "", "unknown-member"),
        (
            json!({"any": [ects("eq", json!(1)), {"f": "learner.gender", "op": "eq", "v": "f"}]}),
            "/any/1/f",
            "unknown-field",
        ),
        (ects("near", json!(1)), "/op", "unknown-operator"),
        (json!({"f": "credential.ects", "op": 3}), "/op", "wrong-kind"),
        (json!({"f": "credential.ects", "op": "eq"}), "", "missing-member"),
        (ects("eq", json!("five")), "/v", "wrong-kind"),
        (ects("eq", json!(null)), "/v", "wrong-kind"),
        (ects("eq", json!([5])), "/v", "wrong-kind"),
        (ects("eq", json!(1e300)), "/v", "too-large"),
        (ects("in", json!(5)), "/v", "wrong-shape"),
        (ects("in", json!([5, "six"])), "/v/1", "wrong-kind"),
        (ects("between", json!([1])), "/v", "wrong-shape"),
        (ects("between", json!([1, 2, 3])), "/v", "wrong-shape"),
        (ects("before", json!(5)), "/op", "wrong-operator"),
        (ects("contains", json!(5)), "/op", "wrong-operator"),
        (ects("exists", json!(false)), "", "unknown-member"),
        (json!({"f": "deqar.covered", "op": "gt", "v": true}), "/op", "wrong-operator"),
        (json!({"f": "credential.mode", "op": "eq", "v": 3}), "/v", "wrong-kind"),
        (json!({"f": "credential.issued_on", "op": "before", "v": "2026-02-30"}), "/v", "wrong-kind"),
        (json!({"f": "credential.mode", "op": "eq", "v": "x".repeat(301)}), "/v", "too-large"),
    ] {
        assert_eq!(refused(&json), (place.to_owned(), code), "{json}");
    }
}

#[test]
fn a_fault_reads_as_place_and_sentence() {
    let fault = Node::parse(&json!({"not": {"f": "credential.ects", "op": "eq", "v": "five"}})).unwrap_err();
    assert_eq!(fault.to_string(), "not.v: a number is wanted here");
}

#[test]
fn lim5_depth_and_size_have_an_end() {
    let nested = |levels: usize| {
        let leaf = json!({"f": "credential.ects", "op": "exists"});
        (1..levels).fold(leaf, |inner, _| json!({"not": inner}))
    };
    assert!(Node::parse(&nested(MOST_LEVELS)).is_ok());
    assert_eq!(Node::parse(&nested(MOST_LEVELS + 1)).unwrap_err().problem, FaultKind::TooDeep(MOST_LEVELS));
    let leaf = json!({"f": "credential.ects", "op": "exists"});
    assert!(Node::parse(&json!({"all": vec![leaf.clone(); MOST_NODES - 1]})).is_ok());
    assert_eq!(Node::parse(&json!({"all": vec![leaf; MOST_NODES]})).unwrap_err().problem, FaultKind::TooLarge);
    assert_eq!(refused(&json!({"f": "credential.ects", "op": "in", "v": vec![1; MOST_VALUES + 1]})).1, "too-large");
}

#[test]
fn a_list_in_a_place_reads_with_its_index() {
    let json = json!({"all": [{"any": [{"f": "rating.testing", "op": "gte", "v": "two"}]}]});
    let fault = Node::parse(&json).unwrap_err().under("/rules/2/when");
    assert_eq!(fault.to_string(), "rules[2].when.all[0].any[0].v: a number is wanted here");
    assert_eq!(fault.place, "/rules/2/when/all/0/any/0/v", "programs read a JSON pointer");
}

#[test]
fn h019_deep_text_is_refused_by_the_reader() {
    let text = format!("{}{}", "{\"not\":".repeat(100_000), "}".repeat(100_000));
    assert!(serde_json::from_str::<Node>(&text).is_err());
}

#[test]
fn a_rule_comes_out_as_it_went_in() {
    let json = json!({"all": [
        {"any": [{"f": "credential.ects", "op": "between", "v": [1, 2.5]}, {"f": "credential.eqf", "op": "in", "v": [5, 6, 7]}]},
        {"not": {"f": "target.regulated_profession", "op": "eq", "v": true}},
        {"f": "credential.issued_on", "op": "after", "v": "2026-01-01"},
        {"f": "credential.language", "op": "contains_any", "v": ["en", "fr"]},
        {"f": "rating.testing", "op": "exists"},
    ]});
    assert_eq!(serde_json::to_value(node(&json)).unwrap(), json);
}

#[test]
fn facts_are_read_by_name_or_in_groups() {
    let grouped =
        Context::parse(&json!({"credential": {"ects": 2.5, "language": "en"}, "level": {"gap": null}})).unwrap();
    let named = Context::parse(&json!({"credential.ects": 2.5, "credential.language": ["en"]})).unwrap();
    assert_eq!(grouped, named);
    assert_eq!(serde_json::to_value(&named).unwrap(), json!({"credential.ects": 2.5, "credential.language": ["en"]}));
    for (json, place, code) in [
        (json!({"credential": {"price": 3}}), "/credential", "unknown-field"),
        (json!({"learner": {"gender": "f"}}), "/learner", "unknown-field"),
        (json!({"weather": 3}), "", "unknown-field"),
        (json!({"credential": 3}), "/credential", "wrong-shape"),
        (json!({"credential": {"ects": "5"}}), "/credential/ects", "wrong-kind"),
        (json!({"credential.ects": 5, "credential": {"ects": 6}}), "/credential.ects", "twice"),
        (json!({"rating": {"quality": 4}}), "/rating/quality", "outside"),
        (json!({"rating": {"testing": -1}}), "/rating/testing", "outside"),
        (json!({"rating.level": 1.5}), "/rating.level", "outside"),
        (json!({"credential": {"eqf": 9}}), "/credential/eqf", "outside"),
        (json!({"credential": {"ects": -0.5}}), "/credential/ects", "outside"),
        (json!({"credential": {"version": 0}}), "/credential/version", "outside"),
        (json!({"usage": {"programme_ects": -1}}), "/usage/programme_ects", "outside"),
        (json!({"level": {"gap": 8}}), "/level/gap", "outside"),
        (json!({"credential": {"issued_on": "1999-12-31"}}), "/credential/issued_on", "wrong-kind"),
    ] {
        let fault = Context::parse(&json).unwrap_err();
        assert_eq!(fault.problem.code(), code, "{json}");
        if code != "twice" {
            assert_eq!(fault.place, place, "{json}");
        }
    }
}
