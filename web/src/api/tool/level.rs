//! A level by way of the EQF, or two of them against each other.

use axum::Json;
use recognition::{
    conversion::{Reason, Wrong},
    level::{self, Comparison, Cycle, LevelStatus, Mapping},
};
use serde::{Deserialize, Serialize};

use super::convertible::Label;
use crate::{
    api::fault::{self, refused},
    error::Error,
    extract,
};

/// One level, or what was learnt and what is wanted.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Question {
    framework: Option<String>,
    level: Option<Label>,
    source: Option<Side>,
    target: Option<Side>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Side {
    framework: String,
    level: Label,
}

/// What a level corresponds to, or how far two lie apart.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Answer {
    One(One),
    Two(Two),
}

/// A level, with who says so.
#[derive(Serialize)]
pub(super) struct One {
    framework: &'static str,
    eqf: Option<i16>,
    isced_2011: Option<i16>,
    qf_ehea: Option<Cycle>,
    status: LevelStatus,
    usable_in_automatic_rules: bool,
    according_to: &'static str,
    rules: &'static [&'static str],
}

/// The gap, and what R-B1 makes of it; null where an evaluator must judge (R-B6).
#[derive(Serialize)]
pub(super) struct Two {
    source_eqf: Option<i16>,
    target_eqf: Option<i16>,
    gap: Option<i16>,
    dimension: Option<&'static str>,
    source_status: LevelStatus,
    target_status: LevelStatus,
    usable_in_automatic_rules: bool,
    rules: &'static [&'static str],
}

/// Converts (RECOGNITION §10).
pub(super) async fn convert(extract::Json(question): extract::Json<Question>) -> Result<Json<Answer>, Error> {
    let required = |field| refused(Wrong::new(field, Reason::Required));
    match question {
        Question { framework: None, level: None, source: Some(source), target: Some(target) } => {
            let (source, target) = (sides(&source), sides(&target));
            Ok(Json(Answer::Two(two(&level::compare(source, target).map_err(refused)?))))
        }
        Question { framework: Some(framework), level: Some(label), source: None, target: None } => {
            Ok(Json(Answer::One(one(&level::mapping(&framework, &label.text).map_err(refused)?))))
        }
        Question { framework: None, level: None, source: Some(_), .. } => Err(required("target")),
        Question { framework: None, level: None, target: Some(_), .. } => Err(required("source")),
        Question { source: None, target: None, framework: None, .. } => Err(required("framework")),
        Question { source: None, target: None, .. } => Err(required("level")),
        _ => Err(fault::field("source", "one-question-only")),
    }
}

fn sides(side: &Side) -> (&str, &str) {
    (&side.framework, &side.level.text)
}

fn one(found: &Mapping) -> One {
    One {
        framework: found.framework.code,
        eqf: found.eqf,
        isced_2011: found.isced_2011,
        qf_ehea: found.cycle(),
        status: found.status,
        usable_in_automatic_rules: found.usable_in_automatic_rules(),
        according_to: found.framework.source.name,
        rules: found.rules(),
    }
}

fn two(found: &Comparison) -> Two {
    Two {
        source_eqf: found.source.eqf,
        target_eqf: found.target.eqf,
        gap: found.gap(),
        dimension: found.is_substantial().map(|is| if is { "substantial" } else { "ok" }),
        source_status: found.source.status,
        target_status: found.target.status,
        usable_in_automatic_rules: found.usable_in_automatic_rules(),
        rules: found.rules(),
    }
}
