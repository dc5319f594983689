//! What counts, and which credentials are used.

use serde_json::json;

use super::*;
use crate::rule::Number;

fn e1() -> Json {
    json!({"or": [{"and": ["A", "B"]}, "C"]})
}

#[test]
fn vector_e1_the_fewest_credentials_are_used() {
    let any = Span::default();
    assert_eq!(uses(&e1(), &[holding("A"), holding("C")], any), Some(vec!["C".to_owned()]));
    assert_eq!(uses(&e1(), &[holding("A")], any), None);
    assert_eq!(uses(&e1(), &["B", "A", "C"].map(holding), any), Some(vec!["C".to_owned()]));
    assert_eq!(uses(&e1(), &["B", "A"].map(holding), any), Some(vec!["A".to_owned(), "B".to_owned()]));
}

#[test]
fn vector_e2_issued_before_the_first_day_does_not_count() {
    let in_2026 = span("2026-01-01", "2026-12-31");
    assert_eq!(uses(&json!("A"), &[issued("A", "2025-12-20")], in_2026), None);
    for day in ["2026-01-01", "2026-12-31"] {
        assert!(uses(&json!("A"), &[issued("A", day)], in_2026).is_some(), "{day}: both ends count");
    }
    assert_eq!(uses(&json!("A"), &[issued("A", "2027-01-01")], in_2026), None);
    assert_eq!(uses(&json!("A"), &[holding("A")], in_2026), None, "a day that nobody stated is not in time");
    assert!(uses(&json!("A"), &[issued("A", "2031-01-01")], span("2026-01-01", "")).is_some(), "no last day");
}

#[test]
fn r_e1_a_named_version_is_the_only_one() {
    let second = json!({"mc_id": "A", "version": 2});
    let version = |number| Holding { version: Some(number), ..holding("A") };
    assert!(uses(&second, &[version(2)], Span::default()).is_some());
    for other in [version(1), version(3), holding("A")] {
        assert_eq!(uses(&second, &[other], Span::default()), None);
    }
}

#[test]
fn r_e1_the_converted_grade_is_at_least_the_one_asked_for() {
    let good = json!({"mc_id": "A", "min_grade": 7.5});
    let graded = |grade: f64| Holding { converted_grade: Number::new(grade), ..holding("A") };
    assert!(uses(&good, &[graded(7.5)], Span::default()).is_some());
    assert_eq!(uses(&good, &[graded(7.4)], Span::default()), None);
    assert_eq!(uses(&good, &[holding("A")], Span::default()), None, "an unknown grade is not enough");
    let hopeful = |holdings: &[Holding]| {
        let held = Held { holdings, span: Span::default(), unknown_grade: UnknownGrade::Passes };
        held.uses(&Alternatives::of(&tree(&good)), &std::collections::BTreeSet::new())
    };
    assert_eq!((hopeful(&[holding("A")]), hopeful(&[graded(7.4)])), (Some(vec![0]), None));
}

#[test]
fn r_e2_of_equals_the_first_listed_is_taken() {
    let either = json!({"or": ["B", "A"]});
    assert_eq!(uses(&either, &["A", "B"].map(holding), Span::default()), Some(vec!["B".to_owned()]));
}

#[test]
fn r_e2_one_credential_may_meet_two_wants_of_one_target() {
    let wants = json!({"and": ["A", {"mc_id": "A", "version": 2}]});
    let [first, second] = [1, 2].map(|number| Holding { version: Some(number), ..holding("A") });
    let all = [first, second];
    let found = held(&all, Span::default()).uses(&Alternatives::of(&tree(&wants)), &std::collections::BTreeSet::new());
    assert_eq!(found, Some(vec![1]));
}

#[test]
fn r_e3_a_credential_serves_one_target_only() {
    let targets = [json!("A"), json!({"or": ["A", {"and": ["B", "C"]}]}), json!("A")];
    let targets: Vec<_> = targets.iter().map(|json| Alternatives::of(&tree(json))).collect();
    let holdings = ["A", "B", "C"].map(holding);
    let served = held(&holdings, Span::default()).uses_in_turn(&targets);
    assert_eq!(served, [Some(vec![0]), Some(vec![1, 2]), None]);
    let two = ["A", "A"].map(holding);
    let served = held(&two, Span::default()).uses_in_turn(&targets);
    assert_eq!(served, [Some(vec![0]), Some(vec![1]), None], "two credentials serve two targets");
}
