//! A university's archive of decisions as CSV, read to its end. What the words mean is not said here. A file that says who
//! a learner was is refused before any line is read.

mod personal;
#[cfg(test)]
mod tests;

use std::io::BufRead;

use crate::{
    FileError,
    csv::{
        Limits,
        sheet::{self, Shape},
    },
};

pub use crate::csv::sheet::{Line, Sheet};

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

const SHAPE: Shape = Shape {
    columns: COLUMNS,
    texts: &[],
    // Those without which no line says anything.
    required: &["source_reference", "provider", "identifier", "purpose", "outcome", "decided_on"],
    is_forbidden: personal::looks_personal,
};

/// Reads a file. At most 64 columns and as many rows as the limits say (LIM-6).
pub fn read(input: impl BufRead + Send, limits: Limits) -> Result<Sheet, FileError> {
    sheet::read(input, limits, SHAPE)
}
