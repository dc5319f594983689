//! The rows of a comparison, in their groups.

use catalogue::Listing;
use i18n::Locale;
use kernel::Day;

use crate::{
    present::stated::{self, Stated},
    view::Fact,
};

/// Rows under a heading.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub title: String,
    pub rows: Vec<Row>,
}

/// The same fact of each listing.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub label: String,
    /// The listing by its title, and what it states.
    pub cells: Vec<(String, Fact)>,
}

impl Row {
    fn differs(&self) -> bool {
        let mut cells = self.cells.iter().map(|(_, fact)| &fact.values);
        let first = cells.next();
        cells.any(|values| Some(values) != first)
    }
}

const GROUPS: &[(&str, &[Stated])] = &[
    ("size", &[Stated::Workload, Stated::Level, Stated::Stackability, Stated::StacksInto]),
    ("when", &[Stated::Starts, Stated::EnrolBy]),
    ("how", &[Stated::Outcomes, Stated::Language, Stated::Mode, Stated::Prerequisites, Stated::Field]),
    ("assessment", &[Stated::Assessment, Stated::Supervision]),
    ("quality", &[Stated::Quality]),
    ("cost", &[Stated::Price]),
];

/// What the listings state, each under its title; with `only_differences` without the rows that say the same.
pub(super) fn groups(
    locale: Locale,
    listings: &[(String, &Listing)],
    today: Day,
    only_differences: bool,
) -> Vec<Group> {
    let row = |wanted: Stated| {
        let cells: Vec<_> =
            listings.iter().map(|(title, found)| (title.clone(), stated::fact(locale, found, today, wanted))).collect();
        Row { label: cells.first().map(|(_, fact)| fact.label.clone()).unwrap_or_default(), cells }
    };
    let group = |(code, wanted): &(&str, &[Stated])| {
        let rows = wanted.iter().map(|wanted| row(*wanted)).filter(|row| !only_differences || row.differs());
        Group { title: locale.text(&format!("compare-group-{code}")), rows: rows.collect() }
    };
    GROUPS.iter().map(group).filter(|group| !group.rows.is_empty()).collect()
}
