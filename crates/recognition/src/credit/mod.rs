//! Credits of other systems, hours and shares of a year in ECTS (RECOGNITION §12). The exact value is kept, shown with two
//! decimals and recorded to the nearest half (CR-4).

mod stated;
mod table;
#[cfg(test)]
mod tests;

use kernel::Ects;

pub use stated::Stated;
pub use table::{DEFAULT_HOURS, ECTS, FITTING_HOURS, SHARE_OF_YEAR, SYSTEMS, VERSION};

use crate::conversion::{Exact, Source};

/// A credit system of the table.
#[derive(Debug, PartialEq, Eq)]
pub struct System {
    /// As callers name it.
    pub code: &'static str,
    /// ECTS for one of its credits, as a fraction.
    pub factor: (i64, i64),
    /// Fewest and most hours of work for one credit, where the system says so.
    pub hours: Option<(i64, i64)>,
    /// Credits of a full-time year.
    pub full_time_year: i64,
    /// Who says so.
    pub source: Source,
}

kernel::text_enum! {
    /// Which statement gave the credits (CR-3, in this order).
    pub enum Method {
        /// ECTS stated by the awarding body.
        Stated = "stated",
        /// Credits of another system.
        System = "system",
        /// A share of a full-time year.
        Share = "share",
        /// Hours of work.
        Hours = "hours",
        /// Nothing that can be converted.
        Unknown = "unknown",
    }
}
kernel::text_serde!(Method);

kernel::text_enum! {
    /// Something that a reader should know.
    pub enum Flag {
        /// Stated hours and stated ECTS do not fit (CR-5, R-C5).
        WorkloadInconsistent = "workload_inconsistent",
        /// Contact, video and calendar time was left out: it is not workload (CR-2).
        TimeIsNotWorkload = "time_is_not_workload",
    }
}
kernel::text_serde!(Flag);

/// What came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conversion {
    /// The exact value; none: unknown.
    pub exact: Option<Exact>,
    /// With two decimals, half up.
    pub shown: Option<Ects>,
    /// To the nearest half, ties up, from the exact value.
    pub recorded: Option<Ects>,
    /// What gave it.
    pub method: Method,
    /// The system, if one gave it.
    pub system: Option<&'static System>,
    /// Hours for one credit, if hours gave it.
    pub hours_per_ects: Option<Exact>,
    /// What to know about it.
    pub flags: Vec<Flag>,
    /// The rules that gave it, in order.
    pub rules: Vec<&'static str>,
}

/// The system of this name, whatever the case.
pub fn system(name: &str) -> Option<&'static System> {
    SYSTEMS.iter().find(|system| system.code.eq_ignore_ascii_case(name.trim()))
}

/// Whether hours of work and ECTS fit each other (CR-5): so many hours for one credit.
pub fn fits(hours: Exact, ects: Exact, (fewest, most): (i64, i64)) -> bool {
    let each = hours.over(ects);
    each.is_some_and(|each| (Exact::whole(fewest)..=Exact::whole(most)).contains(&each))
}
