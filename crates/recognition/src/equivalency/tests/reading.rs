//! Trees are read strictly, and never grow beyond what can be walked.

use serde_json::json;

use super::*;

fn refused(json: &Json) -> (String, &'static str) {
    let fault = Tree::parse(json).unwrap_err();
    (fault.place.clone(), fault.problem.code())
}

fn place(text: &str, code: &'static str) -> (String, &'static str) {
    (text.to_owned(), code)
}

#[test]
fn a_tree_comes_out_as_it_went_in() {
    let json = json!({"or": [{"and": [{"mc_id": "A", "version": 2}, {"mc_id": "B", "min_grade": 7}]}, {"mc_id": "C"}]});
    let read = tree(&json);
    assert_eq!(serde_json::to_value(&read).unwrap(), json);
    assert_eq!(read.to_string().parse::<Tree>().unwrap(), read);
    assert_eq!(read.leaves().iter().map(|leaf| leaf.mc_id.as_str()).collect::<Vec<_>>(), ["A", "B", "C"]);
}

#[test]
fn h042_mistakes_are_named_with_their_place() {
    assert_eq!(refused(&json!({"and": ["A", 7]})), place("/and/1", "wrong-shape"));
    assert_eq!(refused(&json!({"or": []})), place("/or", "outside"));
    assert_eq!(refused(&json!({"or": ["A"], "and": ["B"]})), place("", "unknown-member"));
    assert_eq!(refused(&json!({"or": [{"mc": "A"}]})), place("/or/0", "unknown-member"));
    assert_eq!(refused(&json!({"version": 1})), place("", "missing-member"));
    assert_eq!(refused(&json!({"mc_id": "A", "version": 0})), place("/version", "outside"));
    assert_eq!(refused(&json!({"mc_id": "A", "min_grade": "B"})), place("/min_grade", "wrong-kind"));
    assert_eq!(refused(&json!([" "])), place("", "wrong-shape"));
    assert_eq!(refused(&json!({"and": [" "]})), place("/and/0", "text"));
}

#[test]
fn sec_12_depth_and_size_are_bounded() {
    let nested = |levels: usize| (1..levels).fold(json!("A"), |inner, _| json!({"and": [inner]}));
    assert_eq!(Tree::parse(&nested(MOST_LEVELS + 1)).unwrap_err().problem.code(), "too-deep");
    assert!(Tree::parse(&nested(MOST_LEVELS)).is_ok());
    assert_eq!(refused(&json!({"or": vec!["A"; MOST_LEAVES + 1]})).1, "too-large");
}

#[test]
fn sec_12_a_tree_of_too_many_combinations_is_refused_in_plain_words() {
    let pair = json!({"or": ["A", "B"]});
    let exponential = json!({"and": vec![pair.clone(); 25]});
    let fault = Tree::parse(&exponential).unwrap_err();
    assert!(fault.to_string().contains("more than 200 combinations"), "{fault}");
    let seven = tree(&json!({"and": vec![pair; 7]}));
    assert_eq!(Alternatives::of(&seven).sets().count(), 128);
}

#[test]
fn r_e1_a_tree_is_expanded_to_alternatives_in_order() {
    let json = json!({"and": [{"or": ["A", "B"]}, {"or": ["C", {"mc_id": "A", "min_grade": 6}]}]});
    let sets: Vec<Vec<String>> =
        Alternatives::of(&tree(&json)).sets().map(|set| set.iter().map(|leaf| leaf.mc_id.clone()).collect()).collect();
    assert_eq!(sets, [vec!["A", "C"], vec!["A"], vec!["B", "C"], vec!["B", "A"]]);
}
