//! Requests as JSON. A learner reads state, route and decision with its reasons; ratings once they led to a decision;
//! who worked on it and what was proposed is the desk's.

use std::collections::HashMap;

use consortium::{institution, person};
use evaluation::{
    Decision, DecisionCondition, Difference, Proposal, Rating, RecognitionRequest,
    assess::Evaluation,
    request::{Graded, Presented, query::Detail},
};
use kernel::{Day, Ects, EnrolmentId, LocalizedText, OpportunityId, PersonId, RequestId};
use recognition::{
    agreement::GradePolicy,
    grade::{Group, Obstacle},
};
use serde::Serialize;

use crate::{
    api::{evaluated::EvaluationAnswer, micro_credential::Grounds},
    app::App,
    error::Error,
};

/// A request in a list.
#[derive(Serialize)]
pub(super) struct RowAnswer {
    id: RequestId,
    reference: String,
    title: LocalizedText,
    issuer: Option<String>,
    purpose: &'static str,
    state: &'static str,
    route: Option<&'static str>,
    submitted_at: Option<String>,
    due_on: Option<Day>,
    outcome: Option<&'static str>,
    credits: Option<Ects>,
}

impl RowAnswer {
    pub(super) fn new(request: &RecognitionRequest, decision: Option<&Decision>) -> Self {
        Self {
            id: request.id,
            reference: request.reference.clone(),
            title: request.presented.title.clone(),
            issuer: request.presented.issuer.clone(),
            purpose: request.purpose.as_str(),
            state: request.state.as_str(),
            route: request.route.map(recognition::route::Route::as_str),
            submitted_at: request.submitted_at.map(|at| at.to_string()),
            due_on: request.due_on,
            outcome: decision.map(|decision| decision.outcome.as_str()),
            credits: decision.and_then(|decision| decision.credits),
        }
    }
}

/// One request.
#[derive(Serialize)]
pub(super) struct RequestAnswer {
    #[serde(flatten)]
    row: RowAnswer,
    learner: String,
    university: String,
    opportunity: Option<OpportunityId>,
    enrolment: Option<EnrolmentId>,
    presented: PresentedAnswer,
    /// What the grade is here: a suggestion until the decision, never the tables behind it (GR-6).
    converted_grade: Option<GradeAnswer>,
    basis: Option<Grounds>,
    completed_on: Option<Day>,
    cap_on: Option<Day>,
    ratings: Vec<RatingAnswer>,
    /// What the evaluation makes of the ratings now, before anybody proposes.
    evaluation: Option<EvaluationAnswer>,
    proposal: Option<ProposalAnswer>,
    decision: Option<DecisionAnswer>,
    timeline: Vec<EntryAnswer>,
}

#[derive(Serialize)]
struct PresentedAnswer {
    identifier: Option<String>,
    version: Option<i32>,
    issuer_name: LocalizedText,
    country: Option<String>,
    issued_on: Option<Day>,
    grade: Option<String>,
    ects: Option<Ects>,
    hours: Option<i32>,
    eqf: Option<i16>,
    isced_f: Option<String>,
    mode: Option<String>,
    supervision: Option<String>,
    learning_outcomes: Vec<LocalizedText>,
    assessment: LocalizedText,
    quality_assurance: LocalizedText,
}

#[derive(Serialize)]
struct GradeAnswer {
    /// None for a pass without grade, or where there is an obstacle.
    value: Option<String>,
    method: Option<&'static str>,
    policy: Option<&'static str>,
    reference_group: Option<&'static str>,
    obstacle: Option<&'static str>,
}

#[derive(Serialize)]
struct RatingAnswer {
    criterion: &'static str,
    robustness: i16,
    evidence: String,
    /// None where the platform itself knows (R-R3a), and for learners.
    rated_by: Option<String>,
}

#[derive(Serialize)]
struct ProposalAnswer {
    outcome: EvaluationAnswer,
    note: String,
    proposed_by: Option<String>,
    proposed_at: String,
}

#[derive(Serialize)]
struct DecisionAnswer {
    outcome: &'static str,
    mode: Option<&'static str>,
    credits: Option<Ects>,
    purpose: &'static str,
    ground: Option<&'static str>,
    reasons: String,
    rules: Vec<String>,
    route: &'static str,
    criteria_version: String,
    /// By the software itself (R-R4), or by a person.
    is_automatic: bool,
    decided_by: Option<String>,
    decided_at: String,
    appeal_until: Day,
    /// The grade as it is recorded; none where none is.
    grade: Option<RecordedGrade>,
    differences: Vec<DifferenceAnswer>,
    conditions: Vec<ConditionAnswer>,
}

#[derive(Serialize)]
struct RecordedGrade {
    /// None for a pass without grade, or where it is not known.
    value: Option<String>,
    /// Whether the suggestion was confirmed; if not, why not and by whom.
    is_suggested: bool,
    reason: Option<String>,
    recorded_by: Option<String>,
}

#[derive(Serialize)]
struct DifferenceAnswer {
    element: &'static str,
    found: String,
    required: String,
    why: String,
    evidence: String,
}

#[derive(Serialize)]
struct ConditionAnswer {
    kind: &'static str,
    due_on: Day,
    met_on: Option<Day>,
}

#[derive(Serialize)]
struct EntryAnswer {
    at: String,
    event: String,
    /// `learner`, `officer` or `software`; who exactly is the desk's.
    by: &'static str,
    name: Option<String>,
}

/// The request as the learner or as an officer may see it.
pub(super) async fn request(
    app: &App,
    detail: &Detail,
    is_officer: bool,
    outcome: Option<&Evaluation>,
) -> Result<RequestAnswer, Error> {
    let request = &detail.request;
    let db = app.db().reads();
    let people = person::by_ids(db, &named(detail)).await?;
    let names: HashMap<PersonId, String> = people.into_iter().map(|person| (person.id, person.name)).collect();
    let eyes = Eyes { names, is_officer };
    let ratings = if is_officer || detail.decision.is_some() { detail.ratings.as_slice() } else { &[] };
    let proposal = detail.proposal.as_ref().filter(|_| is_officer);
    Ok(RequestAnswer {
        row: RowAnswer::new(request, detail.decision.as_ref()),
        learner: eyes.names.get(&request.learner_id).cloned().unwrap_or_default(),
        university: institution::by_id(db, request.institution_id).await?.slug,
        opportunity: request.opportunity_id,
        enrolment: request.enrolment_id,
        presented: presented(&request.presented),
        converted_grade: request.graded.as_ref().map(grade),
        basis: request.basis.as_ref().map(Grounds::new),
        completed_on: request.completed_on,
        cap_on: request.cap_on,
        ratings: ratings.iter().map(|rating| eyes.rating(rating)).collect(),
        evaluation: outcome.map(EvaluationAnswer::new),
        proposal: proposal.map(|proposal| eyes.proposal(proposal)),
        decision: detail.decision.as_ref().map(|decision| eyes.decision(detail, decision)),
        timeline: eyes.timeline(detail),
    })
}

/// Everybody whose name may be shown.
fn named(detail: &Detail) -> Vec<PersonId> {
    let mut ids = vec![detail.request.learner_id];
    ids.extend(detail.ratings.iter().filter_map(|rating| rating.rated_by));
    ids.extend(detail.proposal.iter().map(|proposal| proposal.proposed_by));
    ids.extend(detail.decision.iter().filter_map(|decision| decision.decided_by));
    ids.extend(detail.timeline.iter().filter_map(|entry| entry.actor));
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn presented(presented: &Presented) -> PresentedAnswer {
    PresentedAnswer {
        identifier: presented.identifier.clone(),
        version: presented.version,
        issuer_name: presented.issuer_name.clone(),
        country: presented.country.clone(),
        issued_on: presented.issued_on,
        grade: presented.grade.clone(),
        ects: presented.ects,
        hours: presented.hours,
        eqf: presented.eqf,
        isced_f: presented.isced_f.clone(),
        mode: presented.mode.clone(),
        supervision: presented.supervision.clone(),
        learning_outcomes: presented.outcomes.clone(),
        assessment: presented.assessment.clone(),
        quality_assurance: presented.quality_assurance.clone(),
    }
}

/// Names for those who may see them.
struct Eyes {
    names: HashMap<PersonId, String>,
    is_officer: bool,
}

impl Eyes {
    fn name(&self, person: Option<PersonId>) -> Option<String> {
        person.filter(|_| self.is_officer).and_then(|person| self.names.get(&person).cloned())
    }

    fn rating(&self, rating: &Rating) -> RatingAnswer {
        RatingAnswer {
            criterion: rating.criterion.as_str(),
            robustness: rating.robustness.get(),
            evidence: rating.evidence.clone(),
            rated_by: self.name(rating.rated_by),
        }
    }

    fn proposal(&self, proposal: &Proposal) -> ProposalAnswer {
        ProposalAnswer {
            outcome: EvaluationAnswer::new(&proposal.outcome),
            note: proposal.note.clone(),
            proposed_by: self.name(Some(proposal.proposed_by)),
            proposed_at: proposal.proposed_at.to_string(),
        }
    }

    fn decision(&self, detail: &Detail, decision: &Decision) -> DecisionAnswer {
        DecisionAnswer {
            outcome: decision.outcome.as_str(),
            mode: decision.mode.map(evaluation::assess::Reduction::as_str),
            credits: decision.credits,
            purpose: decision.alternative_purpose.unwrap_or(detail.request.purpose).as_str(),
            ground: decision.ground.map(evaluation::assess::Ground::as_str),
            reasons: decision.reasons.clone(),
            rules: decision.rules.0.clone(),
            route: decision.route.as_str(),
            criteria_version: decision.criteria_version.clone(),
            is_automatic: decision.decided_by.is_none(),
            decided_by: self.name(decision.decided_by),
            decided_at: decision.decided_at.to_string(),
            appeal_until: decision.appeal_until,
            grade: decision.detail.graded.as_ref().map(|graded| self.grade(graded)),
            differences: detail.differences.iter().map(difference).collect(),
            conditions: detail.conditions.iter().map(condition).collect(),
        }
    }

    fn grade(&self, graded: &Graded) -> RecordedGrade {
        let other = graded.recorded.as_ref();
        RecordedGrade {
            value: graded.value().map(ToOwned::to_owned),
            is_suggested: other.is_none(),
            reason: other.map(|other| other.reason.clone()),
            recorded_by: self.name(other.map(|other| other.by)),
        }
    }

    fn timeline(&self, detail: &Detail) -> Vec<EntryAnswer> {
        // Refused attempts stand in the timeline too (S-9); they are the auditor's.
        let of_request = detail.timeline.iter().filter(|entry| entry.kind.starts_with("evaluation."));
        let entries = of_request.map(|entry| EntryAnswer {
            at: entry.at.to_string(),
            event: entry.kind.clone(),
            by: match entry.actor {
                None => "software",
                Some(person) if person == detail.request.learner_id => "learner",
                Some(_) => "officer",
            },
            name: self.name(entry.actor),
        });
        entries.collect()
    }
}

fn grade(graded: &Graded) -> GradeAnswer {
    let converted = graded.converted();
    GradeAnswer {
        value: converted.and_then(|converted| converted.value.clone()),
        method: converted.map(|converted| converted.method.as_str()),
        policy: converted.and_then(|converted| converted.policy).map(GradePolicy::as_str),
        reference_group: converted.and_then(|converted| converted.group).map(Group::as_str),
        obstacle: graded.suggestion.obstacle.map(Obstacle::as_str),
    }
}

fn difference(difference: &Difference) -> DifferenceAnswer {
    DifferenceAnswer {
        element: difference.element.as_str(),
        found: difference.found.clone(),
        required: difference.required.clone(),
        why: difference.why.clone(),
        evidence: difference.evidence.clone(),
    }
}

fn condition(condition: &DecisionCondition) -> ConditionAnswer {
    ConditionAnswer { kind: condition.kind.as_str(), due_on: condition.due_on, met_on: condition.met_on }
}
