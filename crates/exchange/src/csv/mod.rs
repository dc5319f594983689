//! CSV: UTF-8, comma or semicolon, read row by row in bounded memory.

pub mod out;
pub(crate) mod record;
pub(crate) mod sheet;

#[cfg(test)]
mod tests;

use std::io::BufRead;

use crate::{FileError, Rows, row::Column};

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

/// The catalogue as CSV (CONTRACT §1): reads the header; the rows follow as they are asked for.
pub fn rows<'a>(input: impl BufRead + Send + 'a, limits: Limits) -> Result<Rows<'a>, FileError> {
    Rows::open(record::open(input, |name| Column::parse(name).is_some())?, limits, Vec::new())
}
