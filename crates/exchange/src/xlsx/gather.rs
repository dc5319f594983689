//! Cells into records. A sheet is as large as its highest cell, not as the cells it has (LIM-8).

use crate::{
    FileError,
    csv::Limits,
    table::{Cell, MAX_COLUMNS, Record},
};

use super::unreadable;

/// Text of all cells together: one long shared text may stand in every cell.
const TEXT: usize = 64 * 1024 * 1024;

/// The records so far.
pub(super) struct Gathering {
    records: Vec<Record>,
    limits: Limits,
    room: usize,
}

impl Gathering {
    pub(super) const fn new(limits: Limits) -> Self {
        Self { records: Vec::new(), limits, room: TEXT }
    }

    /// The row that was read last, from 1.
    pub(super) fn line(&self) -> u64 {
        self.records.last().map_or(1, |record| record.line)
    }

    /// Takes the next cell; row and column from 0. What stands there in no order is no sheet that a program wrote.
    pub(super) fn take(&mut self, (row, column): (u32, u32), cell: Cell) -> Result<(), FileError> {
        if cell.is_blank() {
            return Ok(());
        }
        let line = u64::from(row) + 1;
        let place = usize::try_from(column).unwrap_or(usize::MAX);
        if self.limits.rows.is_some_and(|most| u64::from(row) > most) {
            return Err(FileError::new(line, "too-many-rows"));
        }
        if place >= MAX_COLUMNS {
            return Err(FileError::new(line, "too-many-columns"));
        }
        self.room = self.room.checked_sub(cell.text.len()).ok_or_else(|| FileError::new(line, "too-large-unpacked"))?;
        if self.records.last().is_none_or(|last| last.line < line) {
            self.records.push(Record { line, cells: Vec::new(), count: 0 });
        }
        let record = self.records.last_mut().filter(|last| last.line == line && last.cells.len() <= place);
        let record = record.ok_or_else(|| unreadable(line))?;
        record.cells.resize_with(place, Cell::default);
        record.cells.push(cell);
        Ok(())
    }

    /// All of them. A row may end before the header does, which in a spreadsheet says nothing; it may not go beyond.
    pub(super) fn end(mut self) -> Vec<Record> {
        let width = self.records.first().map_or(0, |header| header.cells.len());
        for record in &mut self.records {
            record.count = record.cells.len().max(width);
        }
        self.records
    }
}
