//! How long a case may take (R-S2).

use serde::{Deserialize, Serialize};

use super::Route;

/// Target days by route. Those of an agreement win over the defaults.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LimitDays {
    /// Days on the fast track.
    pub fast_track_days: u16,
    /// Days for an individual case.
    pub individual_days: u16,
}

impl Default for LimitDays {
    fn default() -> Self {
        Self { fast_track_days: 14, individual_days: 60 }
    }
}

impl LimitDays {
    /// The longest target: whatever four calendar months are, they have as many days.
    pub const MOST: u16 = 120;

    /// The shorter of two for each route.
    pub fn shorter(self, other: Self) -> Self {
        Self {
            fast_track_days: self.fast_track_days.min(other.fast_track_days),
            individual_days: self.individual_days.min(other.individual_days),
        }
    }

    /// The target of a route; an automatic decision has none.
    pub const fn of(self, route: Route) -> Option<u16> {
        match route {
            Route::Automatic => None,
            Route::FastTrack => Some(self.fast_track_days),
            Route::Individual => Some(self.individual_days),
        }
    }
}
