use super::*;
use crate::Row;

fn read(bytes: &[u8]) -> Result<Vec<Row>, FileError> {
    let read = rows(bytes, Limits::UPLOAD).and_then(Iterator::collect);
    if let Err(error) = &read {
        assert!(crate::FILE_ERRORS.contains(&error.code), "{error}");
    }
    read
}

fn codes(row: &Row) -> Vec<(&str, &str)> {
    row.refusals.iter().map(|refusal| (refusal.column.as_str(), refusal.code)).collect()
}

#[test]
fn h001_a_row_with_more_cells_than_the_header_is_refused_by_line() {
    let line = |number| if number == 57 { "A57,Title,extra\n".to_owned() } else { format!("A{number},Title\n") };
    let file: String = std::iter::once("identifier,title\n".to_owned()).chain((2..=101).map(line)).collect();
    let rows = read(file.as_bytes()).unwrap();
    let bad: Vec<_> = rows.iter().filter(|row| !row.refusals.is_empty()).collect();
    assert_eq!(bad.len(), 1);
    assert_eq!((bad[0].line, codes(bad[0])), (57, vec![("identifier, title", "column-count")]));
}

#[test]
fn h002_an_unclosed_quote_names_the_line_where_the_record_begins() {
    let file = format!("identifier,title\nA1,\"Open for ever\n{}", "A,Title\n".repeat(10_000));
    assert_eq!(read(file.as_bytes()).unwrap_err(), FileError::new(2, "unclosed-quote"));
    let quoted = "identifier,title\n\"A1\",\"Open\n\"A2\",\"Title\"\n";
    assert_eq!(read(quoted.as_bytes()).unwrap_err(), FileError::new(2, "text-after-quote"));
}

#[test]
fn h002_a_cell_without_end_is_not_kept() {
    let file = format!("identifier,title\nA1,\"{}\"\nA2,Title\n", "x".repeat(5_000_000));
    let rows = read(file.as_bytes()).unwrap();
    assert_eq!(codes(&rows[0]), [("title", "too-long")]);
    assert!(rows[0].fields.title.is_empty());
    assert_eq!(rows[1].fields.identifier, "A2");
}

#[test]
fn h004_windows_1252_is_refused_with_its_line() {
    let file = b"identifier,title\nA1,Fine\nA2,\"St\xE9phane\"\n";
    assert_eq!(read(file).unwrap_err(), FileError::new(3, "not-utf8"));
    let inside = b"identifier,title\nA1,Fine\nA2,\"One\nTwo\nSt\xE9phane\"\n";
    assert_eq!(read(inside).unwrap_err(), FileError::new(5, "not-utf8"));
    assert_eq!(read(b"\xFF\xFEi\0d\0").unwrap_err().code, "not-utf8");
}

#[test]
fn h024_another_kind_of_file_is_no_catalogue() {
    assert_eq!(read(b"\x89PNG\r\n\x1a\n\0\0").unwrap_err().code, "not-utf8");
    let html = read(b"<!doctype html>\n<html>").unwrap_err();
    assert_eq!((html.code, html.columns), ("missing-column", vec!["identifier".to_owned(), "title".to_owned()]));
    assert_eq!(read(b"").unwrap_err().code, "empty-file");
}

#[test]
fn h008_cells_are_taken_literally() {
    let rows = read(b"identifier,title\nA1,=cmd|' /C calc'!A0\nA2,+1\n").unwrap();
    assert_eq!(rows[0].fields.title[""], "=cmd|' /C calc'!A0");
    assert_eq!(rows[1].fields.title[""], "+1");
}

#[test]
fn a_mark_a_semicolon_and_every_line_break_are_read() {
    let file =
        "\u{FEFF}identifier;title;title@fr\r\nA1;\"One; two\r\n\"\"three\"\"\";Un\r\n\r\nA2;Two;\r;;\rA3;Three;Trois";
    let rows = read(file.as_bytes()).unwrap();
    assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 5, 7]);
    assert_eq!(rows[0].fields.title[""], "One; two\r\n\"three\"");
    assert_eq!(rows[0].fields.title["fr"], "Un");
    assert_eq!(rows[2].fields.title["fr"], "Trois");
}

#[test]
fn unknown_columns_are_named_never_guessed() {
    let rows = read(b"identifier,title@fr,Titel,ects@en,title@\nA1,Un,x,5,y\n").unwrap();
    let file = "identifier,title@fr,Titel,ects@en,title@\n";
    // With rows or without: they are of the whole file.
    let (warnings, mut none) = super::rows(file.as_bytes(), Limits::UPLOAD).unwrap().apart();
    assert!(none.next().is_none() && rows[0].warnings.is_empty());
    let unknown: Vec<_> =
        warnings.iter().map(|warning| (warning.line, warning.column.as_str(), warning.code)).collect();
    let unknown_column = "unknown-column";
    assert_eq!(unknown, [(1, "Titel", unknown_column), (1, "ects@en", unknown_column), (1, "title@", unknown_column)]);
    assert_eq!(rows[0].fields.ects, "");
    assert_eq!(read(b"identifier,title,TITLE\nA,B,C\n").unwrap_err().code, "column-twice");
}

#[test]
fn lim6_rows_columns_and_characters() {
    let many = "A,B\n".repeat(5_001);
    let error = read(format!("identifier,title\n{many}").as_bytes()).unwrap_err();
    assert_eq!(error, FileError::new(5_002, "too-many-rows"));
    let free = rows(format!("identifier,title\n{many}").as_bytes(), Limits::COMMAND).map(Iterator::count);
    assert_eq!(free, Ok(5_001));
    let wide = format!("identifier,title{}\n", ",x".repeat(63));
    assert_eq!(read(wide.as_bytes()).unwrap_err().code, "too-many-columns");
    let long = format!("identifier,title,description\nA,B,{}\n", "é".repeat(20_001));
    assert_eq!(codes(&read(long.as_bytes()).unwrap()[0]), [("description", "too-long")]);
    let fits = format!("identifier,title,description\nA,B,{}\n", "é".repeat(20_000));
    assert!(read(fits.as_bytes()).unwrap()[0].refusals.is_empty());
}

#[test]
fn broken_characters_are_named() {
    let rows = read("identifier,title\nA,Dise\u{FFFD}o\n".as_bytes()).unwrap();
    assert_eq!(rows[0].warnings[0].code, "broken-characters");
}
