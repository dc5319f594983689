//! Every comparison that the language of rules allows, in every language of the interface.

use askama::Template;
use i18n::Locale;
use recognition::rule::{Field, Kind, Node, Op};
use serde_json::{Value as Json, json};

use super::*;

const LOCALES: [Locale; 3] = [Locale::En, Locale::Fr, Locale::De];

fn names() -> Names {
    Names::default()
}

fn said(locale: Locale, json: &Json) -> String {
    let html = sentence(locale, &names(), &Node::parse(json).unwrap()).render().unwrap();
    html.replace(['\n', '\u{202F}', '\u{A0}'], " ").replace("&#34;", "\"").replace("&#39;", "'")
}

/// A value that the field may have.
fn value(field: Field) -> Json {
    match (field, field.kind()) {
        (Field::CredentialIscedF | Field::TargetIscedF, _) => json!("0612"),
        (Field::CredentialMode, _) => json!("on_site"),
        (Field::CredentialSupervision, _) => json!("supervised_no_id"),
        (Field::CredentialStatus, _) => json!("revoked"),
        (Field::RequestPurpose, _) => json!("elective_credit"),
        (_, Kind::Number) => json!(2),
        (_, Kind::Word) => json!("lindholm"),
        (_, Kind::Day) => json!("2026-03-02"),
        (_, Kind::Bool) => json!(true),
        (_, Kind::Words) => json!("de"),
    }
}

/// Every form in which a comparison can be written, of those that the language takes.
fn forms(field: Field, op: Op) -> Option<Json> {
    let value = value(field);
    [None, Some(value.clone()), Some(json!([value, value]))]
        .into_iter()
        .map(|operand| match operand {
            None => json!({"f": field.as_str(), "op": op.as_str()}),
            Some(operand) => json!({"f": field.as_str(), "op": op.as_str(), "v": operand}),
        })
        .find(|json| Node::parse(json).is_ok())
}

#[test]
fn every_field_and_comparison_is_said_in_every_language() {
    let mut count = 0;
    for field in Field::ALL {
        for op in Op::ALL {
            let Some(json) = forms(*field, *op) else { continue };
            for locale in LOCALES {
                let words = said(locale, &json);
                assert!(!words.contains('\u{27E6}'), "{json} {locale:?}: {words}");
                assert!(!words.contains(field.as_str()), "{json} {locale:?}: {words}");
                // Letters inside a code are said as they are.
                let letters = op.as_str().starts_with("contains") && field.kind() == Kind::Word;
                for code in ["on_site", "supervised_no_id", "elective_credit", "0612", "_", "2026-03-02", "{"] {
                    assert!(letters || !words.contains(code), "{json} {locale:?}: {words}");
                }
                count += 1;
            }
        }
    }
    assert!(count > 900, "only {count} comparisons were said");
}

#[test]
fn every_fact_is_said_in_every_language() {
    for field in Field::ALL {
        let facts = recognition::rule::Context::parse(&json!({ field.as_str(): value(*field) })).unwrap();
        for locale in LOCALES {
            let words = fact(locale, &names(), *field, facts.get(*field).unwrap());
            assert!(!words.contains('\u{27E6}') && !words.contains('_'), "{field} {locale:?}: {words}");
        }
    }
}

#[test]
fn the_languages_say_different_things() {
    for field in Field::ALL {
        for op in Op::ALL {
            let Some(json) = forms(*field, *op) else { continue };
            let [en, fr, de] = LOCALES.map(|locale| said(locale, &json));
            assert!(en != fr && fr != de && en != de, "{json}: {en} | {fr} | {de}");
        }
    }
}

#[test]
fn rules_read_as_sentences() {
    for (json, english) in [
        (json!({"f": "rating.testing", "op": "lte", "v": 1}), "the assessment is rated 1 or less (robustness 0–3)"),
        (
            json!({"f": "credential.ects", "op": "between", "v": [1, 15]}),
            "the size of the course is between 1 and 15 ECTS",
        ),
        (
            json!({"f": "target.regulated_profession", "op": "eq", "v": true}),
            "the programme leads to a regulated profession",
        ),
        (
            json!({"f": "target.regulated_profession", "op": "ne", "v": true}),
            "the programme does not lead to a regulated profession",
        ),
        (
            json!({"f": "credential.eqf", "op": "in", "v": [5, 6, 7]}),
            "the level of the course is Short-cycle level (EQF 5), Bachelor level (EQF 6) or Master level (EQF 7)",
        ),
        (
            json!({"f": "credential.language", "op": "contains_all", "v": ["en", "de"]}),
            "the course is taught in each of these: English and German",
        ),
        (
            json!({"f": "credential.issued_on", "op": "before", "v": "2026-03-02"}),
            "the date of issue is before Monday 2 March 2026",
        ),
        (json!({"f": "credential.ects", "op": "gte", "v": 2.5}), "the size of the course is at least 2.5 ECTS"),
    ] {
        assert_eq!(said(Locale::En, &json), english);
    }
    let half = json!({"f": "credential.ects", "op": "gte", "v": 2.5});
    assert_eq!(said(Locale::De, &half), "der Umfang des Kurses ist mindestens 2,5 ECTS");
    let level = json!({"f": "rating.testing", "op": "lte", "v": 1});
    assert_eq!(said(Locale::Fr, &level), "l’évaluation obtient 1 ou moins (solidité de 0 à 3)");
    assert_eq!(said(Locale::De, &level), "die Prüfung ist mit 1 oder weniger bewertet (Belastbarkeit 0–3)");
}

#[test]
fn parts_are_lists_inside_lists() {
    let leaf = json!({"f": "rating.testing", "op": "gte", "v": 2});
    let english = |json: Json| said(Locale::En, &json);
    assert_eq!(english(json!({"all": []})), "always");
    assert_eq!(english(json!({"any": []})), "never");
    assert_eq!(english(json!({"all": [leaf]})), english(leaf.clone()), "a list of one is no list");
    let nested = english(json!({"all": [leaf, {"any": [leaf, leaf]}, {"not": {"any": [leaf]}}, {"not": leaf}]}));
    assert!(nested.starts_with("all of these:<ul><li>the assessment"), "{nested}");
    assert!(nested.contains("<li>at least one of these:<ul><li>"), "{nested}");
    assert_eq!(nested.matches("<li>none of these:<ul><li>").count(), 2, "{nested}");
    assert!(english(json!({"not": {"all": [leaf, leaf]}})).starts_with("not all of these together:"));
    assert_eq!(english(json!({"f": "credential.ects", "op": "in", "v": []})), "the size of the course is (nothing)");
}

#[test]
fn h090_what_a_rule_quotes_is_text() {
    let evil = json!({"f": "credential.grade", "op": "eq", "v": "<script>x</script>"});
    assert!(!said(Locale::En, &evil).contains("<script>"));
}

#[test]
fn lim5_the_deepest_rule_is_said() {
    let leaf = json!({"f": "rating.testing", "op": "gte", "v": 2});
    let deepest = (1..recognition::rule::MOST_LEVELS).fold(leaf, |inner, _| json!({"not": inner}));
    assert_eq!(said(Locale::De, &deepest).matches("nichts davon:").count(), recognition::rule::MOST_LEVELS - 1);
}
