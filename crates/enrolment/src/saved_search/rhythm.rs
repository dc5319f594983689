//! When a saved search looks again. Pure.

use kernel::{Day, Timestamp, Zone};

use crate::Frequency;

/// Hours after midnight: mails are there when the day begins. On the two days on which clocks change it is an hour off.
const MORNING: i64 = 7 * 3_600;

/// The day of the next look: after the last mail as often as chosen, never before tomorrow; none: never.
pub(super) fn next_day(frequency: Frequency, today: Day, told_on: Option<Day>) -> Option<Day> {
    let days = match frequency {
        Frequency::Never => return None,
        Frequency::Daily => 1,
        Frequency::Weekly => 7,
    };
    Some(told_on.unwrap_or(today).plus_days(days).max(today.plus_days(1)))
}

/// In the morning of a day at a place.
pub(super) fn morning(day: Day, zone: &Zone) -> Timestamp {
    zone.end_of(day.plus_days(-1)).plus_seconds(MORNING)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn ux_16_at_most_once_a_day_or_a_week_however_often_it_is_changed() {
        let today = day("2026-03-10");
        let next = |frequency, told: Option<&str>| next_day(frequency, today, told.map(day));
        assert_eq!(next(Frequency::Never, None), None);
        assert_eq!(next(Frequency::Daily, None), Some(day("2026-03-11")));
        assert_eq!(next(Frequency::Weekly, None), Some(day("2026-03-17")));
        assert_eq!(next(Frequency::Weekly, Some("2026-03-08")), Some(day("2026-03-15")));
        assert_eq!(next(Frequency::Weekly, Some("2026-02-01")), Some(day("2026-03-11")));
        assert_eq!(next(Frequency::Daily, Some("2026-03-10")), Some(day("2026-03-11")));
    }

    #[test]
    fn ux_16_it_is_the_morning_of_the_place() {
        let zone: Zone = "Europe/Paris".parse().unwrap();
        assert_eq!(morning(day("2026-03-02"), &zone).to_string(), "2026-03-02T06:00:00Z");
        assert_eq!(morning(day("2026-07-02"), &zone).to_string(), "2026-07-02T05:00:00Z");
    }
}
