//! A university's archive of decisions as CSV, read to its end. What the words mean is not said here. A file that says who
//! a learner was is refused before any line is read.

mod personal;
#[cfg(test)]
mod tests;

use std::io::{BufRead, Cursor, Read};

use crate::{
    FileError, Refusal, Warning,
    csv::{
        Limits,
        record::{self, Record, Records},
    },
};

/// The columns, in any order.
pub const COLUMNS: &[&str] = &[
    "source_reference",
    "provider",
    "identifier",
    "version",
    "purpose",
    "programme",
    "component",
    "outcome",
    "credits",
    "decided_on",
    "ground",
    "elements",
    "public_note",
    "private_note",
];

/// Those without which no line says anything.
const NEEDED: &[&str] = &["source_reference", "provider", "identifier", "purpose", "outcome", "decided_on"];

/// One line as typed.
#[derive(Debug, Default)]
pub struct Line {
    /// Its number in the file, from 1.
    pub number: u64,
    cells: Vec<(&'static str, String)>,
    /// What is wrong with it already.
    pub refusals: Vec<Refusal>,
}

impl Line {
    /// What stands in a column, trimmed; empty if nothing does.
    pub fn cell(&self, column: &str) -> &str {
        self.cells.iter().find(|(name, _)| *name == column).map_or("", |(_, text)| text.trim())
    }
}

/// The lines of a file.
#[derive(Debug, Default)]
pub struct Sheet {
    /// In their order.
    pub lines: Vec<Line>,
    /// Unknown columns by name.
    pub warnings: Vec<Warning>,
}

fn column(name: &str) -> Option<&'static str> {
    COLUMNS.iter().copied().find(|column| column.eq_ignore_ascii_case(name.trim()))
}

/// Reads a file. At most 64 columns and as many rows as the limits say (LIM-6).
pub fn read(mut input: impl BufRead, limits: Limits) -> Result<Sheet, FileError> {
    let head = record::head(&mut input, 64 * 1024)?;
    let delimiter = if count(&head, b';') > count(&head, b',') { b';' } else { b',' };
    let mut records = Records::new(Cursor::new(head).chain(input), delimiter);
    let Some(header) = records.next_record()? else { return Err(FileError::new(1, "empty-file")) };
    let names: Vec<String> = header.cells.iter().map(|cell| cell.text.trim().to_owned()).collect();
    let columns: Vec<Option<&'static str>> = names.iter().map(|name| column(name)).collect();
    check(header.count, &names, &columns)?;
    let unknown = names.iter().zip(&columns).filter(|(_, column)| column.is_none());
    let warnings =
        unknown.map(|(name, _)| Warning { line: header.line, column: name.clone(), code: "unknown-column" }).collect();
    let mut sheet = Sheet { lines: Vec::new(), warnings };
    let most = limits.rows.and_then(|rows| usize::try_from(rows).ok()).unwrap_or(usize::MAX);
    while let Some(record) = records.next_record()? {
        if record.is_blank() {
            continue;
        }
        if sheet.lines.len() >= most {
            return Err(FileError::new(record.line, "too-many-rows"));
        }
        sheet.lines.push(line(record, &names, &columns));
    }
    Ok(sheet)
}

/// Into how many known columns a delimiter cuts the header.
fn count(head: &[u8], delimiter: u8) -> usize {
    let cells = Records::new(head, delimiter).next_record().ok().flatten().map(|record| record.cells);
    cells.unwrap_or_default().iter().filter(|cell| column(&cell.text).is_some()).count()
}

fn check(count: usize, names: &[String], columns: &[Option<&'static str>]) -> Result<(), FileError> {
    if count > 64 {
        return Err(FileError::new(1, "too-many-columns"));
    }
    let unknown = names.iter().zip(columns).filter(|(_, column)| column.is_none()).map(|(name, _)| name);
    let personal: Vec<String> = unknown.filter(|name| personal::looks_personal(name)).cloned().collect();
    if !personal.is_empty() {
        return Err(FileError::of_columns("personal-column", personal));
    }
    let missing = NEEDED.iter().filter(|needed| !columns.contains(&Some(**needed)));
    let missing: Vec<String> = missing.map(|name| (*name).to_owned()).collect();
    if !missing.is_empty() {
        return Err(FileError::of_columns("missing-column", missing));
    }
    for (place, column) in columns.iter().enumerate().filter(|(_, column)| column.is_some()) {
        if columns.iter().take(place).any(|earlier| earlier == column) {
            return Err(FileError::of_columns("column-twice", names.get(place).cloned().into_iter().collect()));
        }
    }
    Ok(())
}

fn line(record: Record, names: &[String], columns: &[Option<&'static str>]) -> Line {
    let mut line = Line { number: record.line, ..Line::default() };
    if record.count != names.len() {
        line.refusals.push(Refusal::new(names.join(", "), "column-count"));
    }
    for (column, cell) in columns.iter().zip(record.cells) {
        let Some(column) = column else { continue };
        if cell.cut {
            line.refusals.push(Refusal::new(*column, "too-long"));
        } else {
            line.cells.push((*column, cell.text));
        }
    }
    line
}
