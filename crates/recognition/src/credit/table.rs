//! The table of credit systems (RECOGNITION §12). Change an entry: change `VERSION` with it.

use super::System;
use crate::conversion::Source;

/// The state of the table.
pub const VERSION: &str = "2026-11-22";

const ECTS_KEY_FEATURES: Source = Source::read("ECTS key features");
const CATS: Source = Source::read("CATS, credit accumulation and transfer scheme");
const SCQF: Source = Source::read("SCQF and CATS");

/// The system that others are converted to.
pub const ECTS: &str = "ECTS";

/// Every system, in the order in which it is offered.
pub const SYSTEMS: &[System] = &[
    System { code: ECTS, factor: (1, 1), hours: Some((25, 30)), full_time_year: 60, source: ECTS_KEY_FEATURES },
    System { code: "Ireland", factor: (1, 1), hours: Some((25, 30)), full_time_year: 60, source: ECTS_KEY_FEATURES },
    System { code: "UK CATS", factor: (1, 2), hours: Some((10, 10)), full_time_year: 120, source: CATS },
    System { code: "SCQF", factor: (1, 2), hours: Some((10, 10)), full_time_year: 120, source: SCQF },
    System {
        code: "New Zealand",
        factor: (1, 2),
        hours: Some((10, 10)),
        full_time_year: 120,
        source: Source::unread("NZQA"),
    },
    System {
        code: "South Africa",
        factor: (1, 2),
        hours: Some((10, 10)),
        full_time_year: 120,
        source: Source::unread("SAQA"),
    },
    System { code: "US semester", factor: (2, 1), hours: None, full_time_year: 30, source: CATS },
    System { code: "US quarter", factor: (4, 3), hours: None, full_time_year: 45, source: CATS },
];

/// ECTS credits of a full-time year: what a share of a year is multiplied by where a country has no credits.
pub(super) const ECTS_YEAR: i64 = 60;
/// Where a share of a year is known to be used so (Australia).
pub const SHARE_OF_YEAR: Source = Source::unread("Australia has no national credit: share of a full-time year");
/// Hours for one ECTS credit where the recognising university states none (CR-2); our default.
pub const DEFAULT_HOURS: i64 = 25;
/// Fewest and most hours for one ECTS credit that fit (CR-5).
pub const FITTING_HOURS: (i64, i64) = (25, 30);
