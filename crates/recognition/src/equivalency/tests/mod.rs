//! R-E1 … R-E4 and the vectors of RECOGNITION §8.

mod keeping;
mod property;
mod reading;
mod vectors;

use serde_json::Value as Json;

use super::*;

fn tree(json: &Json) -> Tree {
    Tree::parse(json).unwrap()
}

fn holding(mc_id: &str) -> Holding {
    Holding { mc_id: mc_id.to_owned(), version: None, issued_on: None, converted_grade: None }
}

fn issued(mc_id: &str, day: &str) -> Holding {
    Holding { issued_on: day.parse().ok(), ..holding(mc_id) }
}

fn span(from: &str, to: &str) -> Span {
    Span { from: from.parse().ok(), to: to.parse().ok() }
}

fn held(holdings: &[Holding], span: Span) -> Held<'_> {
    Held { holdings, span, unknown_grade: UnknownGrade::Fails }
}

/// The names of the credentials that meet it.
fn uses(json: &Json, holdings: &[Holding], span: Span) -> Option<Vec<String>> {
    let found = held(holdings, span).uses(&Alternatives::of(&tree(json)), &std::collections::BTreeSet::new())?;
    Some(found.into_iter().map(|place| holdings[place].mc_id.clone()).collect())
}
