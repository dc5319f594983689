//! What happens to enrolments: ids, days and codes, read again by whoever follows up.

use kernel::{Day, EnrolmentId, Event, InstitutionId, OfferingId, OpportunityId, PersonId};
use serde::{Deserialize, Serialize};

use crate::Outcome;

/// A person took a seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enrolled {
    /// The enrolment.
    pub enrolment: EnrolmentId,
    /// The run.
    pub offering: OfferingId,
    /// What is taught.
    pub opportunity: OpportunityId,
    /// Who learns.
    pub person: PersonId,
    /// Where the person studies.
    pub home: Option<InstitutionId>,
    /// Who teaches.
    pub provider: InstitutionId,
    /// The first day of the run, if it has one.
    pub starts_on: Option<Day>,
    /// `online`, `blended` or `on_site`, if stated.
    pub mode: Option<String>,
}

impl Event for Enrolled {
    const KIND: &'static str = "enrolment.enrolled";
}

/// A person gave a seat back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawn {
    /// The enrolment.
    pub enrolment: EnrolmentId,
}

impl Event for Withdrawn {
    const KIND: &'static str = "enrolment.withdrawn";
}

/// A person let a passed result be passed on, or no longer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentChanged {
    /// The enrolment.
    pub enrolment: EnrolmentId,
    /// Whether it may be.
    pub given: bool,
}

impl Event for ConsentChanged {
    const KIND: &'static str = "enrolment.consent_changed";
}

/// A provider entered a result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResultRecorded {
    /// The enrolment.
    pub enrolment: EnrolmentId,
    /// Passed or failed.
    pub outcome: Outcome,
}

impl Event for ResultRecorded {
    const KIND: &'static str = "enrolment.result_recorded";
}
