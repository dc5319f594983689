//! A file of few, known columns, read to its end: lines of cells, with what is wrong with each.

use std::{
    collections::BTreeSet,
    io::{BufRead, Cursor, Read},
};

use kernel::Language;

use super::{
    Limits,
    record::{self, Record, Records},
};
use crate::{FileError, Refusal, Warning};

/// Which columns a kind of file has.
pub(crate) struct Shape {
    /// All of them.
    pub columns: &'static [&'static str],
    /// Those that may carry a language: `title@fr`.
    pub texts: &'static [&'static str],
    /// Those that must be there.
    pub required: &'static [&'static str],
}

/// A column that the file has, and its language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Column {
    pub base: &'static str,
    pub language: Option<Language>,
}

/// The columns that are there, even if empty: an absent one leaves what is stored, an empty one clears it.
pub(crate) type Present = BTreeSet<&'static str>;

/// The lines of a file.
#[derive(Debug)]
pub struct Sheet {
    pub(crate) lines: Vec<Line>,
    pub(crate) present: Present,
    /// What is to be said of the header: unknown columns by name.
    pub warnings: Vec<Warning>,
}

/// One line as typed.
#[derive(Debug, Default)]
pub(crate) struct Line {
    pub number: u64,
    pub cells: Vec<(Column, String)>,
    pub refusals: Vec<Refusal>,
}

impl Line {
    /// The cell of a column without a language; empty where there is none.
    pub(crate) fn cell(&self, base: &str) -> &str {
        let found = self.cells.iter().find(|(column, _)| column.base == base && column.language.is_none());
        found.map_or("", |(_, text)| text.as_str())
    }
}

impl Column {
    fn parse(name: &str, shape: &Shape) -> Option<Self> {
        let (base, code) = name.trim().split_once('@').map_or((name.trim(), None), |(base, code)| (base, Some(code)));
        let base = shape.columns.iter().copied().find(|column| column.eq_ignore_ascii_case(base.trim()))?;
        match code {
            None => Some(Self { base, language: None }),
            Some(code) if shape.texts.contains(&base) => Some(Self { base, language: Some(code.trim().parse().ok()?) }),
            Some(_) => None,
        }
    }
}

/// Reads a file. At most 64 columns and as many rows as the limits say (LIM-6).
pub(crate) fn read(mut input: impl BufRead, limits: Limits, shape: &Shape) -> Result<Sheet, FileError> {
    let head = record::head(&mut input, 64 * 1024)?;
    let delimiter = if count(&head, b';', shape) > count(&head, b',', shape) { b';' } else { b',' };
    let mut records = Records::new(Cursor::new(head).chain(input), delimiter);
    let Some(header) = records.next_record()? else { return Err(FileError::new(1, "empty-file")) };
    let names: Vec<String> = header.cells.iter().map(|cell| cell.text.trim().to_owned()).collect();
    let columns: Vec<Option<Column>> = names.iter().map(|name| Column::parse(name, shape)).collect();
    check(header.count, &names, &columns, shape)?;
    let mut sheet = Sheet {
        lines: Vec::new(),
        present: columns.iter().flatten().map(|column| column.base).collect(),
        warnings: unknown(header.line, &names, &columns),
    };
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
fn count(head: &[u8], delimiter: u8, shape: &Shape) -> usize {
    let cells = Records::new(head, delimiter).next_record().ok().flatten().map(|record| record.cells);
    cells.unwrap_or_default().iter().filter(|cell| Column::parse(&cell.text, shape).is_some()).count()
}

fn check(count: usize, names: &[String], columns: &[Option<Column>], shape: &Shape) -> Result<(), FileError> {
    if count > 64 {
        return Err(FileError::new(1, "too-many-columns"));
    }
    let known = || columns.iter().flatten();
    let absent = |base: &&&str| !known().any(|column| column.base == **base);
    let missing: Vec<String> = shape.required.iter().filter(absent).map(|base| (*base).to_owned()).collect();
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

fn unknown(line: u64, names: &[String], columns: &[Option<Column>]) -> Vec<Warning> {
    let unknown = names.iter().zip(columns).filter(|(_, column)| column.is_none());
    unknown.map(|(name, _)| Warning { line, column: name.clone(), code: "unknown-column" }).collect()
}

fn line(record: Record, names: &[String], columns: &[Option<Column>]) -> Line {
    let mut line = Line { number: record.line, ..Line::default() };
    if record.count != names.len() {
        line.refusals.push(Refusal::new(names.join(", "), "column-count"));
    }
    for ((column, name), cell) in columns.iter().zip(names).zip(record.cells) {
        let Some(column) = column else { continue };
        if cell.cut || cell.text.chars().count() > 20_000 {
            line.refusals.push(Refusal::new(name.clone(), "too-long"));
        } else {
            line.cells.push((*column, cell.text));
        }
    }
    line
}
