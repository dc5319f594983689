//! The evaluator against a naive one that reads the JSON of rule and facts by the words of RECOGNITION §7 and shares no
//! line and no type with it; and what three values promise.

use proptest::prelude::*;

use super::*;

const NUMBERS: [&str; 2] = ["credential.ects", "rating.quality"];
const WORDS: [&str; 4] = ["online", "on_site", "blended", "on"];
const LANGUAGES: [&str; 3] = ["en", "fr", "de"];
const DAYS: [&str; 3] = ["2025-12-31", "2026-01-01", "2026-01-02"];
const FIELDS: [&str; 6] = [
    "credential.ects",
    "rating.quality",
    "credential.mode",
    "credential.language",
    "credential.issued_on",
    "deqar.covered",
];

fn one_of<T: Clone + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    prop::sample::select(all)
}

/// A comparison with one or several values, as its operator wants them.
fn compared(f: &str, op: &str, one: Json, other: Json) -> Json {
    let v = match op {
        "between" | "in" | "not_in" | "contains_any" | "contains_all" => Json::Array(vec![one, other]),
        _ => one,
    };
    json!({"f": f, "op": op, "v": v})
}

fn leaf() -> impl Strategy<Value = Json> {
    let order = &["eq", "ne", "lt", "lte", "gt", "gte", "between", "in", "not_in"];
    let text = &["eq", "ne", "in", "not_in", "contains", "contains_any", "contains_all"];
    let day = &["eq", "ne", "lt", "gte", "between", "before", "after", "in", "not_in"];
    prop_oneof![
        4 => (one_of(&NUMBERS), one_of(order), 0..4, 0..4).prop_map(|(f, op, a, b)| compared(f, op, json!(a), json!(b))),
        2 => (one_of(text), one_of(&WORDS), one_of(&WORDS))
            .prop_map(|(op, a, b)| compared("credential.mode", op, json!(a), json!(b))),
        2 => (one_of(text), one_of(&LANGUAGES), one_of(&LANGUAGES))
            .prop_map(|(op, a, b)| compared("credential.language", op, json!(a), json!(b))),
        2 => (one_of(day), one_of(&DAYS), one_of(&DAYS))
            .prop_map(|(op, a, b)| compared("credential.issued_on", op, json!(a), json!(b))),
        1 => (one_of(&["eq", "ne"]), any::<bool>())
            .prop_map(|(op, a)| compared("deqar.covered", op, json!(a), json!(null))),
        1 => (one_of(&FIELDS), one_of(&["exists", "missing"])).prop_map(|(f, op)| json!({"f": f, "op": op})),
    ]
}

fn tree() -> impl Strategy<Value = Json> {
    leaf().prop_recursive(5, 40, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(|parts| json!({"all": parts})),
            prop::collection::vec(inner.clone(), 0..4).prop_map(|parts| json!({"any": parts})),
            inner.prop_map(|part| json!({"not": part})),
        ]
    })
}

prop_compose! {
    fn known()(
        ects in 0..4, quality in 0..4, mode in one_of(&WORDS), day in one_of(&DAYS), covered in any::<bool>(),
        languages in prop::collection::vec(one_of(&LANGUAGES), 1..3),
    ) -> [Json; 6] {
        [json!(ects), json!(quality), json!(mode), json!(languages), json!(day), json!(covered)]
    }
}

/// Facts by their names; some are null, some absent.
fn facts() -> impl Strategy<Value = Json> {
    (known(), prop::array::uniform6(0..4)).prop_map(|(known, fates)| {
        let pairs = FIELDS.iter().zip(known).zip(fates).filter(|(_, fate)| *fate != 0);
        pairs.map(|((f, value), fate)| ((*f).to_owned(), if fate == 1 { json!(null) } else { value })).collect()
    })
}

/// Three-valued by the words of RECOGNITION §7; none is unknown.
fn naive(rule: &Json, facts: &Json) -> Option<bool> {
    let parts =
        |of: &str| rule[of].as_array().map(|parts| parts.iter().map(|part| naive(part, facts)).collect::<Vec<_>>());
    if let Some(values) = parts("all") {
        return if values.contains(&Some(false)) { Some(false) } else { (!values.contains(&None)).then_some(true) };
    }
    if let Some(values) = parts("any") {
        return if values.contains(&Some(true)) { Some(true) } else { (!values.contains(&None)).then_some(false) };
    }
    if !rule["not"].is_null() {
        return naive(&rule["not"], facts).map(|value| !value);
    }
    let fact = &facts[rule["f"].as_str().unwrap()];
    match rule["op"].as_str().unwrap() {
        "exists" => Some(!fact.is_null()),
        "missing" => Some(fact.is_null()),
        _ if fact.is_null() => None,
        op => Some(holds(op, fact, &rule["v"])),
    }
}

fn holds(op: &str, fact: &Json, v: &Json) -> bool {
    // A list is what any of its words is; a word has the letters of its parts.
    let is = |v: &Json| fact.as_array().map_or(fact == v, |words| words.contains(v));
    let has = |v: &Json| fact.as_str().map_or_else(|| is(v), |text| text.contains(v.as_str().unwrap()));
    let any = |test: &dyn Fn(&Json) -> bool| v.as_array().unwrap().iter().any(test);
    let every = |test: &dyn Fn(&Json) -> bool| v.as_array().unwrap().iter().all(test);
    // Days in ISO order as texts do.
    let below = |a: &Json, b: &Json| match (a.as_i64(), b.as_i64()) {
        (Some(a), Some(b)) => a < b,
        _ => a.as_str().unwrap() < b.as_str().unwrap(),
    };
    match op {
        "eq" => is(v),
        "ne" => !is(v),
        "in" => any(&is),
        "not_in" => !any(&is),
        "contains" => has(v),
        "contains_any" => any(&has),
        "contains_all" => every(&has),
        "lt" | "before" => below(fact, v),
        "gte" => !below(fact, v),
        "gt" | "after" => below(v, fact),
        "lte" => !below(v, fact),
        "between" => !below(fact, &v[0]) && !below(&v[1], fact),
        other => panic!("{other}"),
    }
}

fn asks_for_existence(rule: &Json) -> bool {
    let text = rule.to_string();
    text.contains("\"exists\"") || text.contains("\"missing\"")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn kleene_agrees_with_the_naive_evaluator(rule in tree(), facts in facts()) {
        let (truth, missing) = verdict(&rule, &facts);
        prop_assert_eq!(truth, naive(&rule, &facts).map_or(Truth::Unknown, Truth::from));
        prop_assert_eq!(missing.is_empty(), truth != Truth::Unknown);
        prop_assert!(missing.iter().all(|field| facts[field.as_str()].is_null()));
    }

    /// An answer that is not unknown stays, whatever the missing facts turn out to be.
    #[test]
    fn a_known_answer_survives_every_new_fact(rule in tree(), facts in facts(), others in known()) {
        prop_assume!(!asks_for_existence(&rule));
        let before = verdict(&rule, &facts).0;
        if before != Truth::Unknown {
            let mut filled = facts.clone();
            for (field, other) in FIELDS.iter().zip(others).filter(|(field, _)| facts[**field].is_null()) {
                filled[*field] = other;
            }
            prop_assert_eq!(verdict(&rule, &filled).0, before);
        }
    }

    /// Once every fact named as missing is known, nothing is unknown that these facts can settle.
    #[test]
    fn the_missing_facts_are_enough(rule in tree(), facts in facts(), others in known()) {
        let mut filled = facts;
        for _ in 0..=FIELDS.len() {
            for field in verdict(&rule, &filled).1 {
                let place = FIELDS.iter().position(|name| *name == field.as_str()).unwrap();
                filled[field.as_str()] = others[place].clone();
            }
        }
        prop_assert_ne!(verdict(&rule, &filled).0, Truth::Unknown);
    }

    #[test]
    fn every_rule_is_read_back_from_its_json(rule in tree()) {
        prop_assert_eq!(serde_json::to_value(node(&rule)).unwrap(), rule);
    }
}
