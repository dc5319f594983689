//! Things that policy functions are asked about, in memory.

use evaluation::{
    Decision, Proposal, RecognitionRequest, ReferenceCase,
    assess::{self, Criteria, Facts},
    precedent::ReferenceState,
    request::{
        Findings, Presented, State,
        decision::{Detail, Rules},
    },
};
use kernel::{Chance, Day, Id, InstitutionId, Language, LocalizedText, PersonId, Timestamp};
use recognition::{
    Agreement, AgreementParty, AgreementRecord, AgreementVersion, Equivalency,
    agreement::{AgreementState, PartyRole, Terms, VersionState},
    equivalency::{EquivalencyState, Visibility},
    purpose::Purpose,
    route::Route,
};
use serde_json::json;

/// The institution that the things belong to, another one, the learner, an officer, somebody else.
pub(super) struct Cast {
    pub own: InstitutionId,
    pub other: InstitutionId,
    pub learner: PersonId,
    pub officer: PersonId,
    pub stranger: PersonId,
}

fn id<I: Id>(number: u16) -> I {
    Chance::seeded(1).id(Timestamp::from_micros(0), number)
}

fn day() -> Day {
    Timestamp::from_micros(0).day()
}

impl Cast {
    pub(super) fn new() -> Self {
        Self { own: id(1), other: id(2), learner: id(3), officer: id(4), stranger: id(5) }
    }
}

pub(super) fn enrolment(cast: &Cast) -> enrolment::Enrolment {
    enrolment::Enrolment {
        id: id(10),
        offering_id: id(11),
        opportunity_id: id(12),
        version_id: id(13),
        person_id: cast.learner,
        provider_id: cast.own,
        home_institution_id: Some(cast.own),
        programme_id: None,
        state: enrolment::State::Enrolled,
        promise: None,
        consent_at: None,
        enrolled_at: Timestamp::from_micros(0),
        withdrawn_at: None,
        version: 1,
    }
}

fn presented() -> Presented {
    let words = || LocalizedText::of(Language::ENGLISH, "x");
    Presented {
        identifier: Some("X".to_owned()),
        title: words(),
        original_language: Language::ENGLISH,
        issuer: Some("x".to_owned()),
        issuer_name: words(),
        country: Some("SE".to_owned()),
        version: Some(1),
        issued_on: Some(day()),
        grade: None,
        outcomes: Vec::new(),
        ects: None,
        hours: None,
        eqf: None,
        isced_f: None,
        assessment: words(),
        mode: None,
        supervision: None,
        quality_assurance: words(),
    }
}

/// A case by case request.
pub(super) fn case(cast: &Cast) -> RecognitionRequest {
    RecognitionRequest {
        id: id(20),
        reference: "R".to_owned(),
        learner_id: cast.learner,
        institution_id: cast.own,
        provider_id: Some(cast.other),
        opportunity_id: Some(id(12)),
        version_id: Some(id(13)),
        enrolment_id: Some(id(10)),
        purpose: Purpose::ElectiveCredit,
        programme_id: None,
        component_id: None,
        target_key: "institution".to_owned(),
        credential_key: "enrolment:1".to_owned(),
        filing: None,
        state: State::UnderAssessment,
        route: Some(Route::Individual),
        basis: None,
        presented: presented(),
        graded: None,
        submitted_at: Some(Timestamp::from_micros(0)),
        completed_on: None,
        due_on: None,
        cap_on: None,
        delayed_until: None,
        overdue_on: None,
        warned_on: None,
        decided_at: None,
        criteria_version: None,
        assigned_to: None,
        version: 1,
    }
}

/// A decision of somebody else, or of the appeals body.
pub(super) fn decision(cast: &Cast, appeals_body: Option<PersonId>) -> Decision {
    let evaluation = assess::evaluate(&Facts::about(Purpose::ElectiveCredit), &Criteria::default());
    Decision {
        id: id(22),
        request_id: id(20),
        proposal_id: None,
        outcome: evaluation.outcome,
        mode: None,
        credits: None,
        ground: None,
        alternative_purpose: None,
        reasons: String::new(),
        rules: Rules::default(),
        detail: Detail { evaluation, basis: None, graded: None, facts: None, assessed: None },
        criteria_version: String::new(),
        route: Route::Individual,
        proposed_by: None,
        decided_by: Some(appeals_body.unwrap_or(cast.stranger)),
        decided_at: Timestamp::from_micros(0),
        request_version: 1,
        notified_on: Timestamp::from_micros(0).day(),
        appeal_until: Timestamp::from_micros(0).day(),
        appeal_id: appeals_body.map(|_| id(23)),
        superseded_by: None,
        words: String::new(),
    }
}

/// The officer's own proposal.
pub(super) fn proposal(cast: &Cast) -> Proposal {
    Proposal {
        id: id(21),
        request_id: id(20),
        findings: Findings::default(),
        outcome: assess::evaluate(&Facts::about(Purpose::ElectiveCredit), &Criteria::default()),
        note: String::new(),
        proposed_by: cast.officer,
        proposed_at: Timestamp::from_micros(0),
        standing: true,
        return_reason: None,
        returned_by: None,
    }
}

/// A reference case that a colleague proposed.
pub(super) fn reference(cast: &Cast) -> ReferenceCase {
    ReferenceCase {
        id: id(22),
        institution_id: cast.own,
        decision_id: id(23),
        title: String::new(),
        public_note: None,
        private_note: None,
        expires_on: None,
        inactive: false,
        state: ReferenceState::Proposed,
        proposed_by: id(24),
        proposed_at: Timestamp::from_micros(0),
        settled_by: None,
        settled_at: None,
        words: String::new(),
        version: 1,
    }
}

/// A proposed equivalency of nobody in the cast.
pub(super) fn standing(cast: &Cast) -> Equivalency {
    Equivalency {
        id: id(30),
        reference: "E".to_owned(),
        issuer_id: cast.other,
        recogniser_id: cast.own,
        sources: serde_json::from_value(json!("X")).unwrap(),
        credits: None,
        binding: false,
        effective_from: day(),
        effective_to: None,
        state: EquivalencyState::Proposed,
        visibility: Visibility::Public,
        public_note: None,
        private_note: None,
        basis: None,
        no_equivalency_reason: None,
        needs_review: false,
        used: 0,
        proposed_by: None,
        words: String::new(),
        created_at: Timestamp::from_micros(0),
        version: 1,
    }
}

/// An agreement to which the own institution is a party.
pub(super) fn agreement(cast: &Cast) -> AgreementRecord {
    let terms: Terms = serde_json::from_value(json!({
        "id": "x", "version": 1, "status": "draft", "valid_from": "2026-01-01", "valid_to": "2026-12-31",
        "parties": [], "purposes": [], "scope": {"all": []}, "rules": []
    }))
    .unwrap();
    let now = Timestamp::from_micros(0);
    let agreement = Agreement {
        id: id(40),
        reference: "x".to_owned(),
        name: "x".to_owned(),
        state: AgreementState::InPreparation,
        suspended_on: None,
        created_at: now,
        version: 1,
    };
    let version = AgreementVersion {
        id: id(41),
        agreement_id: id(40),
        number: 1,
        state: VersionState::Draft,
        valid_from: day(),
        valid_to: day(),
        body: terms.clone(),
        created_at: now,
    };
    let party =
        AgreementParty { id: id(42), version_id: id(41), institution_id: cast.own, role: PartyRole::Recogniser };
    AgreementRecord { agreement, version, terms, parties: vec![party], signatures: Vec::new(), latest_signed_on: None }
}
