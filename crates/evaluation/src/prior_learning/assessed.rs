//! What a decision on prior learning keeps of that which it rested on (R-S4, R-S6).

use serde::{Deserialize, Serialize};

use super::{
    appointment::{Appointment, is_same},
    assessment::Assessment,
    handover::Handover,
};
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

impl PriorLearning {
    /// Whether this is the name of who assesses.
    pub fn is_assessed_by(&self, name: &str) -> bool {
        self.appointment.as_ref().is_some_and(|set| is_same(&set.assessor, name))
    }
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
