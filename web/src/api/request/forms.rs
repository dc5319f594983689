//! What the desk's acts take. What may be left out is what an officer found nothing about.

use std::collections::BTreeMap;

use evaluation::{
    assess::{Coverage, Element, LevelJudgement, Priority},
    course_rating::Given,
    request::{Findings, NewDifference, OtherGrade, Reasoned, service::Verdict},
};
use recognition::criterion::{Criterion, Robustness};
use serde::Deserialize;

/// Ratings by criterion; those that are not named stay as they are.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RatingsBody {
    ratings: BTreeMap<Criterion, RatingBody>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RatingBody {
    robustness: Robustness,
    evidence: String,
}

impl RatingsBody {
    pub(super) fn given(self) -> Vec<Given> {
        let given = |(criterion, rating): (Criterion, RatingBody)| Given {
            criterion,
            robustness: rating.robustness,
            evidence: rating.evidence,
        };
        self.ratings.into_iter().map(given).collect()
    }
}

/// What an officer found in the comparison.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct FindingsBody {
    level_judgement: Option<LevelJudgement>,
    outcomes: Vec<Coverage>,
    authentic: Option<bool>,
    holder_matches: Option<bool>,
    assessed: Option<bool>,
    priorities: BTreeMap<Criterion, Priority>,
    priorities_reason: Option<String>,
}

impl FindingsBody {
    fn findings(self) -> Findings {
        let nothing = Findings::default();
        Findings {
            level_judgement: self.level_judgement,
            outcomes: self.outcomes,
            authentic: self.authentic.unwrap_or(nothing.authentic),
            holder_matches: self.holder_matches.unwrap_or(nothing.holder_matches),
            assessed: self.assessed.unwrap_or(nothing.assessed),
            priorities: self.priorities,
            priorities_reason: self.priorities_reason,
        }
    }
}

/// A proposal: the outcome is the function's, the note a person's.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProposalBody {
    #[serde(default)]
    findings: FindingsBody,
    note: String,
}

impl ProposalBody {
    pub(super) fn parts(self) -> (Findings, String) {
        (self.findings.findings(), self.note)
    }
}

/// Back to the evaluator.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReturnBody {
    pub reason: String,
}

/// A decision: reasons always, differences where the outcome is reduced or adverse (L-3); findings on the fast track.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DecisionBody {
    reasons: String,
    #[serde(default)]
    differences: Vec<DifferenceBody>,
    #[serde(default)]
    findings: Option<FindingsBody>,
    /// Another grade than the suggested one (GR-1), with its reason.
    #[serde(default)]
    grade: Option<String>,
    #[serde(default)]
    grade_reason: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DifferenceBody {
    element: Element,
    found: String,
    required: String,
    why: String,
    evidence: String,
}

impl DecisionBody {
    pub(super) fn verdict(self) -> Verdict {
        Verdict {
            findings: self.findings.map(FindingsBody::findings),
            reasoned: reasoned(self.reasons, self.differences),
            grade: self.grade.map(|value| OtherGrade { value, reason: self.grade_reason.unwrap_or_default() }),
        }
    }
}

/// Reasons with what substantiates them.
pub(super) fn reasoned(reasons: String, differences: Vec<DifferenceBody>) -> Reasoned {
    let difference = |body: DifferenceBody| NewDifference {
        element: body.element,
        found: body.found,
        required: body.required,
        why: body.why,
        evidence: body.evidence,
    };
    Reasoned { reasons, differences: differences.into_iter().map(difference).collect() }
}
