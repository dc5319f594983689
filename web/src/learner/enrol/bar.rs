//! Why nobody can enrol in a run on a day, for the page that says so. The service decides; this finds the words.

use catalogue::{Offering, OfferingState};
use i18n::{Arg, Locale};
use kernel::{Day, Timestamp};

/// What stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bar {
    /// It does not take place.
    Cancelled,
    /// The last day to enrol is over.
    Late(Day),
    /// The run itself is over.
    Ended(Day),
    /// All places are taken (I-3).
    Full(i32),
}

impl Bar {
    /// The first that applies on this day of the provider; none: there is a place.
    pub(super) fn of(run: &Offering, today: Day) -> Option<Self> {
        let full = run.seats.filter(|seats| *seats <= run.taken).map(Self::Full);
        let late = run.enrol_by.filter(|last| *last < today).map(Self::Late);
        let ended = run.ends_on.filter(|last| *last < today).map(Self::Ended);
        let cancelled = (run.state != OfferingState::Open).then_some(Self::Cancelled);
        cancelled.or(ended).or(late).or(full)
    }

    /// What it is, in a sentence.
    pub(super) fn words(self, locale: Locale, now: Timestamp) -> String {
        let day = |day: Day| [("day", Arg::from(locale.day(day)))];
        match self {
            Self::Cancelled => locale.text("enrol-bar-cancelled"),
            Self::Late(last) => locale.with("enrol-bar-late", &day(last)),
            Self::Ended(last) => locale.with("enrol-bar-ended", &day(last)),
            Self::Full(seats) => {
                locale.with("enrol-bar-full", &[("count", seats.into()), ("time", locale.instant(now).into())])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use kernel::Chance;

    use super::*;

    fn run(enrol_by: &str, seats: i32, taken: i32) -> Offering {
        let (chance, now) = (Chance::seeded(1), Timestamp::from_micros(0));
        Offering {
            id: chance.id(now, 1),
            opportunity_id: chance.id(now, 2),
            starts_on: None,
            ends_on: None,
            enrol_by: enrol_by.parse().ok(),
            seats: Some(seats),
            taken,
            state: OfferingState::Open,
            created_at: now,
            version: 1,
        }
    }

    #[test]
    fn i12_the_last_day_counts_whole_and_a_late_run_is_late_before_it_is_full() {
        let today: Day = "2026-03-02".parse().unwrap();
        assert_eq!(Bar::of(&run("2026-03-02", 2, 1), today), None);
        assert_eq!(Bar::of(&run("2026-03-02", 2, 2), today), Some(Bar::Full(2)));
        assert!(matches!(Bar::of(&run("2026-03-01", 2, 2), today), Some(Bar::Late(_))));
        let cancelled = Offering { state: OfferingState::Cancelled, ..run("2026-03-01", 2, 2) };
        assert_eq!(Bar::of(&cancelled, today), Some(Bar::Cancelled));
    }
}
