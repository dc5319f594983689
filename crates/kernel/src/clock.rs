//! Time. The clock is read where work begins, nowhere else; below that an instant is a parameter.

use std::{
    fmt,
    str::FromStr,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use sea_orm::DeriveValueType;
use serde::{Deserialize, Serialize};
use time::{Date, Duration, Month, OffsetDateTime, format_description::well_known::Rfc3339};

use crate::Chance;

/// An instant: microseconds since 1970 UTC, a big-integer column. As text a whole second would sort after its own
/// fractions on SQLite, and break due dates and leases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType, Serialize, Deserialize)]
pub struct Timestamp(i64);

// The name of the type decides the kind of the typed column.
impl sea_orm::sea_query::DateTimeLikeValue for Timestamp {}

impl Timestamp {
    /// From microseconds since 1970 UTC.
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// Microseconds since 1970 UTC.
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// Milliseconds since 1970 UTC, as UUIDv7 wants them.
    pub fn millis(self) -> u64 {
        u64::try_from(self.0 / 1_000).unwrap_or(0)
    }

    /// This instant, so many seconds later.
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0 + seconds * 1_000_000)
    }

    /// Begin of that day in UTC.
    pub fn start_of(day: Day) -> Self {
        Self(day.0.midnight().assume_utc().unix_timestamp() * 1_000_000)
    }

    /// The day in UTC.
    pub fn day(self) -> Day {
        Day(self.date_time().date())
    }

    fn date_time(self) -> OffsetDateTime {
        OffsetDateTime::from_unix_timestamp_nanos(i128::from(self.0) * 1_000).unwrap_or(OffsetDateTime::UNIX_EPOCH)
    }
}

/// RFC 3339 in UTC.
impl fmt::Display for Timestamp {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.date_time().format(&Rfc3339).map_err(|_| fmt::Error)?)
    }
}

/// A calendar day, kept and sent as ISO text (`2026-03-02`). Days of the platform lie between 2000 and 2100 (LIM-12).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

crate::text_value!(Day);
crate::text_serde!(Day);
impl sea_orm::sea_query::DateTimeLikeValue for Day {}

impl Day {
    /// The day after so many days; negative goes back.
    pub fn plus_days(self, days: i64) -> Self {
        Self(self.0.checked_add(Duration::days(days)).unwrap_or(self.0))
    }

    /// Same day of the month so many months later, clamped to the month's end (R-S1).
    pub fn plus_months(self, months: u16) -> Self {
        let zero_based = i32::from(u8::from(self.0.month())) - 1 + i32::from(months);
        let year = self.0.year() + zero_based.div_euclid(12);
        let month = u8::try_from(zero_based.rem_euclid(12) + 1).ok().and_then(|number| Month::try_from(number).ok());
        let Some(month) = month else { return self };
        let day = self.0.day().min(month.length(year));
        Self(Date::from_calendar_date(year, month, day).unwrap_or(self.0))
    }

    /// Whole days from `earlier` to this one.
    pub fn days_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).whole_days()
    }

    /// As the `time` crate's date, for formatting by locale.
    pub const fn date(self) -> Date {
        self.0
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.0.year(), u8::from(self.0.month()), self.0.day())
    }
}

/// Why a text is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("write a day as 2026-03-02, between 2000 and 2100")]
pub struct DayError;

impl FromStr for Day {
    type Err = DayError;
    fn from_str(text: &str) -> Result<Self, DayError> {
        let shape = time::macros::format_description!("[year]-[month]-[day]");
        let date = Date::parse(text, shape).map_err(|_| DayError)?;
        if (2000..=2100).contains(&date.year()) { Ok(Self(date)) } else { Err(DayError) }
    }
}

/// Where time comes from.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's.
    Machine,
    /// Stands still until a test moves it.
    Frozen(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at `at`.
    pub fn frozen(at: Timestamp) -> Self {
        Self::Frozen(Arc::new(AtomicI64::new(at.micros())))
    }

    /// The instant it shows.
    #[expect(clippy::disallowed_methods, reason = "the one place where the machine's clock is read")]
    pub fn now(&self) -> Timestamp {
        match self {
            Self::Machine => {
                Timestamp(i64::try_from(OffsetDateTime::now_utc().unix_timestamp_nanos() / 1_000).unwrap_or(0))
            }
            Self::Frozen(at) => Timestamp(at.load(Ordering::SeqCst)),
        }
    }

    /// Moves a frozen clock forward; the machine's cannot be moved.
    pub fn advance(&self, seconds: i64) {
        if let Self::Frozen(at) = self {
            at.fetch_add(seconds * 1_000_000, Ordering::SeqCst);
        }
    }
}

/// The two things that come from outside a computation: time and chance.
#[derive(Clone, Debug)]
pub struct Doors {
    /// Where time comes from.
    pub clock: Clock,
    /// Where chance comes from.
    pub chance: Chance,
}

impl Doors {
    /// The machine's clock and the system's chance.
    pub fn real() -> Self {
        Self { clock: Clock::Machine, chance: Chance::system() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn h122_months_are_clamped_to_the_month_end() {
        assert_eq!(day("2026-01-31").plus_months(1), day("2026-02-28"));
        assert_eq!(day("2027-11-30").plus_months(3), day("2028-02-29"));
    }

    #[test]
    fn vector_s1_four_months_from_the_end_of_october() {
        assert_eq!(day("2026-10-31").plus_months(4), day("2027-02-28"));
    }

    #[test]
    fn lim12_days_are_iso_text_of_this_century() {
        for wrong in ["1999-12-31", "2101-01-01", "2026-2-3", "9-10-204", "2026-02-30", ""] {
            assert_eq!(wrong.parse::<Day>(), Err(DayError), "{wrong}");
        }
    }
}
