//! What a decision on prior learning keeps of that which it rested on (R-S4, R-S6).

use serde::{Deserialize, Serialize};

use super::{appointment::Appointment, assessment::Assessment, handover::Handover};
use crate::PriorLearning;

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

impl Assessed {
    /// Of a second track; none before it is arranged and held.
    pub fn of(track: &PriorLearning) -> Option<Self> {
        Some(Self {
            handover: track.handover.clone(),
            appointment: track.appointment.clone()?,
            assessment: track.assessment.clone()?,
        })
    }
}
