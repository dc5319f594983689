//! Whether one can still enrol for a saved listing: what its list is ordered by, and what it says.

use catalogue::{Listing, OpportunityState};
use i18n::{Arg, Locale};
use kernel::Day;

use crate::present::listing::{Shut, shut};

/// Where a saved listing stands; those that one can act on come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// One can enrol, until this day if one is stated.
    Open(Option<Day>),
    /// Every run that could be taken is full.
    Full,
    /// No dates are announced.
    Undated,
    /// The last day to enrol has passed.
    Closed(Day),
    /// Its runs are over, or called off.
    Over,
    /// The provider offers it no more.
    Archived,
}

impl Standing {
    /// Of a listing on a day.
    pub(super) fn of(found: &Listing, today: Day) -> Self {
        if found.opportunity.state == OpportunityState::Archived {
            return Self::Archived;
        }
        let runs = || found.offerings.iter().map(|run| (shut(run, today), run.enrol_by));
        let open = || runs().filter(|(shut, _)| shut.is_none()).map(|(_, last)| last);
        if open().next().is_some() {
            return Self::Open(open().flatten().min());
        }
        let closed = runs().filter_map(|(shut, _)| match shut {
            Some(Shut::Closed(day)) => Some(day),
            _ => None,
        });
        match closed.max() {
            _ if found.offerings.is_empty() => Self::Undated,
            _ if runs().any(|(why, _)| why == Some(Shut::Full)) => Self::Full,
            Some(day) => Self::Closed(day),
            None => Self::Over,
        }
    }

    /// The order of the list: by the last day to enrol, then what has none, then what is ended.
    pub(super) const fn rank(self) -> (u8, Option<Day>) {
        match self {
            Self::Open(Some(day)) => (0, Some(day)),
            Self::Open(None) => (1, None),
            Self::Full => (2, None),
            Self::Undated => (3, None),
            Self::Closed(_) | Self::Over => (4, None),
            Self::Archived => (5, None),
        }
    }

    /// Greyed, not removed.
    pub(super) const fn is_ended(self) -> bool {
        matches!(self, Self::Closed(_) | Self::Over | Self::Archived)
    }

    /// Whether new dates could bring it back.
    pub(super) const fn waits_for_dates(self) -> bool {
        !matches!(self, Self::Open(_) | Self::Archived)
    }

    /// In words.
    pub(super) fn words(self, locale: Locale) -> String {
        let on = |key: &str, day: Day| locale.with(key, &[("day", Arg::from(locale.day(day)))]);
        match self {
            Self::Open(Some(day)) => on("saved-standing-open", day),
            Self::Open(None) => locale.text("saved-standing-undated"),
            Self::Full => locale.text("saved-standing-full"),
            Self::Undated => locale.text("saved-standing-none"),
            Self::Closed(day) => on("saved-standing-closed", day),
            Self::Over => locale.text("saved-standing-over"),
            Self::Archived => locale.text("saved-standing-archived"),
        }
    }
}
