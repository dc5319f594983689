//! The catalogue as CSV (CONTRACT §1): UTF-8, comma or semicolon, read row by row in bounded memory.

pub mod out;
pub(crate) mod record;
pub(crate) mod sheet;

#[cfg(test)]
mod tests;

use std::{
    collections::BTreeSet,
    io::{BufRead, Chain, Cursor, Read},
    sync::Arc,
};

use crate::{FileError, Refusal, Row, Warning, row::Column, vocabulary};

use record::{Cell, Record, Records};

/// LIM-6: columns, and characters of a cell, wherever the file comes from.
const MAX_COLUMNS: usize = 64;
const MAX_CHARACTERS: usize = 20_000;
const MAX_HEADER: usize = 64 * 1024;

/// How many rows a file may have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// At most so many; none is no limit.
    pub rows: Option<u64>,
}

impl Limits {
    /// LIM-6: 5,000 rows by upload.
    pub const UPLOAD: Self = Self { rows: Some(5_000) };
    /// LIM-6: no limit on the command line.
    pub const COMMAND: Self = Self { rows: None };
}

/// Rows of a CSV file, one after the other.
#[derive(Debug)]
pub struct Rows<R> {
    records: Records<Chain<Cursor<Vec<u8>>, R>>,
    columns: Vec<Option<Column>>,
    names: Vec<String>,
    present: Arc<BTreeSet<&'static str>>,
    warnings: Vec<Warning>,
    limits: Limits,
    read: u64,
    ended: bool,
}

/// Reads the header; the rows follow as they are asked for.
pub fn rows<R: BufRead>(mut input: R, limits: Limits) -> Result<Rows<R>, FileError> {
    let head = record::head(&mut input, MAX_HEADER)?;
    let delimiter = delimiter(&head);
    let mut records = Records::new(Cursor::new(head).chain(input), delimiter);
    let Some(header) = records.next_record()? else { return Err(FileError::new(1, "empty-file")) };
    if header.count > MAX_COLUMNS {
        return Err(FileError::new(header.line, "too-many-columns"));
    }
    let names: Vec<String> = header.cells.iter().map(|cell| cell.text.trim().to_owned()).collect();
    let columns: Vec<Option<Column>> = names.iter().map(|name| Column::parse(name)).collect();
    check_columns(&names, &columns)?;
    let warnings = names
        .iter()
        .zip(&columns)
        .filter(|(_, column)| column.is_none())
        .map(|(name, _)| Warning { line: header.line, column: name.clone(), code: "unknown-column" })
        .collect();
    let present = Arc::new(columns.iter().flatten().map(|column| column.base).collect());
    Ok(Rows { records, columns, names, present, warnings, limits, read: 0, ended: false })
}

/// Whichever of `,` and `;` cuts the header into more columns that we know; a comma if that decides nothing.
fn delimiter(head: &[u8]) -> u8 {
    let known = |delimiter: u8| {
        let mut records = Records::new(head, delimiter);
        let cells = records.next_record().ok().flatten().map(|record| record.cells).unwrap_or_default();
        cells.iter().filter(|cell| Column::parse(&cell.text).is_some()).count()
    };
    if known(b';') > known(b',') { b';' } else { b',' }
}

/// Identifier and title must be there, and no column twice.
fn check_columns(names: &[String], columns: &[Option<Column>]) -> Result<(), FileError> {
    let missing: Vec<String> = ["identifier", "title"]
        .into_iter()
        .filter(|base| !columns.iter().flatten().any(|column| column.base == *base))
        .map(str::to_owned)
        .collect();
    if !missing.is_empty() {
        return Err(FileError::of_columns("missing-column", missing));
    }
    let mut seen: Vec<&Column> = Vec::new();
    for (name, column) in names.iter().zip(columns) {
        let Some(column) = column else { continue };
        if seen.contains(&column) {
            return Err(FileError::of_columns("column-twice", vec![name.clone()]));
        }
        seen.push(column);
    }
    Ok(())
}

impl<R: BufRead> Rows<R> {
    /// The header's names, in its order.
    pub fn columns(&self) -> &[String] {
        &self.names
    }

    /// What is to be said of the header: unknown columns by name.
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    fn read_row(&mut self) -> Result<Option<Row>, FileError> {
        let record = loop {
            match self.records.next_record()? {
                Some(record) if record.is_blank() => {}
                Some(record) => break record,
                None => return Ok(None),
            }
        };
        self.read += 1;
        if self.limits.rows.is_some_and(|limit| self.read > limit) {
            return Err(FileError::new(record.line, "too-many-rows"));
        }
        Ok(Some(self.row(record)))
    }

    fn row(&self, record: Record) -> Row {
        let mut row = Row { line: record.line, present: Arc::clone(&self.present), ..Row::default() };
        if record.count != self.names.len() {
            row.refusals.push(Refusal::new(self.names.join(", "), "column-count"));
        }
        for ((column, name), cell) in self.columns.iter().zip(&self.names).zip(record.cells) {
            let Some(column) = column else { continue };
            if cell.is_long(MAX_CHARACTERS) {
                row.refusals.push(Refusal::new(name.clone(), "too-long"));
            } else {
                row.set(column, cell.text);
            }
        }
        vocabulary::resolve(&mut row);
        if self.read == 1 {
            row.warnings.splice(0..0, self.warnings.iter().cloned());
        }
        row
    }
}

impl<R: BufRead> Iterator for Rows<R> {
    type Item = Result<Row, FileError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let row = self.read_row();
        self.ended = !matches!(row, Ok(Some(_)));
        row.transpose()
    }
}

impl Cell {
    fn is_long(&self, limit: usize) -> bool {
        self.cut || self.text.len() > limit && self.text.chars().count() > limit
    }
}
