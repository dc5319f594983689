//! A rule on its own: what it says of what is known.

use axum::Json;
use recognition::rule::{self, Context, Field, Node, Truth};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{api::fault, error::Error, extract};

/// A rule and what is known.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Question {
    node: Value,
    /// Nothing is known where it is absent.
    context: Option<Value>,
}

/// Its value and why.
#[derive(Serialize)]
pub(super) struct Answer {
    value: Truth,
    missing: Vec<Field>,
    because: Vec<String>,
    rules: Vec<String>,
}

/// Asks the rule (RECOGNITION §7).
pub(super) async fn ask(extract::Json(question): extract::Json<Question>) -> Result<Json<Answer>, Error> {
    let node = Node::parse(&question.node).map_err(|wrong| fault::places("node", vec![wrong]))?;
    let context = question.context.as_ref().map(Context::parse).transpose();
    let context = context.map_err(|wrong| fault::places("context", vec![wrong]))?.unwrap_or_default();
    let verdict = rule::evaluate(&node, &context);
    let because = verdict.because.iter().map(ToString::to_string).collect();
    // A node alone has no id; `because` names the comparisons that decided.
    Ok(Json(Answer { value: verdict.truth, missing: verdict.missing, because, rules: Vec::new() }))
}
