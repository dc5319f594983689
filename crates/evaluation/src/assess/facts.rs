//! What goes into an evaluation. Field for field what CONTRACT §4 `evaluation` takes; what is absent is not known.

use std::collections::BTreeMap;

use catalogue::Mode;
use kernel::{Day, Ects};
use recognition::{
    conversion::Exact,
    criterion::{Criterion, Robustness},
    purpose::Purpose,
};
use serde::{Deserialize, Serialize};

kernel::text_enum! {
    /// How much a criterion matters for a purpose.
    pub enum Priority {
        /// Needs at least 2.
        Essential = "E",
        /// Needs at least 1.
        Important = "I",
        /// Any rating will do.
        Open = "O",
    }
}

kernel::text_enum! {
    /// An evaluator's word on the level where no framework gives one (R-B6).
    pub enum LevelJudgement {
        /// At the level of the target.
        Comparable = "comparable",
        /// Below it.
        Lower = "lower",
    }
}

kernel::text_enum! {
    /// Whether an essential outcome of the target is reached by the credential (R-B2).
    pub enum Coverage {
        /// Counts 1.
        Covered = "covered",
        /// Counts one half.
        Partly = "partly",
        /// Counts 0.
        Not = "not",
    }
}

kernel::text_serde!(Priority, LevelJudgement, Coverage);

impl Priority {
    /// The rating that it needs at least (R-A2).
    pub const fn needs(self) -> i16 {
        match self {
            Self::Essential => 2,
            Self::Important => 1,
            Self::Open => 0,
        }
    }
}

/// The robustness of the evidence for each criterion that was looked at.
pub type Ratings = BTreeMap<Criterion, Robustness>;

/// What the learner asks the credential to count as.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// Its EQF level.
    pub eqf: Option<i16>,
    /// Its size.
    pub ects: Option<Ects>,
    /// Whether each of its essential outcomes is covered (L-4).
    pub outcomes: Vec<Coverage>,
    /// The ISCED-F field it demands, if any.
    pub required_isced_f: Option<String>,
    /// How far below the credential may lie; as the criteria say if nothing is said.
    pub max_level_gap: Option<i16>,
    /// How old the credential may be.
    pub max_age_years: Option<u16>,
    /// EQF level of the electives; none where electives are not allowed.
    pub elective_eqf: Option<i16>,
    /// Free elective credits that are left; none where they are not limited.
    pub elective_space: Option<Ects>,
    /// What is left under the caps of the agreement that it is decided by; none where none limits it (R-G5).
    pub agreement_space: Option<Ects>,
}

/// Everything that an evaluation looks at.
#[expect(clippy::struct_excessive_bools, reason = "five yes-or-no members that CONTRACT §4 fixes")]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// What for.
    pub purpose: Purpose,
    /// How it was taken; unknown is treated like online, so that no criterion falls away (R-C1).
    pub mode: Option<Mode>,
    /// Ratings; unanswered counts 0 (R-C2).
    pub ratings: Ratings,
    /// Level of the credential.
    pub source_eqf: Option<i16>,
    /// Size of the credential.
    pub source_ects: Option<Ects>,
    /// Field of the credential.
    pub source_isced_f: Option<String>,
    /// Credits as the provider states them, beside its hours (R-C5).
    pub stated_ects: Option<Ects>,
    /// Notional hours as the provider states them.
    pub stated_hours: Option<Exact>,
    /// When it was issued.
    pub issued_on: Option<Day>,
    /// When the request is decided.
    pub decided_on: Option<Day>,
    /// The evaluator's word on the level (R-B6).
    pub level_judgement: Option<LevelJudgement>,
    /// Neither forged, altered nor revoked (R-H1).
    pub authentic: bool,
    /// Holder and applicant are one (R-H2).
    pub holder_matches: bool,
    /// Passed (R-H3).
    pub passed: bool,
    /// An assessment took place (R-H5).
    pub assessed: bool,
    /// The same learning counts already (R-H4).
    pub already_credited: bool,
    /// Whether elective credit may be considered instead; by default where the target has an elective level (R-B8).
    pub allow_alternative: Option<bool>,
    /// Other priorities for this one case (R-A5).
    pub priorities: BTreeMap<Criterion, Priority>,
    /// Why.
    pub priorities_reason: Option<String>,
    /// Who else approved them.
    pub priorities_approved_by: Option<String>,
    /// What it should count as.
    pub target: Target,
}

impl Facts {
    /// Facts with nothing known but the purpose, and the gates of the hard stops taken as passed.
    pub fn about(purpose: Purpose) -> Self {
        Self {
            purpose,
            mode: None,
            ratings: Ratings::new(),
            source_eqf: None,
            source_ects: None,
            source_isced_f: None,
            stated_ects: None,
            stated_hours: None,
            issued_on: None,
            decided_on: None,
            level_judgement: None,
            authentic: true,
            holder_matches: true,
            passed: true,
            assessed: true,
            already_credited: false,
            allow_alternative: None,
            priorities: BTreeMap::new(),
            priorities_reason: None,
            priorities_approved_by: None,
            target: Target::default(),
        }
    }

    /// Whether other priorities hold: only with a reason and a second person's yes (R-A5).
    pub fn priorities_hold(&self) -> bool {
        let said = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.trim().is_empty());
        !self.priorities.is_empty() && said(&self.priorities_reason) && said(&self.priorities_approved_by)
    }

    /// Whether elective credit may stand in for what was asked (R-B8).
    pub(super) fn alternative_allowed(&self) -> bool {
        matches!(self.purpose, Purpose::Exemption | Purpose::Admission | Purpose::Stack)
            && self.allow_alternative.unwrap_or(self.target.elective_eqf.is_some())
    }
}
