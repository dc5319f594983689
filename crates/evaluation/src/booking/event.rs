//! What happens between a decision and the student register.

use kernel::{BookingId, Day, DecisionId, Event, InstitutionId, RequestId};
use serde::{Deserialize, Serialize};

/// The register was told of a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionBooked {
    /// The request.
    pub request: RequestId,
    /// The decision.
    pub decision: DecisionId,
    /// The entry.
    pub booking: BookingId,
    /// The day on which it stands there.
    pub booked_on: Day,
    /// Whether credits stand there now.
    pub counts: bool,
}

impl Event for DecisionBooked {
    const KIND: &'static str = "evaluation.decision_booked";
}

/// An entry was taken back: it had been noted by mistake.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookingUndone {
    /// The request.
    pub request: RequestId,
    /// The entry.
    pub booking: BookingId,
}

impl Event for BookingUndone {
    const KIND: &'static str = "evaluation.booking_undone";
}

/// A list went out as a file, with names, addresses and grades; subject is who took it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListTaken {
    /// Whose decisions.
    pub institution: InstitutionId,
    /// Which list, by what is to be done about its decisions.
    pub list: String,
    /// How many lines.
    pub lines: u64,
}

impl Event for ListTaken {
    const KIND: &'static str = "evaluation.list_taken";
}
