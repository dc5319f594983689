//! What a university would do with a micro-credential, with all its reasons (R-O1 … R-O4).

use consortium::Institution;
use evaluation::outlook::{Basis, Outlook};
use kernel::{Day, Ects};
use recognition::rule::Context;
use serde::Serialize;

use crate::present::verdict;

/// The outlook. It never says «recognised» (R-O4).
#[derive(Serialize)]
pub(in crate::api) struct OutlookAnswer {
    university: String,
    purpose: &'static str,
    route: &'static str,
    credits: Option<Ects>,
    #[serde(flatten)]
    grounds: Grounds,
    rules: Vec<String>,
    missing: Vec<MissingAnswer>,
    /// What must come true (R-O2).
    conditions: Vec<&'static str>,
    limit_days: Option<u16>,
    as_of: Day,
    assumed_on: Day,
    /// The less good way, where two purposes are possible.
    other: Option<OtherAnswer>,
}

/// Why that route: for outlooks and for requests.
#[derive(Serialize)]
pub(in crate::api) struct Grounds {
    agreement: Option<String>,
    agreement_version: Option<i32>,
    equivalency: Option<String>,
    precedent: Option<PrecedentAnswer>,
    rule: Option<String>,
    reason: Option<String>,
    text: Option<String>,
    propose: Option<Ects>,
    excluded_by: Option<ExclusionAnswer>,
    trace: Vec<StepAnswer>,
    /// What was known of what the rules ask.
    facts: Context,
    promised: bool,
}

/// Earlier like decisions: their outcome, and how many where that says nothing of one person (MT-12).
#[derive(Serialize)]
struct PrecedentAnswer {
    outcome: &'static str,
    decisions: Option<usize>,
    needs_review: bool,
}

#[derive(Serialize)]
struct ExclusionAnswer {
    agreement: String,
    rule: String,
    text: Option<String>,
}

#[derive(Serialize)]
struct StepAnswer {
    id: String,
    value: String,
    why: Vec<String>,
}

#[derive(Serialize)]
struct MissingAnswer {
    field: &'static str,
    supplier: &'static str,
}

#[derive(Serialize)]
struct OtherAnswer {
    purpose: &'static str,
    route: &'static str,
    credits: Option<Ects>,
}

impl OutlookAnswer {
    pub(in crate::api) fn new(university: &Institution, outlook: &Outlook) -> Self {
        let missing = outlook.missing.iter();
        Self {
            university: university.slug.clone(),
            purpose: outlook.purpose.as_str(),
            route: outlook.route.as_str(),
            credits: outlook.credits,
            grounds: Grounds::new(&outlook.basis),
            rules: verdict::rule_ids(&outlook.basis),
            missing: missing
                .map(|missing| MissingAnswer { field: missing.field.as_str(), supplier: missing.supplier.as_str() })
                .collect(),
            conditions: outlook.conditions.iter().map(|gate| gate.as_str()).collect(),
            limit_days: outlook.limit_days,
            as_of: outlook.as_of,
            assumed_on: outlook.assumed_on,
            other: outlook.other.as_deref().map(|other| OtherAnswer {
                purpose: other.purpose.as_str(),
                route: other.route.as_str(),
                credits: other.credits,
            }),
        }
    }
}

impl Grounds {
    pub(in crate::api) fn new(basis: &Basis) -> Self {
        let agreement = basis.agreement.as_ref();
        Self {
            agreement: agreement.map(|agreement| agreement.reference.clone()),
            agreement_version: agreement.map(|agreement| agreement.number),
            equivalency: basis.equivalency.as_ref().map(|equivalency| equivalency.reference.clone()),
            precedent: basis.precedent.map(|precedent| PrecedentAnswer {
                outcome: precedent.outcome.as_str(),
                decisions: precedent.shown(),
                needs_review: precedent.needs_review,
            }),
            rule: basis.rule.clone(),
            reason: basis.reason.clone(),
            text: basis.text.clone(),
            propose: basis.propose,
            excluded_by: basis.excluded_by.as_ref().map(|exclusion| ExclusionAnswer {
                agreement: exclusion.agreement.reference.clone(),
                rule: exclusion.rule.clone(),
                text: exclusion.text.clone(),
            }),
            trace: basis
                .trace
                .iter()
                .map(|step| StepAnswer { id: step.id.clone(), value: step.value.clone(), why: step.why.clone() })
                .collect(),
            facts: basis.facts.clone(),
            promised: basis.promised,
        }
    }
}
