//! What the evaluation function said, in the words of CONTRACT §4.

use std::collections::BTreeMap;

use evaluation::assess::Evaluation;
use kernel::Ects;
use serde::Serialize;

/// An evaluation.
#[derive(Serialize)]
pub(crate) struct EvaluationAnswer {
    outcome: &'static str,
    colour: &'static str,
    track: Option<&'static str>,
    credits: Option<Ects>,
    mode: Option<&'static str>,
    conditions: Vec<&'static str>,
    differences: Vec<&'static str>,
    ground: Option<&'static str>,
    shortfalls: Vec<ShortfallAnswer>,
    needs: Option<&'static str>,
    alternative_purpose: Option<&'static str>,
    flags: Vec<&'static str>,
    effective_ratings: BTreeMap<&'static str, i16>,
    needs_difference: bool,
    rules: Vec<String>,
}

#[derive(Serialize)]
struct ShortfallAnswer {
    criterion: &'static str,
    rating: i16,
    priority: &'static str,
    weight: &'static str,
}

impl EvaluationAnswer {
    pub(crate) fn new(found: &Evaluation) -> Self {
        let shortfalls = found.shortfalls.iter().map(|shortfall| ShortfallAnswer {
            criterion: shortfall.criterion.as_str(),
            rating: shortfall.rating.get(),
            priority: shortfall.priority.as_str(),
            weight: shortfall.weight.as_str(),
        });
        Self {
            outcome: found.outcome.as_str(),
            colour: found.colour.as_str(),
            track: found.track.map(evaluation::assess::Track::as_str),
            credits: found.credits,
            mode: found.mode.map(evaluation::assess::Reduction::as_str),
            conditions: found.conditions.iter().map(|condition| condition.as_str()).collect(),
            differences: found.differences.iter().map(|element| element.as_str()).collect(),
            ground: found.ground.map(evaluation::assess::Ground::as_str),
            shortfalls: shortfalls.collect(),
            needs: found.needs.map(evaluation::assess::Need::as_str),
            alternative_purpose: found.alternative_purpose.map(recognition::purpose::Purpose::as_str),
            flags: found.flags.iter().map(|flag| flag.as_str()).collect(),
            effective_ratings: found.effective_ratings.iter().map(|(on, rating)| (on.as_str(), rating.get())).collect(),
            needs_difference: found.needs_difference(),
            rules: found.rules.clone(),
        }
    }
}
