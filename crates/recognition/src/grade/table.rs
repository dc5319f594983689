//! How often each passing grade was given in a reference group.

use crate::conversion::{Reason, Wrong};

/// Passing grades, best first, with how often each was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    rows: Vec<(String, u32)>,
    total: u64,
}

const MOST_GRADES: usize = 500;
const LONGEST_GRADE: usize = 40;

impl Table {
    /// Reads a table; what is wrong is told of `field`.
    pub fn new(rows: Vec<(String, u32)>, field: &'static str) -> Result<Self, Wrong> {
        let wrong = |reason| Wrong::new(field, reason);
        let rows: Vec<_> = rows.into_iter().map(|(grade, count)| (grade.trim().to_owned(), count)).collect();
        if rows.len() > MOST_GRADES {
            return Err(wrong(Reason::TooLarge));
        }
        let mut names: Vec<_> = rows.iter().map(|(grade, _)| grade.as_str()).collect();
        if names.iter().any(|name| name.is_empty() || name.chars().count() > LONGEST_GRADE) {
            return Err(wrong(Reason::BadGrade));
        }
        names.sort_unstable();
        if names.windows(2).any(|pair| matches!(pair, [one, other] if one == other)) {
            return Err(wrong(Reason::DoubledGrade));
        }
        let total = rows.iter().map(|(_, count)| u64::from(*count)).sum();
        if total == 0 { Err(wrong(Reason::EmptyTable)) } else { Ok(Self { rows, total }) }
    }

    /// How many results it holds.
    pub const fn total(&self) -> u64 {
        self.total
    }

    /// Its grades, best first.
    pub fn grades(&self) -> impl Iterator<Item = &str> {
        self.rows.iter().map(|(grade, _)| grade.as_str())
    }

    /// Each grade with the share of results up to and without it, of `total`: its interval, counted from the best.
    pub(super) fn intervals(&self) -> impl Iterator<Item = (&str, u64, u64)> {
        self.rows.iter().scan(0_u64, |before, (grade, count)| {
            let begin = *before;
            *before += u64::from(*count);
            Some((grade.as_str(), begin, *before))
        })
    }

    /// The interval of one grade.
    pub(super) fn interval(&self, grade: &str) -> Result<(u64, u64), Wrong> {
        let (_, begin, end) = self
            .intervals()
            .find(|(name, _, _)| *name == grade.trim())
            .ok_or(Wrong::new("grade", Reason::NotInTable))?;
        if begin == end { Err(Wrong::new("grade", Reason::NobodyHadIt)) } else { Ok((begin, end)) }
    }
}

/// The fixed ECTS scale, replaced in 2009: only to read old transcripts, never to write new grades (GR-4).
pub fn ects_scale() -> Table {
    let rows = [("A", 10), ("B", 25), ("C", 30), ("D", 25), ("E", 10)];
    Table { rows: rows.map(|(grade, share)| (grade.to_owned(), share)).to_vec(), total: 100 }
}
