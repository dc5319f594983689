//! The rows of a catalogue, whatever file they come from: columns of CONTRACT §1 by their names in the header.

use std::{collections::BTreeSet, fmt, sync::Arc};

use crate::{
    FileError, Refusal, Row, Warning,
    csv::Limits,
    row::{Column, MOST_WARNINGS},
    table::{self, Known, Line, Source, Table},
    template, vocabulary,
};

/// Rows of a file, one after the other.
pub struct Rows<'a> {
    table: Table<'a, Column>,
    present: Arc<BTreeSet<&'static str>>,
    /// What is to be said of the whole file, whether it has rows or not.
    warnings: Vec<Warning>,
    /// Remarks on rows that may still be made.
    remarks: usize,
    ended: bool,
}

impl fmt::Debug for Rows<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Rows").field("present", &self.present).finish_non_exhaustive()
    }
}

impl table::Column for Column {
    fn base(&self) -> &'static str {
        self.base
    }
}

impl<'a> Rows<'a> {
    /// Reads the header. `warnings` are those of the whole file.
    pub(crate) fn open(records: Source<'a>, limits: Limits, warnings: Vec<Warning>) -> Result<Self, FileError> {
        let known =
            Known { parse: Box::new(Column::parse), required: &["identifier", "title"], is_forbidden: |_| false };
        let table = Table::open(records, &known, limits)?;
        let present = Arc::new(table.present());
        let warnings = table.warnings.iter().cloned().chain(warnings).collect();
        Ok(Self { table, present, warnings, remarks: MOST_WARNINGS, ended: false })
    }

    /// What is to be said of the whole file, and the rows.
    pub fn apart(mut self) -> (Vec<Warning>, Self) {
        (std::mem::take(&mut self.warnings), self)
    }

    fn row(&mut self, line: Line<Column>) -> Row {
        let mut row = Row { line: line.number, present: Arc::clone(&self.present), ..Row::default() };
        row.refusals = line.refusals;
        for (column, text) in line.cells {
            row.set(&column, text);
        }
        if row.fields.identifier.trim() == template::EXAMPLE {
            row.refusals.push(Refusal::new("identifier", "example-row"));
        }
        vocabulary::resolve(&mut row);
        row.keep_warnings(&mut self.remarks);
        row
    }
}

impl Iterator for Rows<'_> {
    type Item = Result<Row, FileError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let line = self.table.next_line();
        self.ended = !matches!(line, Ok(Some(_)));
        line.transpose().map(|line| line.map(|line| self.row(line)))
    }
}
