//! What a cell of a spreadsheet says, as CSV would have it: days as ISO days, numbers without a needless end.

use calamine::{DataRef, ExcelDateTime};

use crate::table::{Cell, KEPT};

/// The cell, with the stored result where a formula stands in it.
pub(super) fn of(value: &DataRef, is_formula: bool) -> Cell {
    match value {
        // Its program has not worked it out.
        DataRef::Empty if is_formula => Cell::faulty("formula-empty"),
        DataRef::Empty => Cell::default(),
        DataRef::Error(_) => Cell::faulty("cell-error"),
        DataRef::String(text) | DataRef::DurationIso(text) => written(text),
        DataRef::SharedString(text) => written(text),
        DataRef::Int(number) => written(&number.to_string()),
        DataRef::Float(number) => counted(*number),
        DataRef::Bool(is_true) => written(if *is_true { "TRUE" } else { "FALSE" }),
        DataRef::DateTime(time) if time.is_datetime() => day(time),
        DataRef::DateTime(time) => counted(time.as_f64()),
        DataRef::DateTimeIso(text) => written(text.split_once("T00:00:00").map_or(text.as_str(), |(day, _)| day)),
    }
}

/// What is longer than any cell may be is not copied.
fn written(text: &str) -> Cell {
    if text.len() > KEPT { Cell::faulty("too-long") } else { Cell { text: text.to_owned(), fault: None } }
}

/// Spreadsheets count with 15 digits and write 17: 0.1 × 3 is 0.3, as everybody sees it there.
fn counted(number: f64) -> Cell {
    if !number.is_finite() {
        return Cell::faulty("cell-error");
    }
    let shown: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    written(&shown.to_string())
}

/// A day; with a time of day it stays a time, which no column takes.
fn day(time: &ExcelDateTime) -> Cell {
    let (year, month, day, hour, minute, second, _) = time.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    let is_midnight = (hour, minute, second) == (0, 0, 0);
    written(&if is_midnight { date } else { format!("{date} {hour:02}:{minute:02}:{second:02}") })
}
