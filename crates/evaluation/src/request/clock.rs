//! Days of a request: when it is due, at the latest, and until when it may be appealed (R-S1, R-S2). Calendar days.

use kernel::{Day, RequestId, Timestamp};
use recognition::route::{LimitDays, Route};

use crate::assess::Limits;

/// Days within which an evaluator looks whether all is there (§9).
pub const COMPLETENESS_DAYS: i64 = 10;

/// Days within which the office may re-open a decision for an error, counted from the notice (R-R4, M24).
pub const REOPEN_DAYS: i64 = 30;

/// Days within which an appeal is to be ruled on (R-S2).
pub const RULING_DAYS: i64 = 60;

/// Days before the due day on which a learner is reminded of conditions, the earlier one first.
pub const REMINDERS: [i16; 2] = [30, 7];

/// The hard cap in calendar months (duty L-6).
pub const CAP_MONTHS: u16 = 4;

/// The day where it is the latest on earth: what is not over there is over nowhere.
pub(crate) fn latest_day(now: Timestamp) -> Day {
    now.day().plus_days(1)
}

/// When a complete request must be decided at the latest.
pub fn cap_on(complete_on: Day) -> Day {
    cap_after(complete_on, 0)
}

/// The same for a clock that stood still for so many days.
pub fn cap_after(complete_on: Day, paused: i64) -> Day {
    complete_on.plus_months(CAP_MONTHS).plus_days(paused)
}

/// When it is due: the limit of its route, never later than the cap. Automatic is at once.
pub fn due_on(complete_on: Day, route: Route, limits: LimitDays) -> Day {
    due_after(complete_on, limit_days(Some(route), limits).into(), 0)
}

/// The days of a route (R-S2), and of the longest one while there is none yet.
pub fn limit_days(route: Option<Route>, limits: LimitDays) -> u16 {
    limits.of(route.unwrap_or(Route::Individual)).unwrap_or(0)
}

/// When it is due after so many days in which the clock ran, never later than the cap (R-S1).
pub fn due_after(complete_on: Day, limit_days: i64, paused: i64) -> Day {
    complete_on.plus_days(limit_days).plus_days(paused).min(cap_after(complete_on, paused))
}

/// Days on which the clock stood still: each pause from one day until another. Days of several pauses count once.
pub fn paused_days(pauses: &[(Day, Day)]) -> i64 {
    let mut ordered = pauses.to_vec();
    ordered.sort_unstable();
    let mut days = 0;
    let mut counted: Option<Day> = None;
    for (from, until) in ordered {
        let from = counted.map_or(from, |counted| from.max(counted));
        days += until.days_since(from).max(0);
        counted = counted.max(Some(until));
    }
    days
}

/// The last day of the appeal window.
pub fn appeal_until(notified_on: Day, limits: Limits) -> Day {
    notified_on.plus_days(limits.appeal_days.into())
}

/// The same for a notice that arrived on another day than was reckoned with: the window is as long.
pub fn appeal_after(notified_on: Day, (reckoned, until): (Day, Day)) -> Day {
    notified_on.plus_days(until.days_since(reckoned))
}

/// The last day on which the office may re-open it for an error.
pub fn reopen_until(notified_on: Day) -> Day {
    notified_on.plus_days(REOPEN_DAYS)
}

/// By when an appeal is to be ruled on.
pub fn ruling_due(lodged_on: Day) -> Day {
    lodged_on.plus_days(RULING_DAYS)
}

/// The reminder whose day has come, by its days before the due day; none yet, and none any more.
pub fn reminder(due_on: Day, today: Day) -> Option<i16> {
    let left = due_on.days_since(today);
    REMINDERS.into_iter().filter(|days| (0..=i64::from(*days)).contains(&left)).min()
}

/// A case number for people: the year and 40 bits of chance from the id, in letters and digits that are not mistaken
/// for each other. No counter, hence no race; the unique key is the last word.
pub fn reference(id: RequestId, submitted_on: Day) -> String {
    const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let text = id.to_string();
    let tail = text.get(text.len().saturating_sub(10)..).unwrap_or_default();
    let bits = u64::from_str_radix(tail, 16).unwrap_or_default();
    let sign = |place: u32| {
        let index = usize::try_from((bits >> (place * 5)) & 31).unwrap_or_default();
        char::from(SIGNS.get(index).copied().unwrap_or(b'0'))
    };
    let code: String = (0..8).rev().map(sign).collect();
    format!("R-{}-{code}", submitted_on.date().year())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn vector_s1_s2_s3_limits_caps_and_windows() {
        assert_eq!(cap_on(day("2026-10-31")), day("2027-02-28"));
        assert_eq!(due_on(day("2026-03-02"), Route::Individual, LimitDays::default()), day("2026-05-01"));
        assert_eq!(appeal_until(day("2026-06-15"), Limits::default()), day("2026-07-15"));
    }

    #[test]
    fn r_b12_reminders_thirty_and_seven_days_before() {
        let due = day("2026-05-01");
        let on = |text| reminder(due, day(text));
        assert_eq!([on("2026-03-31"), on("2026-04-01"), on("2026-04-23")], [None, Some(30), Some(30)]);
        assert_eq!([on("2026-04-24"), on("2026-05-01"), on("2026-05-02")], [Some(7), Some(7), None]);
    }

    #[test]
    fn vector_s2_twelve_paused_days_are_added() {
        let paused = paused_days(&[(day("2026-03-20"), day("2026-04-01"))]);
        assert_eq!(paused, 12);
        assert_eq!(due_after(day("2026-03-02"), 60, paused), day("2026-05-13"));
        assert_eq!(cap_after(day("2026-03-02"), paused), day("2026-07-14"));
    }

    #[test]
    fn r_s1_days_of_several_pauses_count_once() {
        let pause = |from: &str, until: &str| (day(from), day(until));
        let inside = pause("2026-03-22", "2026-03-25");
        let after = pause("2026-04-01", "2026-04-03");
        assert_eq!(paused_days(&[after, inside, pause("2026-03-20", "2026-04-01"), after]), 14);
        assert_eq!(paused_days(&[]), 0);
    }

    #[test]
    fn r_s2_a_long_limit_ends_at_the_cap() {
        let limits = LimitDays { individual_days: 200, ..LimitDays::default() };
        assert_eq!(due_on(day("2026-03-02"), Route::Individual, limits), day("2026-07-02"));
        assert_eq!(due_on(day("2026-03-02"), Route::FastTrack, limits), day("2026-03-16"));
        assert_eq!(due_on(day("2026-03-02"), Route::Automatic, limits), day("2026-03-02"));
    }

    #[test]
    fn a_reference_comes_from_the_id_alone() {
        let id: RequestId = "01890000-0000-7000-8000-0123456789ab".parse().unwrap();
        assert_eq!(reference(id, day("2026-03-02")), reference(id, day("2026-12-31")));
        let other: RequestId = "01890000-0000-7000-8000-0123456789ac".parse().unwrap();
        assert_ne!(reference(id, day("2026-03-02")), reference(other, day("2026-03-02")));
        assert_eq!(reference(id, day("2026-03-02")).len(), "R-2026-".len() + 8);
    }
}
