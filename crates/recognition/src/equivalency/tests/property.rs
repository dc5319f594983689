//! Against an evaluator that asks the tree itself for every set of credentials.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::rule::Number;

fn any_leaf() -> impl Strategy<Value = Tree> {
    let id = proptest::sample::select(&["A", "B", "C"][..]);
    let grade = proptest::option::of((0_i16..4).prop_map(Number::from));
    (id, proptest::option::of(1_i32..3), grade)
        .prop_map(|(mc_id, version, min_grade)| Tree::Leaf(Leaf { mc_id: mc_id.to_owned(), version, min_grade }))
}

fn any_tree() -> impl Strategy<Value = Tree> {
    any_leaf().prop_recursive(3, 12, 3, |inner| {
        let parts = proptest::collection::vec(inner, 1..3);
        (parts, any::<bool>()).prop_map(|(parts, all)| if all { Tree::And(parts) } else { Tree::Or(parts) })
    })
}

fn any_holding() -> impl Strategy<Value = Holding> {
    let day = proptest::sample::select(&["2025-12-31", "2026-01-01", "2026-06-30", "2026-12-31", "2027-01-01"][..]);
    let grade = proptest::option::of((0_i16..4).prop_map(Number::from));
    let id = proptest::sample::select(&["A", "B", "C"][..]);
    (id, 1_i32..3, proptest::option::of(day), grade).prop_map(|(mc_id, version, day, converted_grade)| Holding {
        mc_id: mc_id.to_owned(),
        version: Some(version),
        issued_on: day.and_then(|day| day.parse().ok()),
        converted_grade,
    })
}

/// Straight from the words of R-E1.
fn is_met(tree: &Tree, held: &[&Holding], span: Span) -> bool {
    match tree {
        Tree::And(parts) => parts.iter().all(|part| is_met(part, held, span)),
        Tree::Or(parts) => parts.iter().any(|part| is_met(part, held, span)),
        Tree::Leaf(leaf) => held.iter().any(|holding| {
            let day = holding.issued_on;
            holding.mc_id == leaf.mc_id
                && (leaf.version.is_none() || leaf.version == holding.version)
                && day.is_some_and(|day| span.from.unwrap() <= day && day <= span.to.unwrap())
                && (leaf.min_grade.is_none() || holding.converted_grade >= leaf.min_grade)
        }),
    }
}

proptest! {
    #[test]
    fn r_e1_r_e2_as_a_naive_evaluator_says(
        tree in any_tree(),
        holdings in proptest::collection::vec(any_holding(), 0..6),
        taken in proptest::collection::btree_set(0_usize..6, 0..3),
    ) {
        prop_assume!(Alternatives::count(&tree) <= MOST_ALTERNATIVES);
        let span = span("2026-01-01", "2026-12-31");
        let sets = (0_u32..1 << holdings.len()).map(|bits| {
            (0..holdings.len()).filter(|place| bits >> place & 1 == 1).collect::<BTreeSet<usize>>()
        });
        let meets = |set: &BTreeSet<usize>| {
            is_met(&tree, &set.iter().map(|place| &holdings[*place]).collect::<Vec<_>>(), span)
        };
        let fewest = sets.filter(|set| set.is_disjoint(&taken) && meets(set)).map(|set| set.len()).min();
        let found = held(&holdings, span).uses(&Alternatives::of(&tree), &taken);
        prop_assert_eq!(found.as_ref().map(Vec::len), fewest);
        if let Some(found) = found {
            let found: BTreeSet<usize> = found.into_iter().collect();
            prop_assert!(found.is_disjoint(&taken) && meets(&found));
        }
    }
}
