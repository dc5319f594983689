//! An equivalency on its own: which of the credentials that somebody holds meet it (RECOGNITION §8).

use std::collections::BTreeMap;

use axum::Json;
use kernel::Day;
use recognition::{
    equivalency::{Alternatives, Held, Holding, Span, Tree, UnknownGrade},
    rule::Number,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{api::fault, error::Error, extract};

/// How many credentials and targets one question may name: what bounds the work.
const MOST_HOLDINGS: usize = 100;
const MOST_TARGETS: usize = 20;

/// One tree, or several targets in turn, and what is held.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Question {
    from: Option<Value>,
    targets: Option<Vec<Target>>,
    holdings: Vec<HeldCredential>,
    effective_from: Option<Day>,
    effective_to: Option<Day>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Target {
    to: String,
    from: Value,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum HeldCredential {
    Id(String),
    Credential(Credential),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Credential {
    mc_id: String,
    version: Option<i32>,
    issued_on: Option<Day>,
    converted_grade: Option<Number>,
}

/// For one tree, or for each target.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Answer {
    One {
        #[serde(flatten)]
        found: Found,
        rules: Vec<&'static str>,
    },
    Several {
        results: BTreeMap<String, Found>,
        rules: Vec<&'static str>,
    },
}

/// Whether it is met, and by which credentials.
#[derive(Serialize)]
pub(super) struct Found {
    satisfied: bool,
    uses: Vec<String>,
}

/// Asks the trees (R-E1 … R-E3). A fact that is not sent is never true: a credential without its day is not in time.
pub(super) async fn ask(extract::Json(question): extract::Json<Question>) -> Result<Json<Answer>, Error> {
    if question.holdings.len() > MOST_HOLDINGS {
        return Err(fault::field("holdings", "too-large"));
    }
    let holdings: Vec<Holding> = question.holdings.into_iter().map(Holding::from).collect();
    let span = Span { from: question.effective_from, to: question.effective_to };
    let held = Held { holdings: &holdings, span, unknown_grade: UnknownGrade::Fails };
    let answer = match (question.from, question.targets) {
        (Some(from), None) => one(&held, &from)?,
        (None, Some(targets)) => several(&held, targets)?,
        (None, None) => return Err(fault::field("from", "required")),
        (Some(_), Some(_)) => return Err(fault::field("targets", "unknown-field")),
    };
    Ok(Json(answer))
}

fn one(held: &Held<'_>, from: &Value) -> Result<Answer, Error> {
    let served = held.uses_in_turn(&[alternatives(from, "from")?]).into_iter().next().flatten();
    let found = Found::of(served.as_deref(), held.holdings);
    let rules = if found.satisfied { vec!["R-E1", "R-E2"] } else { vec!["R-E1"] };
    Ok(Answer::One { found, rules })
}

fn several(held: &Held<'_>, targets: Vec<Target>) -> Result<Answer, Error> {
    if targets.len() > MOST_TARGETS {
        return Err(fault::field("targets", "too-large"));
    }
    let mut trees = Vec::with_capacity(targets.len());
    for (place, target) in targets.iter().enumerate() {
        if targets.iter().take(place).any(|earlier| earlier.to == target.to) {
            return Err(fault::field(&format!("targets[{place}].to"), "twice"));
        }
        trees.push(alternatives(&target.from, &format!("targets[{place}].from"))?);
    }
    let served = held.uses_in_turn(&trees).into_iter().map(|uses| Found::of(uses.as_deref(), held.holdings));
    let results = targets.into_iter().map(|target| target.to).zip(served).collect();
    Ok(Answer::Several { results, rules: vec!["R-E1", "R-E2", "R-E3"] })
}

fn alternatives(from: &Value, place: &str) -> Result<Alternatives, Error> {
    let tree = Tree::parse(from).map_err(|wrong| fault::places(place, vec![wrong]))?;
    Ok(Alternatives::of(&tree))
}

impl Found {
    fn of(uses: Option<&[usize]>, holdings: &[Holding]) -> Self {
        let names = uses.into_iter().flatten().filter_map(|place| holdings.get(*place));
        Self { satisfied: uses.is_some(), uses: names.map(|holding| holding.mc_id.clone()).collect() }
    }
}

impl From<HeldCredential> for Holding {
    fn from(held: HeldCredential) -> Self {
        match held {
            HeldCredential::Id(mc_id) => Self { mc_id, version: None, issued_on: None, converted_grade: None },
            HeldCredential::Credential(Credential { mc_id, version, issued_on, converted_grade }) => {
                Self { mc_id, version, issued_on, converted_grade }
            }
        }
    }
}
