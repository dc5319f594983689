//! A file of few, known columns, read to its end: lines of cells, with what is wrong with each.

use std::{collections::BTreeSet, io::BufRead};

use kernel::Language;

use super::{Limits, record};
use crate::{
    FileError, Warning,
    table::{self, Known, Table},
};

/// Which columns a kind of file has.
#[derive(Clone, Copy)]
pub(crate) struct Shape {
    /// All of them.
    pub columns: &'static [&'static str],
    /// Those that may carry a language: `title@fr`.
    pub texts: &'static [&'static str],
    /// Those that must be there.
    pub required: &'static [&'static str],
    /// Whether an unknown column must not be there.
    pub is_forbidden: fn(&str) -> bool,
}

/// A column that the file has, and its language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// One of the shape's columns.
    pub base: &'static str,
    /// The code after `@`; none is the line's own language.
    pub language: Option<Language>,
}

/// The columns that are there, even if empty: an absent one leaves what is stored, an empty one clears it.
pub(crate) type Present = BTreeSet<&'static str>;

/// The lines of a file.
#[derive(Debug)]
pub struct Sheet {
    /// In their order.
    pub lines: Vec<Line>,
    pub(crate) present: Present,
    /// What is to be said of the header: unknown columns by name.
    pub warnings: Vec<Warning>,
}

/// One line as typed.
pub type Line = table::Line<Column>;

impl Line {
    /// What stands in a column without a language, trimmed; empty where nothing does.
    pub fn cell(&self, base: &str) -> &str {
        let found = self.cells.iter().find(|(column, _)| column.base == base && column.language.is_none());
        found.map_or("", |(_, text)| text.trim())
    }
}

impl table::Column for Column {
    fn base(&self) -> &'static str {
        self.base
    }
}

impl Column {
    fn parse(name: &str, shape: Shape) -> Option<Self> {
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
pub(crate) fn read(input: impl BufRead + Send, limits: Limits, shape: Shape) -> Result<Sheet, FileError> {
    let known = Known {
        parse: Box::new(move |name| Column::parse(name, shape)),
        required: shape.required,
        is_forbidden: shape.is_forbidden,
    };
    let records = record::open(input, |name| Column::parse(name, shape).is_some())?;
    let mut table = Table::open(records, &known, limits)?;
    let mut lines = Vec::new();
    while let Some(line) = table.next_line()? {
        lines.push(line);
    }
    Ok(Sheet { lines, present: table.present(), warnings: table.warnings })
}
