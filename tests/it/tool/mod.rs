//! The recognition toolbox over HTTP (CONTRACT §4): by the vectors of RECOGNITION, and by what is refused.

mod agreement;
mod convert;
mod credit;
mod deadline;
mod equivalency;
mod evaluation;
mod examples;
mod grade;
mod level;
mod quality;
mod route;
mod rule;
mod vectors;

use serde_json::{Value, json};
use testkit::World;

/// The seven criteria in the order of RECOGNITION's vectors.
const CRITERIA: [&str; 7] =
    ["quality", "verification", "level", "learning_outcomes", "workload", "testing", "identification"];

/// Ratings from the digits of a vector.
fn rated(digits: &str) -> Value {
    CRITERIA
        .iter()
        .zip(digits.bytes())
        .map(|(criterion, digit)| ((*criterion).to_owned(), json!(digit - b'0')))
        .collect()
}

/// What a tool answers to somebody without an account.
pub(crate) async fn ask(world: &World, tool: &str, question: &Value) -> Value {
    world.stranger().post(&format!("/api/v1/tools/{tool}"), question).await.is(200).json
}

/// Where a question is refused, and how.
async fn refused(world: &World, tool: &str, question: &Value) -> Vec<(String, String)> {
    let problem = world.stranger().post(&format!("/api/v1/tools/{tool}"), question).await.is(422);
    assert_eq!(problem.headers["content-type"], "application/problem+json");
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let errors = problem.json["errors"].as_array().cloned().unwrap_or_default();
    errors.iter().map(|error| (text(&error["field"]), text(&error["code"]))).collect()
}

/// A question with some members changed; a path of groups is written with points.
fn with(question: &Value, changes: &[(&str, Value)]) -> Value {
    let mut other = question.clone();
    for (path, value) in changes {
        let mut place = &mut other;
        for step in path.split('.') {
            place = &mut place[step];
        }
        *place = value.clone();
    }
    other
}

/// The agreement of RECOGNITION §7.
fn mra7() -> Value {
    serde_json::from_str(include_str!("../../../crates/recognition/src/agreement/tests/mra-7.json")).unwrap()
}

/// The question of G1.
fn g1() -> Value {
    json!({"agreement": mra7(), "request": {
        "credential": {"issuer": "U2", "ects": 5, "eqf": 6, "issued_on": "2026-04-20"},
        "rating": {"quality": 3, "testing": 3},
        "level": {"gap": 0},
        "target": {"institution": "U1", "regulated_profession": false},
        "request": {"purpose": "exemption", "submitted_on": "2026-05-01"},
    }})
}
