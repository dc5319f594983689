//! An empty file of the catalogue's columns to fill in, as CSV and as spreadsheet, with one example row of ours that no
//! import takes.

use catalogue::{Mode, Supervision};
use rust_xlsxwriter::{DataValidation, DataValidationRule, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::{COLUMNS, csv::out};

/// What the example is known by. A row with this identifier is refused, so that nobody publishes it.
pub(crate) const EXAMPLE: &str = "EXAMPLE-1";

/// What the example says under each column; nothing under the others.
const SAYS: &[(&str, &str)] = &[
    ("identifier", EXAMPLE),
    ("title", "Water quality in rivers and lakes"),
    ("language", "en"),
    (
        "description",
        "You take samples, measure them and say what they mean for a river. This row is an example: delete it.",
    ),
    ("learning_outcomes", "Take a water sample by the rules|Read a report of measurements|Judge the state of a river"),
    ("teaching_languages", "en|de"),
    ("ects", "2.5"),
    ("hours", "65"),
    ("eqf_level", "6"),
    ("isced_f", "0521"),
    ("mode", "blended"),
    ("assessment", "project work"),
    ("supervision", "supervised_id"),
    ("quality_assurance", "Institutional Quality Assurance"),
    ("prerequisites", "School chemistry"),
    ("stacks_into", "Certificate in environmental monitoring"),
    ("homepage", "https://university.example/water-quality"),
    ("keywords", "water|environment|chemistry"),
    ("start", "2027-03-01"),
    ("end", "2027-05-28"),
    ("enrol_by", "2027-02-15"),
    ("seats", "25"),
    ("price", "120"),
    ("currency", "EUR"),
];

const NUMBERS: &[&str] = &["ects", "hours", "eqf_level", "seats", "price"];
const DAYS: &[&str] = &["start", "end", "enrol_by"];
/// Rows that a spreadsheet helps to fill in: as many as an upload may have.
const ROWS: u32 = 5_000;

fn says(column: &str) -> &'static str {
    SAYS.iter().find(|(name, _)| *name == column).map_or("", |(_, text)| text)
}

/// As CSV: the header and the example.
pub fn csv() -> String {
    out::line(COLUMNS.iter().copied()) + &out::line(COLUMNS.iter().map(|column| says(column)))
}

/// As spreadsheet: the same, with lists to choose from, limits of numbers, and columns that keep codes and days as they
/// are typed.
pub fn xlsx() -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("micro-credentials")?;
    for (place, column) in (0u16..).zip(COLUMNS) {
        fill(sheet, place, column)?;
    }
    sheet.set_freeze_panes(1, 2)?;
    book.save_to_buffer()
}

fn fill(sheet: &mut Worksheet, place: u16, column: &str) -> Result<(), XlsxError> {
    let is_day = DAYS.contains(&column);
    // As text a code keeps the zero that it begins with.
    let format = Format::new().set_num_format(match column {
        _ if is_day => "yyyy-mm-dd",
        _ if NUMBERS.contains(&column) => "General",
        _ => "@",
    });
    sheet.set_column_format(place, &format)?.set_column_width(place, if column.len() > 12 { 22 } else { 14 })?;
    sheet.write_string_with_format(0, place, column, &Format::new().set_bold())?;
    let text = says(column);
    match text.parse::<f64>() {
        _ if text.is_empty() => {}
        _ if is_day => {
            sheet.write_datetime_with_format(1, place, ExcelDateTime::parse_from_str(text)?, &format)?;
        }
        Ok(number) if NUMBERS.contains(&column) => {
            sheet.write_number(1, place, number)?;
        }
        _ => {
            sheet.write_string_with_format(1, place, text, &format)?;
        }
    }
    if let Some(limit) = limit(column)? {
        sheet.add_data_validation(1, place, ROWS, place, &limit)?;
    }
    Ok(())
}

/// What a spreadsheet can check while it is filled in (LIM-11, LIM-12); the import checks it all again.
fn limit(column: &str) -> Result<Option<DataValidation>, XlsxError> {
    let any = DataValidation::new();
    Ok(Some(match column {
        "mode" => any.allow_list_strings(&words(Mode::ALL, Mode::as_str))?,
        "supervision" => any.allow_list_strings(&words(Supervision::ALL, Supervision::as_str))?,
        "ects" => any.allow_decimal_number(DataValidationRule::Between(0.5, 60.0)),
        "eqf_level" => any.allow_whole_number(DataValidationRule::Between(1, 8)),
        "hours" => any.allow_whole_number(DataValidationRule::Between(1, 10_000)),
        "seats" => any.allow_whole_number(DataValidationRule::Between(1, 100_000)),
        day if DAYS.contains(&day) => any.allow_date(DataValidationRule::Between(
            ExcelDateTime::from_ymd(2000, 1, 1)?,
            ExcelDateTime::from_ymd(2100, 12, 31)?,
        )),
        _ => return Ok(None),
    }))
}

fn words<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|one| word(*one)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Row,
        csv::{self, Limits},
        xlsx,
    };

    #[test]
    fn ux_26_both_templates_say_the_same_and_their_example_is_right_but_refused() {
        let rows: Vec<Row> = csv::rows(csv().as_bytes(), Limits::UPLOAD).unwrap().map(Result::unwrap).collect();
        let filled: Vec<Row> = xlsx::rows(&xlsx().unwrap(), Limits::UPLOAD).unwrap().map(Result::unwrap).collect();
        let ([one], [other]) = (rows.as_slice(), filled.as_slice()) else { panic!("{rows:?} {filled:?}") };
        assert_eq!((&one.fields, &one.run), (&other.fields, &other.run));
        assert!(one.fields.read().is_ok() && one.run.read().is_ok() && one.warnings.is_empty(), "{one:?}");
        for row in [one, other] {
            assert_eq!(row.refusals.iter().map(|refusal| refusal.code).collect::<Vec<_>>(), ["example-row"]);
        }
    }
}
