//! The student register: what it is to enter, as CSV out; what it has entered, as CSV in. The file that went out comes back
//! with day and number filled in; of it only those columns are read.

use std::io::BufRead;

use crate::{
    FileError,
    csv::{
        Limits, out,
        sheet::{self, Shape},
    },
};

pub use crate::csv::sheet::{Line, Sheet};

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

const SHAPE: Shape =
    Shape { columns: COLUMNS, texts: &[], required: &["reference", "booked_on"], is_forbidden: |_| false };

/// Reads a file. A line without a day is one that the register has not entered yet: it is passed over.
pub fn read(input: impl BufRead + Send, limits: Limits) -> Result<Sheet, FileError> {
    let mut sheet = sheet::read(input, limits, SHAPE)?;
    sheet.lines.retain(|line| !line.cell("booked_on").is_empty() || !line.refusals.is_empty());
    for (_, cell) in sheet.lines.iter_mut().flat_map(|line| &mut line.cells) {
        *cell = out::unguarded(cell.trim()).to_owned();
    }
    Ok(sheet)
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
            read.lines.iter().map(|line| (line.cell("reference"), line.cell("register_number"))).collect();
        assert_eq!(lines, [("R-1", "17"), ("R-3", "-17")], "what has no day is not entered yet");
    }
}
