//! The vectors G1–G6 and the rules around them, on the agreement of RECOGNITION §7.

mod conditions;
mod keeping;
mod reading;
mod vectors;

use serde_json::{Value as Json, json};

use super::*;
use crate::{
    route::{Gates, Route},
    rule::{Context, Field},
};

fn mra7_json() -> Json {
    serde_json::from_str(include_str!("mra-7.json")).unwrap()
}

fn mra7() -> Terms {
    Terms::parse(&mra7_json()).unwrap()
}

/// The agreement with some members changed.
fn mra7_with(changes: Json) -> Terms {
    let mut json = mra7_json();
    let Json::Object(changes) = changes else { panic!("an object") };
    for (name, value) in changes {
        json[name] = value;
    }
    Terms::parse(&json).unwrap()
}

/// The request of G1.
fn g1() -> Context {
    Context::parse(&json!({
        "credential": {"issuer": "U2", "ects": 5, "eqf": 6, "issued_on": "2026-04-20"},
        "rating": {"quality": 3, "testing": 3},
        "level": {"gap": 0},
        "target": {"institution": "U1", "regulated_profession": false},
        "request": {"purpose": "exemption", "submitted_on": "2026-05-01"},
    }))
    .unwrap()
}

/// The request of G1 without one fact.
fn g1_without(field: Field) -> Context {
    let mut context = g1();
    context.set(field, None::<bool>);
    context
}

fn day(text: &str) -> kernel::Day {
    text.parse().unwrap()
}

fn said(terms: &Terms, context: &Context) -> (&'static str, String) {
    let finding = evaluate(terms, context, Gates::OPEN);
    (finding.word(), finding.reason.to_string())
}
