//! What happens to runs that have people.

use kernel::{Day, Event, OfferingId};
use serde::{Deserialize, Serialize};

/// First and last day of a run, as far as they are fixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunDays {
    /// The first day.
    pub starts_on: Option<Day>,
    /// The last day.
    pub ends_on: Option<Day>,
}

/// The days of a run are others now. Kept with the run; who has a place hears of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferingMoved {
    /// The run.
    pub offering: OfferingId,
    /// Its days before.
    pub before: RunDays,
    /// Its days from then on.
    pub now: RunDays,
}

impl Event for OfferingMoved {
    const KIND: &'static str = "catalogue.offering_moved";
}
