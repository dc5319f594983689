//! Kleene's logic against a naive evaluator that tries every completion of the missing facts where that is exact,
//! and spells out the tables where it is not.

use proptest::prelude::*;

use super::*;

const FIELDS: [Field; 4] = [Field::CredentialEcts, Field::CredentialEqf, Field::RatingQuality, Field::RatingTesting];

fn leaf() -> impl Strategy<Value = Node> {
    let op = prop::sample::select(vec![Op::Eq, Op::Ne, Op::Lt, Op::Lte, Op::Gt, Op::Gte, Op::Exists, Op::Missing]);
    (prop::sample::select(FIELDS.to_vec()), op, 0i16..4).prop_map(|(field, op, number)| {
        let operand = match op {
            Op::Exists | Op::Missing => Operand::None,
            _ => Operand::One(number.into()),
        };
        Node::Test(Test { field, op, operand })
    })
}

fn tree() -> impl Strategy<Value = Node> {
    leaf().prop_recursive(5, 40, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Node::All),
            prop::collection::vec(inner.clone(), 0..4).prop_map(Node::Any),
            inner.prop_map(|part| Node::Not(Box::new(part))),
        ]
    })
}

fn facts() -> impl Strategy<Value = Vec<Option<i16>>> {
    prop::collection::vec(prop::option::of(0i16..4), FIELDS.len())
}

fn context(facts: &[Option<i16>]) -> Context {
    let mut context = Context::new();
    for (field, fact) in FIELDS.iter().zip(facts) {
        context.set(*field, *fact);
    }
    context
}

/// Three-valued by the words of RECOGNITION §7, sharing no line with the evaluator: none is unknown.
fn naive(node: &Node, facts: &[Option<i16>]) -> Option<bool> {
    match node {
        Node::All(parts) => {
            let values: Vec<_> = parts.iter().map(|part| naive(part, facts)).collect();
            if values.contains(&Some(false)) {
                Some(false)
            } else if values.contains(&None) {
                None
            } else {
                Some(true)
            }
        }
        Node::Any(parts) => {
            let values: Vec<_> = parts.iter().map(|part| naive(part, facts)).collect();
            if values.contains(&Some(true)) {
                Some(true)
            } else if values.contains(&None) {
                None
            } else {
                Some(false)
            }
        }
        Node::Not(part) => naive(part, facts).map(|value| !value),
        Node::Test(test) => {
            let fact = facts[FIELDS.iter().position(|field| *field == test.field).unwrap()];
            let number = match &test.operand {
                Operand::One(Value::Number(number)) => number.get(),
                _ => f64::NAN,
            };
            match test.op {
                Op::Exists => Some(fact.is_some()),
                Op::Missing => Some(fact.is_none()),
                op => fact.map(f64::from).map(|fact| match op {
                    Op::Eq => (fact - number).abs() < 0.5,
                    Op::Ne => (fact - number).abs() > 0.5,
                    Op::Lt => fact < number,
                    Op::Lte => fact <= number,
                    Op::Gt => fact > number,
                    _ => fact >= number,
                }),
            }
        }
    }
}

fn asks_for_existence(node: &Node) -> bool {
    match node {
        Node::All(parts) | Node::Any(parts) => parts.iter().any(asks_for_existence),
        Node::Not(part) => asks_for_existence(part),
        Node::Test(test) => matches!(test.op, Op::Exists | Op::Missing),
    }
}

proptest! {
    #[test]
    fn kleene_agrees_with_the_naive_evaluator(tree in tree(), facts in facts()) {
        let context = context(&facts);
        let verdict = evaluate(&tree, &context);
        let expected = naive(&tree, &facts).map_or(Truth::Unknown, Truth::from);
        prop_assert_eq!(verdict.truth, expected);
        prop_assert_eq!(verdict.missing.is_empty(), verdict.truth != Truth::Unknown);
        prop_assert!(verdict.missing.iter().all(|field| context.get(*field).is_none()));
    }

    /// An answer that is not unknown stays, whatever the missing facts turn out to be.
    #[test]
    fn a_known_answer_survives_every_new_fact(tree in tree(), facts in facts(), others in facts()) {
        prop_assume!(!asks_for_existence(&tree));
        let before = evaluate(&tree, &context(&facts)).truth;
        let filled: Vec<_> = facts.iter().zip(&others).map(|(fact, other)| fact.or(*other)).collect();
        if before != Truth::Unknown {
            prop_assert_eq!(evaluate(&tree, &context(&filled)).truth, before);
        }
    }

    /// Once every fact named as missing is known, nothing is unknown that these facts can settle.
    #[test]
    fn the_missing_facts_are_enough(tree in tree(), facts in facts(), number in 0i16..4) {
        let mut context = context(&facts);
        for _ in 0..=FIELDS.len() {
            for field in evaluate(&tree, &context).missing {
                context.set(field, Some(number));
            }
        }
        prop_assert_ne!(evaluate(&tree, &context).truth, Truth::Unknown);
    }

    #[test]
    fn every_rule_is_read_back_from_its_json(tree in tree()) {
        let json = serde_json::to_value(&tree).unwrap();
        prop_assert_eq!(Node::parse(&json), Ok(tree));
    }
}
