//! The student register: what it is to enter, as CSV out; what it has entered, as CSV in. The file that went out comes back
//! with day and number filled in; of it only those columns are read.

use std::io::BufRead;

use crate::{
    FileError, Refusal, Warning,
    csv::{
        Limits, out,
        sheet::{self, Shape},
    },
};

/// The columns that go out. Nothing in them says how often somebody tried (WORKFLOWS B3-9).
pub const COLUMNS: &[&str] = &[
    "reference",
    "decision",
    "decided_on",
    "decided_by",
    "learner",
    "email",
    "credential",
    "issuer",
    "original_grade",
    "original_scale_best",
    "original_scale_lowest_pass",
    "original_ects",
    "recorded_grade",
    "grade_method",
    "recorded_ects",
    "eqf_level",
    "purpose",
    "programme",
    "component",
    "standing",
    "before_decision",
    "before_ects",
    "before_grade",
    "booked_on",
    "register_number",
];

/// The columns that are read.
pub const CONFIRMED: &[&str] = &["reference", "decision", "booked_on", "register_number"];

const SHAPE: Shape = Shape { columns: COLUMNS, texts: &[], required: &["reference", "booked_on"] };

/// One line as typed, trimmed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Its number in the file, from 1.
    pub number: u64,
    /// The case number.
    pub reference: String,
    /// The number of the decision.
    pub decision: String,
    /// The day on which it stands in the register.
    pub booked_on: String,
    /// Its number there.
    pub register_number: String,
    /// What is wrong with it already.
    pub refusals: Vec<Refusal>,
}

/// The lines of a file.
#[derive(Debug, Default)]
pub struct Confirmations {
    /// In their order, without those that confirm nothing yet.
    pub lines: Vec<Line>,
    /// Unknown columns by name.
    pub warnings: Vec<Warning>,
}

/// Reads a file. A line without a day is one that the register has not entered yet: it is passed over.
pub fn read(input: impl BufRead, limits: Limits) -> Result<Confirmations, FileError> {
    let sheet = sheet::read(input, limits, &SHAPE)?;
    let lines = sheet.lines.into_iter().map(|line| {
        let cell = |base: &str| out::unguarded(line.cell(base).trim()).to_owned();
        Line {
            number: line.number,
            reference: cell("reference"),
            decision: cell("decision"),
            booked_on: cell("booked_on"),
            register_number: cell("register_number"),
            refusals: line.refusals,
        }
    });
    let lines = lines.filter(|line| !line.booked_on.is_empty() || !line.refusals.is_empty());
    Ok(Confirmations { lines: lines.collect(), warnings: sheet.warnings })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b3_9_no_column_counts_attempts() {
        assert!(COLUMNS.iter().all(|column| !column.contains("attempt") && !column.contains("tries")));
        assert!(CONFIRMED.iter().all(|column| COLUMNS.contains(column)));
    }

    #[test]
    fn the_file_that_went_out_comes_back() {
        let back = out::line(["R-3", "", "2026-03-02", "-17"]);
        let file = format!("reference,learner,booked_on,register_number\nR-1,Ana,2026-03-02, 17 \nR-2,Ben,,\n{back}");
        let read = read(file.as_bytes(), Limits::UPLOAD).unwrap();
        assert!(read.warnings.is_empty(), "its own columns are known");
        let lines: Vec<_> =
            read.lines.iter().map(|line| (line.reference.as_str(), line.register_number.as_str())).collect();
        assert_eq!(lines, [("R-1", "17"), ("R-3", "-17")], "what has no day is not entered yet");
    }
}
