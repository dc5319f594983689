//! A table as typed, in a form, a file or a seed: the one way to a table that makes sense.

use kernel::Day;

use super::{Counted, TableStatus, WHOLE};
use crate::{
    conversion::{Exact, Reason},
    grade::{Cycle, Ends, Table},
    programme::typed::Wrong,
};

/// Every code of a [`Wrong`] (`field-<code>` in the words files).
pub const CODES: &[&str] = &[
    "required",
    "too-long",
    "unprintable",
    "choice",
    "isced-f",
    "grade-count",
    "grade-twice",
    "grades-empty",
    "grade-ends",
    "grade-years",
    "date",
];

/// How many lines a table may have.
pub const GRADE_LINES: usize = 500;

const SOURCE: usize = 300;
const LABEL: usize = 40;
const YEARS: std::ops::RangeInclusive<i16> = 1950..=2200;

/// A table as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableFields {
    /// ISCED-F field; empty or `all` is the whole institution.
    pub field: String,
    /// The word of a cycle; empty is every cycle.
    pub cycle: String,
    /// The first year counted.
    pub from_year: String,
    /// The last.
    pub to_year: String,
    /// Passing grades and how often each was given, best first.
    pub grades: Vec<(String, String)>,
    /// The best grade there is, where grades are numbers.
    pub best: String,
    /// The lowest pass, where grades are numbers.
    pub lowest_pass: String,
    /// Where the numbers come from.
    pub source: String,
    /// The word of a status; empty is provisional.
    pub status: String,
    /// The first day on which it is used; empty: from the day on which it is written.
    pub valid_from: String,
}

/// A table that makes sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WantedTable {
    pub(super) field: String,
    pub(super) cycle: Cycle,
    pub(super) years: (i16, i16),
    pub(super) counts: Counted,
    pub(super) best: Option<String>,
    pub(super) lowest_pass: Option<String>,
    pub(super) source: String,
    pub(super) status: TableStatus,
    pub(super) valid_from: Option<Day>,
}

#[derive(Default)]
struct Reading(Vec<Wrong>);

impl TableFields {
    /// What it says, or everything that is wrong with it.
    pub fn read(&self) -> Result<WantedTable, Vec<Wrong>> {
        let mut reading = Reading::default();
        let ends = reading.ends(self);
        let wanted = WantedTable {
            field: reading.field(&self.field),
            cycle: reading.word("cycle", &self.cycle, Cycle::Every),
            years: reading.years(self),
            counts: reading.grades(&self.grades),
            best: ends.map(|ends| ends.best.to_string()),
            lowest_pass: ends.map(|ends| ends.lowest_pass.to_string()),
            source: reading.text("source", &self.source, SOURCE),
            status: reading.word("status", &self.status, TableStatus::Provisional),
            valid_from: reading.day(&self.valid_from),
        };
        if reading.0.is_empty() { Ok(wanted) } else { Err(reading.0) }
    }

    /// What the table is about, as it is stored: two that say this alike are one.
    pub fn about(&self) -> (String, String) {
        let or = |typed: &str, otherwise: &str| {
            let typed = typed.trim().to_lowercase();
            if typed.is_empty() { otherwise.to_owned() } else { typed }
        };
        (or(&self.field, WHOLE), or(&self.cycle, Cycle::Every.as_str()))
    }
}

impl WantedTable {
    /// The field of study; `all` is the whole institution.
    pub fn field(&self) -> &str {
        &self.field
    }

    /// The cycle.
    pub const fn cycle(&self) -> Cycle {
        self.cycle
    }
}

impl Reading {
    fn wrong(&mut self, field: &'static str, code: &'static str) {
        if !self.0.iter().any(|wrong| wrong.field == field) {
            self.0.push(Wrong { field, code });
        }
    }

    fn text(&mut self, field: &'static str, text: &str, limit: usize) -> String {
        kernel::clean(text, limit, false).unwrap_or_else(|error| {
            self.wrong(field, error.code());
            String::new()
        })
    }

    fn field(&mut self, typed: &str) -> String {
        let code = typed.trim();
        if code.is_empty() || code.eq_ignore_ascii_case(WHOLE) {
            return WHOLE.to_owned();
        }
        if !catalogue::draft::is_isced_field(code) {
            self.wrong("field", "isced-f");
        }
        code.to_owned()
    }

    fn word<T: std::str::FromStr>(&mut self, field: &'static str, typed: &str, otherwise: T) -> T {
        match typed.trim().to_lowercase().as_str() {
            "" => otherwise,
            word => word.parse().unwrap_or_else(|_| {
                self.wrong(field, "choice");
                otherwise
            }),
        }
    }

    /// GR-1: at least two years.
    fn years(&mut self, fields: &TableFields) -> (i16, i16) {
        let mut year = |field: &'static str, typed: &str| {
            let year = typed.trim().parse().ok().filter(|year| YEARS.contains(year));
            if year.is_none() {
                self.wrong(field, if typed.trim().is_empty() { "required" } else { "grade-years" });
            }
            year
        };
        let years = (year("from_year", &fields.from_year), year("to_year", &fields.to_year));
        match years {
            (Some(from), Some(to)) if from < to => (from, to),
            (Some(_), Some(_)) => {
                self.wrong("to_year", "grade-years");
                (0, 0)
            }
            _ => (0, 0),
        }
    }

    fn grades(&mut self, typed: &[(String, String)]) -> Counted {
        let mut rows = Vec::with_capacity(typed.len().min(GRADE_LINES));
        if typed.len() > GRADE_LINES {
            self.wrong("grades", "too-long");
        }
        for (label, count) in typed.iter().take(GRADE_LINES) {
            let label = self.text("grades", label, LABEL);
            match count.trim().parse::<u32>() {
                Ok(count) => rows.push((label, count)),
                Err(_) => self.wrong("grades", "grade-count"),
            }
        }
        if let Err(wrong) = Table::new(rows.clone(), "grades") {
            let code = match wrong.reason {
                Reason::DoubledGrade => "grade-twice",
                Reason::EmptyTable => "grades-empty",
                _ => "too-long",
            };
            self.wrong("grades", code);
        }
        Counted(rows)
    }

    /// Both or neither, and not the same.
    fn ends(&mut self, fields: &TableFields) -> Option<Ends> {
        let (best, lowest_pass) = (fields.best.trim(), fields.lowest_pass.trim());
        if best.is_empty() && lowest_pass.is_empty() {
            return None;
        }
        let mut number = |field: &'static str, typed: &str| -> Option<Exact> {
            let number = typed.parse().ok();
            if number.is_none() {
                self.wrong(field, "grade-ends");
            }
            number
        };
        let ends = Ends { best: number("best", best)?, lowest_pass: number("lowest_pass", lowest_pass)? };
        if ends.best == ends.lowest_pass {
            self.wrong("lowest_pass", "grade-ends");
        }
        Some(ends)
    }

    fn day(&mut self, typed: &str) -> Option<Day> {
        let typed = typed.trim();
        if typed.is_empty() {
            return None;
        }
        let day = typed.parse().ok();
        if day.is_none() {
            self.wrong("valid_from", "date");
        }
        day
    }
}
