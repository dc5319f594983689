//! What an agreement says of a request (RECOGNITION §7): the very function behind outlook and desk.

use axum::Json;
use recognition::{
    agreement::{Finding, Terms, evaluate},
    route::Gates,
    rule::Context,
};
use serde::Deserialize;
use serde_json::{Map, Value};

use super::gates;
use crate::{api::fault, error::Error, extract};

/// An agreement as RECOGNITION §7 writes it, and a request.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Question {
    agreement: Value,
    request: Case,
}

/// What is known of the request, in groups; and its gates.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    credential: Option<Value>,
    rating: Option<Value>,
    level: Option<Value>,
    target: Option<Value>,
    request: Option<Value>,
    usage: Option<Value>,
    verification: Option<Value>,
    deqar: Option<Value>,
    learner: Option<Value>,
    #[serde(default, deserialize_with = "gates::stated")]
    gates: Option<Gates>,
}

/// Asks the agreement.
pub(super) async fn ask(extract::Json(question): extract::Json<Question>) -> Result<Json<Finding>, Error> {
    let terms = Terms::parse(&question.agreement).map_err(|wrong| fault::places("agreement", wrong))?;
    let gates = gates::or_open(question.request.gates);
    let context = Context::parse(&question.request.facts()).map_err(|wrong| fault::places("request", vec![wrong]))?;
    Ok(Json(evaluate(&terms, &context, gates)))
}

impl Case {
    fn facts(self) -> Value {
        let groups = [
            ("credential", self.credential),
            ("rating", self.rating),
            ("level", self.level),
            ("target", self.target),
            ("request", self.request),
            ("usage", self.usage),
            ("verification", self.verification),
            ("deqar", self.deqar),
            ("learner", self.learner),
        ];
        let stated = groups.into_iter().filter_map(|(group, facts)| Some((group.to_owned(), facts?)));
        Value::Object(stated.collect::<Map<_, _>>())
    }
}
