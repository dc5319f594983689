//! Time zones: which day it is somewhere, and when a day ends there (I-12). Deadlines are local days of the institution
//! that decides; the day counts whole.

use std::{fmt, str::FromStr};

use jiff::{
    civil,
    tz::{AmbiguousOffset, Offset, TimeZone},
};

use crate::{Day, Timestamp};

/// The name of a time zone in the IANA database, such as `Europe/Paris`; always one that the database knows.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Zone(String);

crate::text_value!(Zone);
crate::text_serde!(Zone);

impl Zone {
    /// The zone with no name of a place.
    pub fn utc() -> Self {
        Self("UTC".to_owned())
    }

    /// The day there. A day lasts until [`Zone::end_of`] it, so the two never disagree.
    pub fn day_at(&self, at: Timestamp) -> Day {
        let Ok(instant) = jiff::Timestamp::from_microsecond(at.micros()) else { return at.day() };
        let local = self.zone().to_datetime(instant).date();
        let Some(day) = day_of(local) else { return at.day() };
        let before = day.plus_days(-1);
        if at < self.end_of(before) { before } else { day }
    }

    /// The first instant after the day there. A midnight that the clocks show twice counts the second time: doubts are
    /// resolved in favour of the person who has the deadline (I-12). One that they leave out is the instant they jump.
    pub fn end_of(&self, day: Day) -> Timestamp {
        let next = day.plus_days(1);
        let Some(midnight) = midnight_of(next) else { return Timestamp::start_of(next) };
        let offset: Offset = match self.zone().to_ambiguous_timestamp(midnight).offset() {
            AmbiguousOffset::Unambiguous { offset } => offset,
            AmbiguousOffset::Gap { before, .. } => before,
            AmbiguousOffset::Fold { after, .. } => after,
        };
        offset
            .to_timestamp(midnight)
            .map_or_else(|_| Timestamp::start_of(next), |end| Timestamp::from_micros(end.as_microsecond()))
    }

    /// The first second of the day there, as RFC 3339 with the offset of the place: its date is the day itself.
    pub fn first_second(&self, day: Day) -> String {
        self.written(day, 0, 0, 0)
    }

    /// The last second of the day there, likewise.
    pub fn last_second(&self, day: Day) -> String {
        self.written(day, 23, 59, 59)
    }

    fn written(&self, day: Day, hour: i8, minute: i8, second: i8) -> String {
        let local = day.to_string().parse::<civil::Date>().map(|date| date.at(hour, minute, second, 0));
        let placed = local.and_then(|local| local.to_zoned(self.zone()));
        // A midnight that the clocks leave out would be written as the hour they jump to; the day stays.
        placed.map_or_else(
            |_| format!("{day}T{hour:02}:{minute:02}:{second:02}Z"),
            |placed| placed.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
        )
    }

    fn zone(&self) -> TimeZone {
        TimeZone::get(&self.0).unwrap_or(TimeZone::UTC)
    }
}

fn day_of(date: civil::Date) -> Option<Day> {
    date.to_string().parse().ok()
}

fn midnight_of(day: Day) -> Option<civil::DateTime> {
    day.to_string().parse::<civil::Date>().ok().map(|date| date.at(0, 0, 0, 0))
}

impl fmt::Display for Zone {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// The text is no zone of the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("write a time zone as Europe/Paris")]
pub struct ZoneError;

impl FromStr for Zone {
    type Err = ZoneError;
    fn from_str(text: &str) -> Result<Self, ZoneError> {
        let zone = TimeZone::get(text).map_err(|_| ZoneError)?;
        zone.iana_name().map(|name| Self(name.to_owned())).ok_or(ZoneError)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(name: &str) -> Zone {
        name.parse().unwrap()
    }

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn end(name: &str, of: &str) -> String {
        zone(name).end_of(day(of)).to_string()
    }

    #[test]
    fn i12_a_day_ends_at_midnight_of_the_place_also_around_a_change_of_clocks() {
        assert_eq!(end("Europe/Paris", "2026-01-31"), "2026-01-31T23:00:00Z");
        // The nights of the last Sundays of March and October.
        assert_eq!(end("Europe/Paris", "2026-03-28"), "2026-03-28T23:00:00Z");
        assert_eq!(end("Europe/Paris", "2026-03-29"), "2026-03-29T22:00:00Z");
        assert_eq!(end("Europe/Paris", "2026-10-24"), "2026-10-24T22:00:00Z");
        assert_eq!(end("Europe/Paris", "2026-10-25"), "2026-10-25T23:00:00Z");
        assert_eq!(end("UTC", "2028-02-29"), "2028-03-01T00:00:00Z");
    }

    #[test]
    fn h122_a_doubled_midnight_counts_the_second_time_and_a_missing_one_when_the_clocks_jump() {
        // The Azores set 01:00 back to 00:00; Lebanon sets 00:00 on to 01:00.
        assert_eq!(end("Atlantic/Azores", "2026-10-24"), "2026-10-25T01:00:00Z");
        assert_eq!(end("Asia/Beirut", "2026-03-28"), "2026-03-28T22:00:00Z");
    }

    #[test]
    fn i12_the_day_of_an_instant_ends_when_the_day_ends() {
        for name in ["Europe/Paris", "Atlantic/Azores", "Asia/Beirut", "Pacific/Auckland", "UTC"] {
            for text in ["2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25", "2028-02-29", "2026-12-31"] {
                let (zone, day) = (zone(name), day(text));
                let end = zone.end_of(day);
                assert_eq!(zone.day_at(end.plus_seconds(-1)), day, "{name} {text}");
                assert_eq!(zone.day_at(end), day.plus_days(1), "{name} {text}");
            }
        }
    }

    #[test]
    fn a_zone_is_one_of_the_database() {
        assert_eq!("europe/paris".parse::<Zone>(), Ok(zone("Europe/Paris")));
        for wrong in ["", "CET+1", "Europe/Lindholm", "../etc/passwd"] {
            assert_eq!(wrong.parse::<Zone>(), Err(ZoneError), "{wrong}");
        }
    }
}
