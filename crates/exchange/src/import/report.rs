//! What an import did or would do, row by row.

use std::collections::BTreeMap;

use crate::{Places, Refusal, Warning, quality::Quality};

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

/// All rows of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The rows, in order of their lines.
    pub rows: Vec<RowReport>,
    /// What to look at.
    pub warnings: Vec<Warning>,
    /// How its places are told.
    pub places: Places,
    /// How good the data is, by provider, where the format is looked at for that.
    pub quality: BTreeMap<String, Quality>,
}

impl Report {
    /// How many rows came to this.
    pub fn count(&self, outcome: Outcome) -> usize {
        self.rows.iter().filter(|row| row.outcome == outcome).count()
    }

    pub(crate) fn refuse(&mut self, line: u64, identifier: String, refusals: Vec<Refusal>) {
        self.rows.push(RowReport { line, identifier, outcome: Outcome::Refused, refusals });
    }

    pub(crate) fn take(&mut self, line: u64, identifier: String, outcome: Outcome) {
        self.rows.push(RowReport { line, identifier, outcome, refusals: Vec::new() });
    }
}
