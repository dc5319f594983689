//! What happens to the routing of work: ids and days.

use kernel::{Day, Event, InstitutionId, PersonId, RequestId};
use serde::{Deserialize, Serialize};

/// A line of the table was written or taken out; subject is who did it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoutingKept {
    /// Whose table.
    pub institution: InstitutionId,
    /// The field; empty for all others.
    pub field: String,
    /// Who gets its cases; none: the line is gone.
    pub evaluator: Option<PersonId>,
}

impl Event for RoutingKept {
    const KIND: &'static str = "evaluation.routing_kept";
}

/// An absence was entered; subject is who is away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AbsenceEntered {
    /// Where.
    pub institution: InstitutionId,
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// Who stands in.
    pub deputy: PersonId,
}

impl Event for AbsenceEntered {
    const KIND: &'static str = "evaluation.absence_entered";
}

/// An absence is over before its last day, or never began; subject is who was away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AbsenceEnded {
    /// Where.
    pub institution: InstitutionId,
    /// Its first day.
    pub from: Day,
}

impl Event for AbsenceEnded {
    const KIND: &'static str = "evaluation.absence_ended";
}

/// A case was given to an officer, by the table or by a colleague.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseAssigned {
    /// The case.
    pub request: RequestId,
    /// Who has it from now on; none: nobody.
    pub officer: Option<PersonId>,
}

impl Event for CaseAssigned {
    const KIND: &'static str = "evaluation.case_assigned";
}

/// Cases of an officer are due soon; subject is the officer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CasesDue {
    /// Who is reminded.
    pub officer: PersonId,
    /// On which day.
    pub on: Day,
}

impl Event for CasesDue {
    const KIND: &'static str = "evaluation.cases_due";
}
