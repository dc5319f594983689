//! What: whether a run takes people on a day, and what a grade looks like. Pure.

use catalogue::{Offering, OfferingState};
use kernel::Day;

use crate::Error;

/// Characters a grade may have.
const GRADE: usize = 20;

/// Whether the dates let somebody enrol: until the last day for it, and until the end of the run. Both days count whole at
/// the provider (I-12), whose `today` is asked for; a date that is not stated forbids nothing.
pub(super) fn takes_people(enrol_by: Option<Day>, ends_on: Option<Day>, today: Day) -> bool {
    enrol_by.is_none_or(|last| today <= last) && ends_on.is_none_or(|last| today <= last)
}

/// Whether somebody can take a place in the run on this day.
pub fn is_open(run: &Offering, today: Day) -> bool {
    let has_seats = run.seats.is_none_or(|seats| run.taken < seats);
    run.state == OfferingState::Open && has_seats && takes_people(run.enrol_by, run.ends_on, today)
}

/// A grade as typed; nothing but blanks is no grade.
pub(super) fn grade(typed: Option<&str>) -> Result<Option<String>, Error> {
    match typed.map(|text| kernel::clean(text, GRADE, false)) {
        None | Some(Err(kernel::TextError::Empty)) => Ok(None),
        Some(Ok(text)) => Ok(Some(text)),
        Some(Err(_)) => Err(Error::Invalid("grade", "grade")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn i12_the_last_day_counts_whole() {
        let (by, end) = (Some(day("2026-03-01")), Some(day("2026-06-30")));
        assert!(takes_people(by, end, day("2026-03-01")));
        assert!(!takes_people(by, end, day("2026-03-02")));
        assert!(takes_people(None, end, day("2026-06-30")));
        assert!(!takes_people(None, end, day("2026-07-01")));
        assert!(takes_people(None, None, day("2026-07-01")));
    }

    #[test]
    fn m16_a_grade_is_short_printable_text_or_none() {
        assert_eq!(grade(Some(" 1,7 ")).ok().flatten().as_deref(), Some("1,7"));
        assert!(matches!(grade(Some("  ")), Ok(None)));
        assert!(matches!(grade(None), Ok(None)));
        assert!(grade(Some("a\r\nBcc: x")).is_err());
        assert!(grade(Some(&"x".repeat(21))).is_err());
    }
}
