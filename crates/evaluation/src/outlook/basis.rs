//! Why a request takes its route: what is shown under "Why?", and copied into promises, requests and decisions.

use kernel::{AgreementId, AgreementVersionId, Ects, EquivalencyId, Language, LocalizedText, OpportunityId};
use recognition::{
    agreement::Traced,
    route::{LimitDays, Route},
    rule::{Context, Field},
};
use serde::{Deserialize, Serialize};

use crate::assess::Outcome;

/// An agreement in one of its versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreementRef {
    /// The agreement.
    pub id: AgreementId,
    /// The version.
    pub version_id: AgreementVersionId,
    /// What the parties call it in writing, for example `mra-7`.
    pub reference: String,
    /// What people call it.
    pub name: String,
    /// The language of its name and of the reasons of its rules.
    pub language: Language,
    /// Number of the version.
    pub number: i32,
}

/// An equivalency that a credential meets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EquivalencyRef {
    /// Which one.
    pub id: EquivalencyId,
    /// What people call it.
    pub reference: String,
    /// What it replaces.
    pub replaces: LocalizedText,
    /// Whose learning it uses up: no credential serves a second target (R-E3).
    pub uses: Vec<OpportunityId>,
    /// Whether it waited for a second look (R-E5).
    pub needs_review: bool,
}

/// Earlier like decisions of the same university that all have this outcome (R-R2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrecedentRef {
    /// What was decided each time.
    pub outcome: Outcome,
    /// How many there are.
    pub decisions: usize,
    /// Whether they are about a wording with other outcomes, credits, level or assessment (R-E5).
    pub needs_review: bool,
}

impl PrecedentRef {
    /// How many there are, where that says nothing of one person: below five they are not counted out (MT-12).
    pub fn shown(&self) -> Option<usize> {
        Some(self.decisions).filter(|count| *count >= FEW)
    }
}

/// Figures below this are not shown (MT-12).
pub(crate) const FEW: usize = 5;

/// One line of the working: a rule or the scope, its value, and the comparisons that decided it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The rule's id, or `scope`.
    pub id: String,
    /// `true`, `false` or `unknown`.
    pub value: String,
    /// The comparisons.
    pub why: Vec<String>,
}

impl From<&Traced> for Step {
    fn from(traced: &Traced) -> Self {
        Self { id: traced.id.clone(), value: traced.value.as_str().to_owned(), why: traced.why.clone() }
    }
}

/// A rule of an agreement leaves this out (R-O4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exclusion {
    /// Which agreement.
    pub agreement: AgreementRef,
    /// Which rule.
    pub rule: String,
    /// What the rule says of itself.
    pub text: Option<String>,
}

/// Why that route.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    /// The agreement that gave it; none without one.
    pub agreement: Option<AgreementRef>,
    /// The equivalency that gave it; none without one.
    #[serde(default)]
    pub equivalency: Option<EquivalencyRef>,
    /// The earlier decisions that gave it; none without.
    #[serde(default)]
    pub precedent: Option<PrecedentRef>,
    /// The rule that gave it before unknown facts, caps and gates.
    pub rule: Option<String>,
    /// What decided in the end: a rule's id or a code.
    pub reason: Option<String>,
    /// What the rule says of itself, for people.
    pub text: Option<String>,
    /// The credits that are left, where they are fewer than asked for (R-G5).
    pub propose: Option<Ects>,
    /// The facts that would have to be known to say more.
    pub missing: Vec<Field>,
    /// The agreement whose scope and rules the working is about; also one that does not apply in the end.
    pub asked: Option<Box<AgreementRef>>,
    /// The working.
    pub trace: Vec<Step>,
    /// The facts that its scope and rules asked for, as far as they were known.
    pub facts: Context,
    /// The rule that leaves it out, if no agreement applies and one excludes it.
    pub excluded_by: Option<Box<Exclusion>>,
    /// How long it may take.
    pub limits: LimitDays,
    /// Whether the promise made at enrolment gave the better route (R-O3).
    pub promised: bool,
}

kernel::json_value!(Basis);

/// The route with its reasons, and the credits that it would record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruling {
    /// The route.
    pub route: Route,
    /// The credits; none where the purpose records none, or nobody knows how many.
    pub credits: Option<Ects>,
    /// Why.
    pub basis: Basis,
}

impl Ruling {
    /// The better of two, by route, then by credits; this one where they are alike.
    pub(crate) fn or_better(self, other: Self) -> Self {
        let rank = |ruling: &Self| (ruling.route, std::cmp::Reverse(ruling.credits));
        if rank(&other) < rank(&self) { other } else { self }
    }
}

/// Reasons of our own beside those of an agreement.
pub mod reason {
    /// The same learning counts already (R-H4).
    pub const DUPLICATE: &str = "duplicate";
    /// More than the free elective credits that are left (R-B11).
    pub const SPACE_EXCEEDED: &str = "elective_space_exceeded";
    /// No free elective credits are left (R-B11).
    pub const SPACE_EXHAUSTED: &str = "elective_space_exhausted";
    /// Earlier like decisions with one outcome (R-R2).
    pub const PRECEDENT: &str = "R-R2";
    /// What an equivalency or a precedent rests on has changed since (R-E5).
    pub const NEEDS_REVIEW: &str = "needs_review";
    /// An equivalency asks for a grade, and this one is not known here: there is none, or it cannot be converted (R-E1).
    pub const GRADE_UNKNOWN: &str = "grade_unknown";
    /// An equivalency replaces several components at once: a person divides it.
    pub const SEVERAL_COMPONENTS: &str = "several_components";
    /// An equivalency also needs learning that has given credits already: a person sees to it that none counts twice.
    pub const CREDITED_BEFORE: &str = "credited_before";
    /// Nobody knows how many credits.
    pub const CREDITS_UNKNOWN: &str = "credits_unknown";
}
