//! What happens to ratings and requests: ids and codes, read again by whoever follows up. Reasons stand in the rows.

mod after;
mod prior_learning;

pub use after::{
    AppealLodged, AppealOverturned, AppealRemitted, AppealUpheld, ConditionAnswered, ConditionMet, ConditionSaid,
    ConditionsFailed, ConditionsMet, ConditionsReminded, DecisionDelayed, DecisionNotified, DecisionReopened,
    RequestClosed, RequestOverdue,
};
pub use prior_learning::{
    PriorLearningAccepted, PriorLearningAssessed, PriorLearningDeclined, PriorLearningExpired, PriorLearningOpened,
    PriorLearningRescheduled, PriorLearningScheduled, PriorLearningSuperseded,
};

use kernel::{
    CriteriaVersionId, Day, DecisionId, Ects, EnrolmentId, Event, EvidenceFileId, InstitutionId, OpportunityId,
    OpportunityVersionId, PersonId, ProposalId, ReferenceCaseId, RequestId,
};
use recognition::{purpose::Purpose, route::Route};
use serde::{Deserialize, Serialize};

use crate::{
    assess::{Outcome, Reduction},
    precedent::ReferenceState,
    request::{filing::Section, state::State},
};

/// A published version was rated on course-level criteria (R-C3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionRated {
    /// The version.
    pub version: OpportunityVersionId,
}

impl Event for VersionRated {
    const KIND: &'static str = "evaluation.version_rated";
}

/// A request was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestSubmitted {
    /// The request.
    pub request: RequestId,
    /// The enrolment it comes from; none for a credential from outside.
    pub enrolment: Option<EnrolmentId>,
    /// Whose it is.
    pub learner: PersonId,
    /// Who decides.
    pub institution: InstitutionId,
    /// What for.
    pub purpose: Purpose,
}

impl Event for RequestSubmitted {
    const KIND: &'static str = "evaluation.request_submitted";
}

/// A learner saved a section of a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftSaved {
    /// The draft.
    pub request: RequestId,
    /// Which section.
    pub section: Section,
}

impl Event for DraftSaved {
    const KIND: &'static str = "evaluation.draft_saved";
}

/// A learner deleted a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftDeleted {
    /// Which one.
    pub request: RequestId,
}

impl Event for DraftDeleted {
    const KIND: &'static str = "evaluation.draft_deleted";
}

/// A draft is deleted soon, unless it is changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftExpiring {
    /// Which one.
    pub request: RequestId,
}

impl Event for DraftExpiring {
    const KIND: &'static str = "evaluation.draft_expiring";
}

/// A draft that nobody came back to was deleted with its documents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftExpired {
    /// Which one.
    pub request: RequestId,
}

impl Event for DraftExpired {
    const KIND: &'static str = "evaluation.draft_expired";
}

/// A learner added a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceAdded {
    /// To which request.
    pub request: RequestId,
    /// Which file.
    pub file: EvidenceFileId,
}

impl Event for EvidenceAdded {
    const KIND: &'static str = "evaluation.evidence_added";
}

/// A learner took a file back before sending.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceRemoved {
    /// From which draft.
    pub request: RequestId,
    /// Which file.
    pub file: EvidenceFileId,
}

impl Event for EvidenceRemoved {
    const KIND: &'static str = "evaluation.evidence_removed";
}

/// An officer read a file (M21).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceRead {
    /// Of which request.
    pub request: RequestId,
    /// Which file.
    pub file: EvidenceFileId,
}

impl Event for EvidenceRead {
    const KIND: &'static str = "evaluation.evidence_read";
}

/// It was sent with something declared absent: an evaluator looks whether what is there is enough.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompletenessAwaited {
    /// Which one.
    pub request: RequestId,
}

impl Event for CompletenessAwaited {
    const KIND: &'static str = "evaluation.completeness_awaited";
}

/// All that is needed is there; the clock starts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestCompleted {
    /// The request.
    pub request: RequestId,
    /// The route it takes.
    pub route: Route,
}

impl Event for RequestCompleted {
    const KIND: &'static str = "evaluation.request_completed";
}

/// It is on an officer's desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssessmentBegun {
    /// The request.
    pub request: RequestId,
    /// Fast-track or individual.
    pub route: Route,
}

impl Event for AssessmentBegun {
    const KIND: &'static str = "evaluation.assessment_begun";
}

/// It waits for other people than before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestRerouted {
    /// The request.
    pub request: RequestId,
    /// The route it takes from now on.
    pub route: Route,
}

impl Event for RequestRerouted {
    const KIND: &'static str = "evaluation.request_rerouted";
}

/// An officer rated criteria.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestRated {
    /// The request.
    pub request: RequestId,
}

impl Event for RequestRated {
    const KIND: &'static str = "evaluation.request_rated";
}

/// An evaluator proposed an outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutcomeProposed {
    /// The request.
    pub request: RequestId,
    /// The proposal.
    pub proposal: ProposalId,
    /// What it says.
    pub outcome: Outcome,
}

impl Event for OutcomeProposed {
    const KIND: &'static str = "evaluation.outcome_proposed";
}

/// A decision-maker sent a proposal back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposalReturned {
    /// The request.
    pub request: RequestId,
    /// The proposal.
    pub proposal: ProposalId,
}

impl Event for ProposalReturned {
    const KIND: &'static str = "evaluation.proposal_returned";
}

/// Who proposed took the proposal back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposalTakenBack {
    /// The request.
    pub request: RequestId,
    /// The proposal.
    pub proposal: ProposalId,
}

impl Event for ProposalTakenBack {
    const KIND: &'static str = "evaluation.proposal_taken_back";
}

/// A request was decided: all that the figures count (MT-4 … MT-8).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestDecided {
    /// The request.
    pub request: RequestId,
    /// The decision.
    pub decision: DecisionId,
    /// Whose request it was.
    pub learner: PersonId,
    /// Who decided.
    pub institution: InstitutionId,
    /// Who awarded; none outside the network.
    pub provider: Option<InstitutionId>,
    /// What was learnt; none outside the network.
    pub opportunity: Option<OpportunityId>,
    /// How it was decided.
    pub route: Route,
    /// What was decided.
    pub outcome: Outcome,
    /// In what way it is partial.
    pub reduction: Option<Reduction>,
    /// Credits recorded.
    pub credits: Option<Ects>,
    /// `online`, `blended` or `on_site`, if stated.
    pub mode: Option<String>,
    /// Where the request stands now.
    pub state: State,
    /// From when to when it took; none where the clock never ran.
    #[serde(default)]
    pub clock: Option<Clocked>,
    /// Why it was refused: the ground, or each element that differs (MT-9); of what is not refused nothing.
    #[serde(default)]
    pub grounds: Vec<String>,
}

/// The days of a decision, by the university's own midnight: all that MT-6 and MT-10 count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clocked {
    /// When the clock started: all was there, or the appeal was lodged.
    pub from: Day,
    /// When it was decided.
    pub until: Day,
    /// Days in between on which it stood still.
    pub paused: i64,
    /// When it was due by law and rule (R-S1), whatever was announced since.
    pub due_on: Day,
}

impl Event for RequestDecided {
    const KIND: &'static str = "evaluation.request_decided";
}

/// An officer wrote notes beside a decision; the words stand in the rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionAnnotated {
    /// The decision.
    pub decision: DecisionId,
}

impl Event for DecisionAnnotated {
    const KIND: &'static str = "evaluation.decision_annotated";
}

/// An officer wants a decision to be an example for later ones.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReferenceProposed {
    /// The reference case.
    pub reference: ReferenceCaseId,
    /// Of which decision.
    pub decision: DecisionId,
}

impl Event for ReferenceProposed {
    const KIND: &'static str = "evaluation.reference_proposed";
}

/// A reference case was settled, edited or set aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReferenceChanged {
    /// Where it stands now.
    pub state: ReferenceState,
}

impl Event for ReferenceChanged {
    const KIND: &'static str = "evaluation.reference_changed";
}

/// Decisions of an archive came in, or were corrected; subject is the listing, so that its document in the search index is
/// written anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrecedentsChanged {
    /// Whose archive.
    pub institution: InstitutionId,
}

impl Event for PrecedentsChanged {
    const KIND: &'static str = "evaluation.precedents_changed";
}

/// A draft of criteria was written or changed; subject is the version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriteriaDrafted {
    /// The version.
    pub criteria: CriteriaVersionId,
}

impl Event for CriteriaDrafted {
    const KIND: &'static str = "evaluation.criteria_drafted";
}

/// A draft of criteria was deleted; subject is the version that is no more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriteriaDiscarded {
    /// The version.
    pub criteria: CriteriaVersionId,
}

impl Event for CriteriaDiscarded {
    const KIND: &'static str = "evaluation.criteria_discarded";
}

/// Criteria were published; subject is the version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriteriaPublished {
    /// The version.
    pub criteria: CriteriaVersionId,
    /// Whose; none for the consortium's.
    pub institution: Option<InstitutionId>,
    /// From which day on.
    pub from: Day,
}

impl Event for CriteriaPublished {
    const KIND: &'static str = "evaluation.criteria_published";
}
