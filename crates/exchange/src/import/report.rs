//! What an import did or would do, row by row.

use std::collections::BTreeMap;

use catalogue::opportunity::vanished::Vanished;
use kernel::OpportunityId;

use crate::{Error, Places, Refusal, Warning, quality::Quality};

/// What became of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// New.
    Created,
    /// There with other contents.
    Changed,
    /// Nothing is different.
    Unchanged,
    /// Not taken in.
    Refused,
}

impl Outcome {
    /// As it is printed and named in the words files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Changed => "changed",
            Self::Unchanged => "unchanged",
            Self::Refused => "refused",
        }
    }
}

impl From<recognition::programme::Change> for Outcome {
    fn from(change: recognition::programme::Change) -> Self {
        use recognition::programme::Change;
        match change {
            Change::Created => Self::Created,
            Change::Changed => Self::Changed,
            Change::Unchanged => Self::Unchanged,
        }
    }
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowReport {
    /// Its line, from 1.
    pub line: u64,
    /// Its identifier as typed.
    pub identifier: String,
    /// What became of it.
    pub outcome: Outcome,
    /// Why it was refused.
    pub refusals: Vec<Refusal>,
}

/// A new row whose title is that of a listing there under another identifier (UX-26).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    /// Its line, from 1.
    pub line: u64,
    /// The listing that is there.
    pub listing: OpportunityId,
    /// The identifier that would change it.
    pub identifier: String,
    /// The title of both.
    pub title: String,
}

/// All rows of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The rows, in order of their lines.
    pub rows: Vec<RowReport>,
    /// What to look at.
    pub warnings: Vec<Warning>,
    /// How many more remarks there were than are kept.
    pub untold: usize,
    /// How its places are told.
    pub places: Places,
    /// How good the data is, by provider, where the format is looked at for that.
    pub quality: BTreeMap<String, Quality>,
    /// New rows that look like listings that are there.
    pub alike: Vec<Alike>,
    /// Listings that an earlier file brought and this one, said to be everything, does not have: those not marked before.
    pub vanished: Vec<Vanished>,
}

impl Report {
    /// How many rows came to this.
    pub fn count(&self, outcome: Outcome) -> usize {
        self.rows.iter().filter(|row| row.outcome == outcome).count()
    }

    /// Adds a line with its result: what became of it, or why it is refused.
    pub fn add(&mut self, line: u64, identifier: impl Into<String>, came: Result<Outcome, Vec<Refusal>>) {
        let (outcome, refusals) =
            came.map_or_else(|refusals| (Outcome::Refused, refusals), |outcome| (outcome, Vec::new()));
        self.rows.push(RowReport { line, identifier: identifier.into(), outcome, refusals });
    }

    /// All rows or none: with a refused one nothing may be kept.
    pub fn whole(self) -> Result<Self, Error> {
        if self.count(Outcome::Refused) > 0 { Err(Error::Refused(Box::new(self))) } else { Ok(self) }
    }
}
