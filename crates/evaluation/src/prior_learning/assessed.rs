//! What a decision on prior learning keeps of that which it rested on (R-S4, R-S6).

use serde::{Deserialize, Serialize};

use super::{appointment::Appointment, assessment::Assessment, handover::Handover};

/// What a decision on prior learning rested on, copied into it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessed {
    /// What was weak.
    pub handover: Handover,
    /// How, by whom, when.
    pub appointment: Appointment,
    /// What was found.
    pub assessment: Assessment,
}
