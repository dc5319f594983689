//! A table as it stands in a file: records of cells, and the header that says which known column stands where. One reading
//! for every kind of file (CSV, spreadsheet) and for every kind of import.

use std::collections::BTreeSet;

use crate::{FileError, Refusal, Warning, csv::Limits};

/// LIM-6 and LIM-8: columns, wherever the file comes from.
pub(crate) const MAX_COLUMNS: usize = 64;
/// LIM-6: characters of a cell.
const MAX_CHARACTERS: usize = 20_000;
/// Bytes of a cell that are kept: more than 20,000 characters of four bytes are refused anyway.
pub(crate) const KEPT: usize = 80_004;

/// One cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cell {
    /// Its text.
    pub text: String,
    /// Why it cannot be taken, a code of [`crate::REFUSALS`] or `too-long`.
    pub fault: Option<&'static str>,
}

impl Cell {
    /// A cell that nobody can take.
    pub(crate) const fn faulty(code: &'static str) -> Self {
        Self { text: String::new(), fault: Some(code) }
    }

    /// Whether nothing stands in it.
    pub(crate) fn is_blank(&self) -> bool {
        self.fault.is_none() && self.text.trim().is_empty()
    }

    fn read(self) -> Result<String, &'static str> {
        match self.fault {
            Some(code) => Err(code),
            None if self.text.len() > MAX_CHARACTERS && self.text.chars().count() > MAX_CHARACTERS => Err("too-long"),
            None => Ok(self.text),
        }
    }
}

/// One record.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Record {
    /// The line where it begins, from 1.
    pub line: u64,
    /// Its cells, at most as many as are kept.
    pub cells: Vec<Cell>,
    /// How many it has.
    pub count: usize,
}

impl Record {
    /// A line without anything, or with delimiters only.
    pub(crate) fn is_blank(&self) -> bool {
        self.cells.iter().all(Cell::is_blank)
    }
}

/// The records of a file, one after the other.
pub(crate) type Source<'a> = Box<dyn Iterator<Item = Result<Record, FileError>> + Send + 'a>;

/// A known column, perhaps in a language.
pub(crate) trait Column: Clone + PartialEq {
    /// Its name without a language.
    fn base(&self) -> &'static str;
}

/// A column by its name in the header; none is unknown, never guessed.
pub(crate) type Parse<C> = Box<dyn Fn(&str) -> Option<C>>;

/// Which columns a kind of file has.
pub(crate) struct Known<C> {
    /// How a name is read.
    pub parse: Parse<C>,
    /// Those that must be there.
    pub required: &'static [&'static str],
    /// Whether an unknown column must not be there.
    pub is_forbidden: fn(&str) -> bool,
}

/// One row under the header, as typed.
#[derive(Debug)]
pub struct Line<C> {
    /// Its number in the file, from 1.
    pub number: u64,
    /// What stands under the known columns.
    pub(crate) cells: Vec<(C, String)>,
    /// What is wrong with it already.
    pub refusals: Vec<Refusal>,
}

/// The rows of a file under its header.
pub(crate) struct Table<'a, C> {
    records: Source<'a>,
    names: Vec<String>,
    columns: Vec<Option<C>>,
    limits: Limits,
    read: u64,
    /// What is to be said of the header: unknown columns by name.
    pub warnings: Vec<Warning>,
}

impl<'a, C: Column> Table<'a, C> {
    /// Reads the header: the first record. The rows follow as they are asked for.
    pub(crate) fn open(mut records: Source<'a>, known: &Known<C>, limits: Limits) -> Result<Self, FileError> {
        let Some(header) = records.next().transpose()? else { return Err(FileError::new(1, "empty-file")) };
        let names: Vec<String> = header.cells.into_iter().enumerate().map(named).collect();
        let columns: Vec<Option<C>> = names.iter().map(|name| (known.parse)(name)).collect();
        check(header.count, &names, &columns, known).map_err(|fault| FileError { line: header.line, ..fault })?;
        let unknown = names.iter().zip(&columns).filter(|(_, column)| column.is_none());
        let warning = |name: &String| Warning { line: header.line, column: name.clone(), code: "unknown-column" };
        let warnings = unknown.map(|(name, _)| warning(name)).collect();
        Ok(Self { records, names, columns, limits, read: 0, warnings })
    }

    /// The columns that are there, even if empty: an absent one leaves what is stored, an empty one clears it.
    pub(crate) fn present(&self) -> BTreeSet<&'static str> {
        self.columns.iter().flatten().map(Column::base).collect()
    }

    /// The next row; blank ones are passed over.
    pub(crate) fn next_line(&mut self) -> Result<Option<Line<C>>, FileError> {
        let record = loop {
            match self.records.next().transpose()? {
                Some(record) if record.is_blank() => {}
                Some(record) => break record,
                None => return Ok(None),
            }
        };
        self.read += 1;
        if self.limits.rows.is_some_and(|limit| self.read > limit) {
            return Err(FileError::new(record.line, "too-many-rows"));
        }
        Ok(Some(self.line(record)))
    }

    fn line(&self, record: Record) -> Line<C> {
        let mut line = Line { number: record.line, cells: Vec::with_capacity(self.names.len()), refusals: Vec::new() };
        if record.count != self.names.len() {
            line.refusals.push(Refusal::new(self.names.join(", "), "column-count"));
        }
        for ((column, name), cell) in self.columns.iter().zip(&self.names).zip(record.cells) {
            let Some(column) = column else { continue };
            match cell.read() {
                Ok(text) => line.cells.push((column.clone(), text)),
                Err(code) => line.refusals.push(Refusal::new(name.clone(), code)),
            }
        }
        line
    }
}

/// What the header calls a column; one without a name has its place.
fn named((place, cell): (usize, Cell)) -> String {
    let name = cell.text.trim();
    if name.is_empty() { format!("#{}", place + 1) } else { name.to_owned() }
}

fn check<C: Column>(count: usize, names: &[String], columns: &[Option<C>], known: &Known<C>) -> Result<(), FileError> {
    if count > MAX_COLUMNS {
        return Err(FileError::new(1, "too-many-columns"));
    }
    let unknown = names.iter().zip(columns).filter(|(_, column)| column.is_none()).map(|(name, _)| name);
    let forbidden: Vec<String> = unknown.filter(|name| (known.is_forbidden)(name)).cloned().collect();
    if !forbidden.is_empty() {
        return Err(FileError::of_columns("personal-column", forbidden));
    }
    let is_there = |base: &str| columns.iter().flatten().any(|column| column.base() == base);
    let missing = known.required.iter().filter(|base| !is_there(base));
    let missing: Vec<String> = missing.map(|base| (*base).to_owned()).collect();
    if !missing.is_empty() {
        return Err(FileError::of_columns("missing-column", missing));
    }
    for (place, (name, column)) in names.iter().zip(columns).enumerate() {
        if column.is_some() && columns.iter().take(place).any(|earlier| earlier == column) {
            return Err(FileError::of_columns("column-twice", vec![name.clone()]));
        }
    }
    Ok(())
}
