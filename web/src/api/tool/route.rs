//! The route of a request under all that may cover it (RECOGNITION §6): the best, then the gates, as outlook and desk
//! choose.

use axum::Json;
use evaluation::assess::Outcome;
use kernel::Day;
use recognition::route::{
    Basis, Candidate, Equivalency, EquivalencyStatus, Gates, LearningAgreement, Route, choose, precedents,
};
use serde::{Deserialize, Serialize};

use super::gates;
use crate::{error::Error, extract};

/// What may give a route. What is absent is not known, and gives none.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Question {
    results: Option<Vec<Found>>,
    learning_agreement: Option<Agreed>,
    transcript: Option<Transcript>,
    equivalency: Option<Standing>,
    precedents: Option<Vec<Decided>>,
    today: Option<Day>,
    #[serde(default, deserialize_with = "gates::stated")]
    gates: Option<Gates>,
}

/// What an agreement said.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Found {
    id: String,
    route: Said,
    parties: Option<Parties>,
    signed: Option<Day>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Said {
    Automatic,
    FastTrack,
    Individual,
    NotApplicable,
}

/// How many, or who.
#[derive(Deserialize)]
#[serde(untagged)]
enum Parties {
    Count(u16),
    Names(Vec<String>),
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Agreed {
    signed: Option<bool>,
    lists_mc: Option<bool>,
    lists_replaced_component: Option<bool>,
}

/// Whether the transcript attests success: as a word, or as yes or no.
#[derive(Clone, Copy, Deserialize)]
#[serde(untagged)]
enum Transcript {
    Passed(bool),
    Word(Attested),
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Attested {
    Passed,
    Failed,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Standing {
    binding: Option<bool>,
    status: Option<EquivalencyStatus>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Decided {
    decided: Day,
    outcome: Outcome,
}

/// The route and what it rests on.
#[derive(Serialize)]
pub(super) struct Answer {
    route: Route,
    basis: Basis,
    agreement: Option<String>,
    reason: Option<String>,
    rules: Vec<&'static str>,
}

/// Chooses.
pub(super) async fn ask(extract::Json(question): extract::Json<Question>) -> Result<Json<Answer>, Error> {
    let candidates = question.candidates();
    let choice = choose(&candidates, gates::or_open(question.gates));
    let won = choice.winner.and_then(|place| candidates.get(place));
    let agreement = won.filter(|won| won.basis == Basis::Agreement).map(|won| won.id.to_owned());
    let reason = choice.gates.map(|answer| answer.to_string());
    Ok(Json(Answer { route: choice.route, basis: choice.basis, agreement, reason, rules: choice.rules }))
}

impl Question {
    fn candidates(&self) -> Vec<Candidate<'_>> {
        let results = self.results.iter().flatten().filter_map(Found::candidate);
        let agreed = self.learning_agreement.unwrap_or_default();
        let agreed = LearningAgreement {
            signed: agreed.signed,
            lists_mc: agreed.lists_mc,
            lists_replaced_component: agreed.lists_replaced_component,
            passed: self.transcript.map(Transcript::passed),
        };
        let standing = self.equivalency.as_ref();
        let standing = standing.map(|found| Equivalency { binding: found.binding, status: found.status });
        let decisions: Vec<(Day, Outcome)> =
            self.precedents.iter().flatten().map(|one| (one.decided, one.outcome)).collect();
        let others = [
            agreed.candidate(),
            standing.and_then(Equivalency::candidate),
            self.today.and_then(|today| precedents(&decisions, today)),
        ];
        results.chain(others.into_iter().flatten()).collect()
    }
}

impl Found {
    /// Who has not said how many parties there are, comes after all who have (R-G4).
    fn candidate(&self) -> Option<Candidate<'_>> {
        let route = match self.route {
            Said::Automatic => Route::Automatic,
            Said::FastTrack => Route::FastTrack,
            Said::Individual => Route::Individual,
            Said::NotApplicable => return None,
        };
        let parties = match &self.parties {
            Some(Parties::Count(count)) => usize::from(*count),
            Some(Parties::Names(names)) => names.len(),
            None => usize::MAX,
        };
        Some(Candidate { route, basis: Basis::Agreement, parties, signed_on: self.signed, id: &self.id })
    }
}

impl Transcript {
    const fn passed(self) -> bool {
        matches!(self, Self::Passed(true) | Self::Word(Attested::Passed))
    }
}
