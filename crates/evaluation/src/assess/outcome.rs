//! What comes out of an evaluation, and the words for it.

use kernel::Ects;
use recognition::{criterion::Criterion, purpose::Purpose};
use serde::{Deserialize, Serialize};

use super::{
    facts::Ratings,
    profile::{Shortfall, Track},
    robustness::{Colour, Flag},
    stop::UNASSESSED,
};

kernel::text_enum! {
    /// The outcome of an evaluation.
    pub enum Outcome {
        /// As requested.
        Recognise = "recognise",
        /// Fewer credits than requested, or for another purpose.
        RecognisePartially = "recognise_partially",
        /// As requested, once conditions are met.
        RecogniseWithConditions = "recognise_with_conditions",
        /// The person is assessed instead of the certificate.
        ReferToRpl = "refer_to_rpl",
        /// Not recognised.
        Refuse = "refuse",
        /// No decision: a fact is missing.
        NeedsInput = "needs_input",
    }
}

kernel::text_enum! {
    /// In what way an outcome is partial.
    pub enum Reduction {
        /// Part of the credits.
        Partial = "partial",
        /// Another purpose than requested.
        Alternative = "alternative",
        /// As many credits as there is space for.
        Cap = "cap",
    }
}

kernel::text_enum! {
    /// Why something is refused.
    pub enum Ground {
        /// Forged, altered or revoked (R-H1).
        NotAuthentic = "not_authentic",
        /// The holder is somebody else (R-H2).
        IdentityMismatch = "identity_mismatch",
        /// Not passed (R-H3).
        FailGrade = "fail_grade",
        /// The same learning counts already (R-H4).
        Duplicate = "duplicate",
        /// No space is left (R-B11, R-G5).
        CapExceeded = "cap_exceeded",
        /// The institution belongs to no higher-education system.
        AwardingBodyNotRecognised = "awarding_body_not_recognised",
        /// So different that success is unlikely (L-3).
        SubstantialDifference = "substantial_difference",
    }
}

kernel::text_enum! {
    /// The five elements of a qualification.
    pub enum Element {
        /// Its level.
        Level = "level",
        /// Its workload.
        Workload = "workload",
        /// Its quality.
        Quality = "quality",
        /// Its profile.
        Profile = "profile",
        /// Its learning outcomes.
        LearningOutcomes = "learning_outcomes",
    }
}

kernel::text_enum! {
    /// What must still be met.
    pub enum ConditionKind {
        /// Evidence of quality assurance.
        ProvideQaEvidence = "provide_qa_evidence",
        /// The issuer confirms this learner's result.
        IssuerConfirmation = "issuer_confirmation",
        /// The issuer states the level.
        IssuerLevelStatement = "issuer_level_statement",
        /// The syllabus.
        ProvideSyllabus = "provide_syllabus",
        /// A statement of the workload.
        ProvideWorkloadStatement = "provide_workload_statement",
        /// A further assessment.
        SupplementaryAssessment = "supplementary_assessment",
        /// A check of identity.
        IdentityCheck = "identity_check",
        /// A check whether the learning is still there (R-B5).
        RecencyCheck = "recency_check",
        /// A component that bridges what is missing (R-B9).
        BridgingComponent = "bridging_component",
    }
}

kernel::text_enum! {
    /// The fact without which there is no outcome.
    pub enum Need {
        /// An evaluator's word on the level (R-B6).
        LevelJudgement = "level_judgement",
        /// The size of the credential.
        SourceEcts = "source_ects",
        /// The field of the credential.
        SourceIscedF = "source_isced_f",
    }
}

kernel::text_serde!(Outcome, Reduction, Ground, Element, ConditionKind, Need);

impl Outcome {
    /// Recognised in some way: all that the system alone may decide (R-H6, R-R4).
    pub fn is_positive(self) -> bool {
        matches!(self, Self::Recognise | Self::RecognisePartially | Self::RecogniseWithConditions)
    }

    /// Less than was asked for (L-3, M23).
    pub fn is_reduced_or_adverse(self) -> bool {
        matches!(self, Self::RecognisePartially | Self::ReferToRpl | Self::Refuse)
    }
}

impl Element {
    /// The element that a criterion is about.
    pub const fn of(criterion: Criterion) -> Self {
        match criterion {
            Criterion::Level => Self::Level,
            Criterion::Workload => Self::Workload,
            Criterion::LearningOutcomes => Self::LearningOutcomes,
            Criterion::Quality | Criterion::Verification | Criterion::Testing | Criterion::Identification => {
                Self::Quality
            }
        }
    }
}

impl Ground {
    /// Grounds that need a reason, but no difference record (R-B13).
    pub fn needs_difference(self) -> bool {
        self == Self::SubstantialDifference
    }
}

/// The reasoned result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evaluation {
    /// What to do.
    pub outcome: Outcome,
    /// The traffic light.
    pub colour: Colour,
    /// The track; none where a hard stop came first.
    pub track: Option<Track>,
    /// In what way it is partial.
    pub mode: Option<Reduction>,
    /// Credits to record.
    pub credits: Option<Ects>,
    /// The credential's own size, kept beside (R-B11).
    pub source_ects: Option<Ects>,
    /// What must still be met.
    pub conditions: Vec<ConditionKind>,
    /// Elements that differ.
    pub differences: Vec<Element>,
    /// Why refused.
    pub ground: Option<Ground>,
    /// Ratings below the need.
    pub shortfalls: Vec<Shortfall>,
    /// What is missing for an outcome.
    pub needs: Option<Need>,
    /// What it counts as instead.
    pub alternative_purpose: Option<Purpose>,
    /// What a reader should know.
    pub flags: Vec<Flag>,
    /// The ratings that counted.
    pub effective_ratings: Ratings,
    /// The ids of the rules that decided, in order.
    pub rules: Vec<String>,
}

kernel::json_value!(Evaluation);

impl Evaluation {
    /// Whether a person must confirm it: everything that is not positive (R-H6).
    pub fn needs_person(&self) -> bool {
        !self.outcome.is_positive()
    }

    /// Whether it can be saved only with a difference record: less than was asked for, unless on a ground of R-B13 or
    /// for lack of space (L-3, I-5).
    pub fn needs_difference(&self) -> bool {
        self.outcome.is_reduced_or_adverse()
            && self.ground.is_none_or(Ground::needs_difference)
            && self.mode != Some(Reduction::Cap)
    }

    /// Whether it rests on an assessment of the person, which says nothing about the credential (R-S6).
    pub fn is_on_prior_learning(&self) -> bool {
        self.track == Some(Track::Rpl) && self.outcome != Outcome::ReferToRpl
    }

    /// Whether it ended because no assessment took place (R-H5).
    pub fn is_unassessed(&self) -> bool {
        self.rules.iter().any(|rule| rule == UNASSESSED)
    }

    pub(super) fn by(mut self, rules: &[&'static str]) -> Self {
        self.rules.extend(rules.iter().map(|rule| (*rule).to_owned()));
        self
    }
}
