//! What an agreement says: the JSON object of RECOGNITION §7.

use std::collections::BTreeSet;

use kernel::{Day, Ects, Language};
use serde::{Deserialize, Serialize};

use super::Status;
use crate::{
    purpose::Purpose,
    route::LimitDays,
    rule::{Field, Node, Number},
};

kernel::text_enum! {
    /// On which side of the promise a party stands.
    pub enum PartyRole {
        /// Its credentials are recognised.
        Issuer = "issuer",
        /// It recognises.
        Recogniser = "recogniser",
        /// Both.
        Both = "both",
    }
}
kernel::text_serde!(PartyRole);

kernel::text_enum! {
    /// What a true rule does (R-G2).
    pub enum Effect {
        /// The agreement does not apply.
        Exclude = "exclude",
        /// Recognised by the software.
        Automatic = "automatic",
        /// One evaluator confirms.
        FastTrack = "fast_track",
        /// Assessed in full.
        Individual = "individual",
    }
}
kernel::text_serde!(Effect);

kernel::text_enum! {
    /// How grades are converted (GR-1 … GR-3).
    pub enum GradeMethod {
        /// By the grade distributions of both sides.
        Distribution = "distribution",
        /// By the modified Bavarian formula.
        Bavarian = "bavarian",
        /// Linearly.
        Linear = "linear",
        /// Passed, without a grade.
        Pass = "pass",
    }
}
kernel::text_serde!(GradeMethod);

kernel::text_enum! {
    /// Which of several fitting grades is taken (GR-1).
    pub enum GradePolicy {
        /// The worst.
        Minimum = "minimum",
        /// The best.
        Maximum = "maximum",
        /// The mean of both.
        Average = "average",
        /// The longest overlap.
        BestOverlap = "best_overlap",
    }
}
kernel::text_serde!(GradePolicy);

/// One party.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// Slug of the institution.
    pub id: String,
    /// Its side.
    pub role: PartyRole,
}

/// One rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its id, unique in the agreement.
    pub id: String,
    /// What it does when it is true.
    pub effect: Effect,
    /// When it is true.
    pub when: Node,
    /// Why it is there, for people.
    pub reason: String,
}

/// How many credits may be recognised; what is absent is no limit (R-G5).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Caps {
    /// Of one learner in one programme.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per_learner_programme_ects: Option<Ects>,
    /// As a share of the programme, 0 to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per_programme_share: Option<Number>,
}

/// How grades are converted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GradeTerms {
    /// The method.
    pub method: GradeMethod,
    /// The policy, where the method leaves a choice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy: Option<GradePolicy>,
}

/// One version of an agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// The agreement's reference, for example `mra-7`.
    pub id: String,
    /// Number of the version.
    pub version: i32,
    /// Where it stands.
    pub status: Status,
    /// What people call it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The language of its name and of the reasons of its rules.
    #[serde(default = "english", skip_serializing_if = "is_english")]
    pub language: Language,
    /// First day.
    pub valid_from: Day,
    /// Last day.
    pub valid_to: Day,
    /// How long after the last day a credential from before still counts.
    #[serde(default = "usual_transition")]
    pub transition_months: u16,
    /// When the last party signed, if that is recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_on: Option<Day>,
    /// From when it is suspended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suspended_on: Option<Day>,
    /// Who promises.
    pub parties: Vec<Party>,
    /// What for.
    pub purposes: Vec<Purpose>,
    /// For which credentials.
    pub scope: Node,
    /// How they are handled.
    pub rules: Vec<Rule>,
    /// How many credits.
    #[serde(default)]
    pub caps: Caps,
    /// How grades are converted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<GradeTerms>,
    /// How long it may take.
    #[serde(default)]
    pub limits: LimitDays,
}

kernel::json_value!(Terms);

/// The default of the lifecycle in RECOGNITION §7.
const fn usual_transition() -> u16 {
    12
}

const fn english() -> Language {
    Language::ENGLISH
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference to the field")]
fn is_english(language: &Language) -> bool {
    *language == Language::ENGLISH
}

impl PartyRole {
    /// Whether the party's credentials are recognised.
    pub const fn issues(self) -> bool {
        matches!(self, Self::Issuer | Self::Both)
    }

    /// Whether the party recognises.
    pub const fn recognises(self) -> bool {
        matches!(self, Self::Recogniser | Self::Both)
    }
}

impl Terms {
    /// The side of an institution, if it is a party.
    pub fn role_of(&self, slug: &str) -> Option<PartyRole> {
        self.parties.iter().find(|party| party.id == slug).map(|party| party.role)
    }

    /// A rule by its id.
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }

    /// Whether the scope or a rule asks for this fact.
    pub fn asks_for(&self, field: Field) -> bool {
        self.scope.asks_for(field) || self.rules.iter().any(|rule| rule.when.asks_for(field))
    }

    /// Every fact that its scope and its rules ask for.
    pub fn fields(&self) -> BTreeSet<Field> {
        let mut fields = self.scope.fields();
        self.rules.iter().for_each(|rule| rule.when.collect_fields(&mut fields));
        fields
    }

    /// The last day on which a request for a credential of its time may be submitted (R-G1).
    pub fn transition_ends_on(&self) -> Day {
        self.valid_to.plus_months(self.transition_months)
    }
}
