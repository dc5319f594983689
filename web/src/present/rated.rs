//! The ratings of a version: the record as everybody reads it, and what the listing says about each criterion.

use catalogue::{Listing, Mode};
use evaluation::{
    CourseRating,
    assess::{Thresholds, Wording},
    course_rating,
};
use i18n::{Arg, Locale};
use kernel::Day;
use recognition::{conversion::Exact, criterion::Criterion};

use super::{
    rubric,
    stated::{self, Stated},
};
use crate::view::Fact;

/// Each criterion that is asked with its level in the rubric's wording, the evidence, and `about` it; or that nobody has
/// rated it yet.
pub(crate) fn record(
    (locale, wording): (Locale, &Wording),
    mode: Option<Mode>,
    rows: &[CourseRating],
    about: impl Fn(&CourseRating) -> String,
) -> Vec<Fact> {
    let one = |criterion: Criterion| {
        let label = locale.text(&format!("criterion-{criterion}"));
        match rows.iter().find(|row| row.criterion == criterion) {
            Some(row) => {
                let level = rubric::level(locale, wording, criterion, row.robustness);
                let values = vec![level, row.evidence.clone()];
                Fact { values, ..Fact::new(label, None) }.about(about(row))
            }
            None => Fact::new(label, Some(locale.text("rating-unrated"))),
        }
    };
    course_rating::criteria(mode).into_iter().map(one).collect()
}

/// «Rated on Monday 2 March 2026».
pub(crate) fn on(locale: Locale, row: &CourseRating) -> String {
    locale.with("rating-rated_on", &[("day", Arg::from(locale.day(row.rated_at.day())))])
}

/// What the listing says about a criterion; these thresholds say which hours fit which credits.
pub(crate) fn stated(
    locale: Locale,
    listing: &Listing,
    (today, limits): (Day, &Thresholds),
    criterion: Criterion,
) -> Vec<Fact> {
    let wanted: &[Stated] = match criterion {
        Criterion::Quality => &[Stated::Quality],
        Criterion::Level => &[Stated::Level],
        Criterion::LearningOutcomes => &[Stated::Outcomes, Stated::Assessment],
        Criterion::Workload => &[Stated::Workload],
        Criterion::Testing => &[Stated::Assessment],
        Criterion::Identification => &[Stated::Supervision, Stated::Mode],
        Criterion::Verification => &[],
    };
    let facts = stated::facts(locale, listing, today, wanted);
    if criterion != Criterion::Workload || hours_fit(listing, limits) {
        return facts;
    }
    let flag = locale.text("evaluation-flag-workload_inconsistent");
    facts.into_iter().map(|fact| fact.about(flag.clone())).collect()
}

/// Whether hours and credits belong together (R-C5); so if one of them is not stated.
fn hours_fit(listing: &Listing, limits: &Thresholds) -> bool {
    let stated = listing.version.hours.zip(listing.version.ects);
    stated.is_none_or(|(hours, ects)| limits.fits(Exact::whole(hours.into()), ects))
}
