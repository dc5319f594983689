//! The runs of a listing as its page shows them.

use catalogue::{Listing, Offering};
use i18n::{Arg, Locale};
use kernel::Day;

use crate::{
    paths,
    present::listing::{self, Shut},
};

/// A run that one can see, and take if it is open.
pub(super) struct Run {
    pub days: String,
    pub enrol_by: Option<String>,
    pub places: Option<String>,
    pub note: Option<String>,
    pub enrol: Option<String>,
}

/// All runs of a listing, in their order, on this day of the provider; only of what everybody reads can one be taken.
pub(super) fn all(locale: Locale, found: &Listing, today: Day, published: bool) -> Vec<Run> {
    found.offerings.iter().map(|run| one_run(locale, run, today, published)).collect()
}

fn one_run(locale: Locale, run: &Offering, today: Day, published: bool) -> Run {
    let days = match (run.starts_on, run.ends_on) {
        (Some(start), Some(end)) => locale.days(start, end),
        (Some(day), None) | (None, Some(day)) => locale.day_short(day),
        (None, None) => locale.text("listing-run-undated"),
    };
    let note = listing::shut(run, today).map(|shut| match shut {
        Shut::Cancelled => locale.text("listing-run-cancelled"),
        Shut::Over => locale.text("listing-run-over"),
        Shut::Closed(day) => locale.with("listing-run-closed", &[("day", Arg::from(locale.day(day)))]),
        Shut::Full => locale.text("listing-run-full"),
    });
    let places = run.seats.map(|seats| seats - run.taken).filter(|_| note.is_none());
    Run {
        days,
        enrol_by: run.enrol_by.map(|day| locale.day(day)),
        places: places.map(|left| locale.with("count-places", &[("count", Arg::from(i64::from(left)))])),
        enrol: (published && note.is_none()).then(|| paths::enrol(run.id)),
        note,
    }
}

/// Whether a run says when it is.
pub(super) fn is_dated(found: &Listing) -> bool {
    found.offerings.iter().any(|run| run.starts_on.or(run.ends_on).or(run.enrol_by).is_some())
}
