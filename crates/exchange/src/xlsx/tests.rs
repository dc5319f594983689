//! Spreadsheets as programs write them, and as nobody should.

use std::io::{Cursor, Write as _};

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use zip::{ZipWriter, write::SimpleFileOptions};

use super::*;
use crate::Row;

fn book(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().unwrap()
}

fn head(sheet: &mut Worksheet, row: u32, names: &[&str]) {
    for (place, name) in (0u16..).zip(names) {
        sheet.write_string(row, place, *name).unwrap();
    }
}

fn read(content: &[u8]) -> Result<Vec<Row>, FileError> {
    let read = rows(content, Limits::UPLOAD).and_then(Iterator::collect);
    if let Err(error) = &read {
        assert!(crate::FILE_ERRORS.contains(&error.code), "{error}");
    }
    read
}

fn codes(row: &Row) -> Vec<(&str, &str)> {
    assert!(row.refusals.iter().all(|why| crate::REFUSALS.contains(&why.code) || why.code == "too-long"));
    row.refusals.iter().map(|refusal| (refusal.column.as_str(), refusal.code)).collect()
}

/// An archive of these entries.
fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const SPACE: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// The parts of a spreadsheet with this sheet and these shared texts.
fn parts(sheet: &str, shared: &str) -> Vec<u8> {
    parts_with(sheet, &format!("<sst xmlns=\"{SPACE}\">{shared}</sst>"))
}

fn parts_with(sheet: &str, shared: &str) -> Vec<u8> {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let relation = |id: u8, kind: &str, target: &str| {
        format!("<Relationship Id=\"r{id}\" Type=\"{office}/{kind}\" Target=\"{target}\"/>")
    };
    let root = relation(1, "officeDocument", "xl/workbook.xml");
    let inner = relation(1, "worksheet", "worksheets/sheet1.xml") + &relation(2, "sharedStrings", "sharedStrings.xml");
    let files = [
        ("_rels/.rels", format!("<Relationships xmlns=\"{package}\">{root}</Relationships>")),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{SPACE}\" xmlns:r=\"{office}\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
        ),
        ("xl/_rels/workbook.xml.rels", format!("<Relationships xmlns=\"{package}\">{inner}</Relationships>")),
        ("xl/sharedStrings.xml", shared.to_owned()),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet xmlns=\"{SPACE}\"><sheetData>{sheet}</sheetData></worksheet>"),
        ),
    ];
    let entries: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    archive(&entries)
}

const HEADER: &str = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>identifier</t></is></c>\
    <c r=\"B1\" t=\"inlineStr\"><is><t>title</t></is></c></row>";

#[test]
fn days_numbers_formulas_and_truths_are_what_one_sees() {
    let file = book(|sheet| {
        head(sheet, 0, &["identifier", "title", "ects", "start", "end", "seats", "price", "isced_f", "colour"]);
        sheet.write_number(1, 0, 101).unwrap();
        sheet.write_formula(1, 1, Formula::new("=A2&\" x\"").set_result("101 x")).unwrap();
        sheet.write_number(1, 2, 0.1 * 3.0 + 2.2).unwrap();
        let day = Format::new().set_num_format("dd/mm/yyyy");
        sheet.write_datetime_with_format(1, 3, ExcelDateTime::from_ymd(2027, 3, 1).unwrap(), &day).unwrap();
        let time = ExcelDateTime::from_ymd(2027, 3, 1).unwrap().and_hms(10, 30, 0).unwrap();
        sheet.write_datetime_with_format(1, 4, time, &day).unwrap();
        sheet.write_number(1, 5, 25.0).unwrap();
        sheet.write_number(1, 6, 49.9).unwrap();
        sheet.write_number(1, 7, 613).unwrap();
        sheet.write_boolean(1, 8, true).unwrap();
    });
    let rows = read(&file).unwrap();
    let row = &rows[0];
    assert_eq!((row.line, row.fields.identifier.as_str(), row.fields.title[""].as_str()), (2, "101", "101 x"));
    assert_eq!((row.fields.ects.as_str(), row.run.start.as_str(), row.run.seats.as_str()), ("2.5", "2027-03-01", "25"));
    assert_eq!((row.fields.price.as_str(), row.fields.isced_f.as_str()), ("49.9", "613"));
    assert_eq!(row.run.end, "2027-03-01 10:30:00", "a time of day is no day");
    assert!(row.run.read().is_err() && row.fields.read().is_err(), "a lost zero is not guessed");
    let (warnings, _) = super::rows(&file, Limits::UPLOAD).unwrap().apart();
    assert_eq!(warnings.iter().map(|warning| warning.column.as_str()).collect::<Vec<_>>(), ["colour"]);
}

#[test]
fn a_cell_that_failed_names_its_column_and_row() {
    let file = book(|sheet| {
        head(sheet, 0, &["identifier", "title", "ects", "notes"]);
        head(sheet, 1, &["A", "One", "5", "x"]);
        head(sheet, 3, &["B", "Two"]);
        sheet.write_formula(3, 2, Formula::new("=NA()").set_result("#N/A")).unwrap();
        sheet.write_formula(3, 3, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    });
    let rows = read(&file).unwrap();
    assert_eq!(
        (rows[1].line, codes(&rows[1])),
        (4, vec![("ects", "cell-error")]),
        "blank rows count, unknown columns not"
    );
    let error = "<c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"e\"><v>#REF!</v></c>";
    let rows = read(&parts(&format!("{HEADER}<row r=\"2\">{error}</row>"), "")).unwrap();
    assert_eq!(codes(&rows[0]), [("title", "cell-error")]);
    let unworked = "<c r=\"A2\"><v>1</v></c><c r=\"B2\"><f>UPPER(A1)</f></c>";
    let rows = read(&parts(&format!("{HEADER}<row r=\"2\">{unworked}</row>"), "")).unwrap();
    assert_eq!(codes(&rows[0]), [("title", "formula-empty")]);
}

#[test]
fn merged_cells_are_refused_and_empty_rows_passed_over() {
    let file = book(|sheet| {
        head(sheet, 2, &["identifier", "title", "ects", "colour", "red"]);
        head(sheet, 3, &["A", "One"]);
        head(sheet, 6, &["B", "Two"]);
        sheet.merge_range(3, 2, 6, 2, "5", &Format::new()).unwrap();
        sheet.merge_range(3, 3, 3, 4, "x", &Format::new()).unwrap();
    });
    let rows = read(&file).unwrap();
    assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [4, 7]);
    assert_eq!((rows[0].fields.ects.as_str(), codes(&rows[0])), ("5", vec![]), "an unknown column may be merged");
    assert_eq!(codes(&rows[1]), [("ects", "merged-cell")]);
}

#[test]
fn a_row_beyond_the_header_is_refused_and_a_shorter_one_is_not() {
    let file = book(|sheet| {
        head(sheet, 0, &["identifier", "title", "ects"]);
        head(sheet, 1, &["A", "One"]);
        head(sheet, 2, &["B", "Two", "", "more"]);
    });
    let rows = read(&file).unwrap();
    assert_eq!(codes(&rows[0]), []);
    assert_eq!(codes(&rows[1]), [("identifier, title, ects", "column-count")]);
}

#[test]
fn the_first_visible_sheet_is_read_and_others_are_named() {
    let mut book = Workbook::new();
    head(book.add_worksheet().set_name("Old").unwrap().set_hidden(true), 0, &["x"]);
    let sheet = book.add_worksheet().set_name("2027").unwrap();
    sheet.set_active(true);
    head(sheet, 0, &["identifier", "title"]);
    head(sheet, 1, &["A", "One"]);
    head(book.add_worksheet().set_name("Notes").unwrap(), 0, &["y"]);
    let file = book.save_to_buffer().unwrap();
    assert_eq!(read(&file).unwrap()[0].fields.identifier, "A");
    let (warnings, _) = rows(&file, Limits::UPLOAD).unwrap().apart();
    let warnings: Vec<_> = warnings.iter().map(|one| (one.column.as_str(), one.code)).collect();
    assert_eq!(warnings, [("Notes", "other-sheet")]);
    assert!(warnings.iter().all(|(_, code)| crate::WARNINGS.contains(code)));
}

#[test]
fn lim_8_a_sheet_is_as_large_as_its_highest_cell() {
    let far = |row: u32, column: u16| {
        book(|sheet| {
            head(sheet, 0, &["identifier", "title"]);
            sheet.write_string(row, column, "x").unwrap();
        })
    };
    assert_eq!(read(&far(1_048_575, 0)).unwrap_err(), FileError::new(1_048_576, "too-many-rows"));
    assert_eq!(read(&far(5_001, 0)).unwrap_err().code, "too-many-rows");
    assert_eq!(read(&far(5_000, 0)).unwrap()[0].line, 5_001);
    assert_eq!(read(&far(1, 16_383)).unwrap_err().code, "too-many-columns");
    assert_eq!(codes(&read(&far(1, 63)).unwrap()[0]), [("identifier, title", "column-count")]);
    assert!(rows(&far(9_000, 0), Limits::COMMAND).is_ok(), "the command line has no limit of rows (CONTRACT §1)");
}

#[test]
fn h011_one_long_text_in_every_cell_is_not_multiplied() {
    let shared = format!("<si><t>{}</t></si>", "x".repeat(70_000));
    let row = |number: u32| {
        let cells: String = ["A", "B"].map(|column| format!("<c r=\"{column}{number}\" t=\"s\"><v>0</v></c>")).concat();
        format!("<row r=\"{number}\">{cells}</row>")
    };
    let sheet: String = (2..1_000).map(row).collect();
    assert_eq!(read(&parts(&format!("{HEADER}{sheet}"), &shared)).unwrap_err().code, "too-large-unpacked");
    let sheet: String = (2..4).map(row).collect();
    let rows = read(&parts(&format!("{HEADER}{sheet}"), &shared)).unwrap();
    assert_eq!(codes(&rows[0]), [("identifier", "too-long"), ("title", "too-long")]);
}

#[test]
fn cells_in_no_order_and_texts_that_are_not_there_are_no_sheet() {
    for wrong in [
        "<row r=\"3\"><c r=\"A3\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>7</v></c></row>",
        "<row r=\"2\"><c r=\"A2\"><v>1</v></row>",
    ] {
        assert_eq!(read(&parts(&format!("{HEADER}{wrong}"), "")).unwrap_err().code, "unreadable", "{wrong}");
    }
}

#[test]
fn lim_7_an_archive_has_few_entries_nothing_nested_and_no_way_out() {
    let many: Vec<String> = (0..201).map(|number| format!("{number}.xml")).collect();
    let entries: Vec<(&str, &[u8])> = many.iter().map(|name| (name.as_str(), b"x".as_slice())).collect();
    assert_eq!(read(&archive(&entries)).unwrap_err().code, "too-many-entries");
    let inner = archive(&[("a.txt", b"a")]);
    assert_eq!(read(&archive(&[("xl/media/a.bin", &inner)])).unwrap_err().code, "nested-archive");
    assert_eq!(read(&archive(&[("../../etc/passwd", b"a")])).unwrap_err().code, "archive-path");
    assert_eq!(read(&archive(&[("word/document.xml", b"<a/>")])).unwrap_err().code, "unreadable");
    assert_eq!(read(b"PK\x03\x04 and no more").unwrap_err().code, "unreadable");
    assert_eq!(read(&archive(&[("a", &vec![0; 4_000_000])])).unwrap_err().code, "too-large-unpacked", "100 to one");
}

#[test]
fn h011_more_than_the_directory_states_never_comes_out() {
    let row = |row: u32| format!("<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c></row>");
    let rows = (2..2_000).map(row).collect::<Vec<_>>().concat();
    let sheet = format!("{HEADER}{rows}");
    let mut file = parts(&sheet, "");
    assert_eq!(read(&file).unwrap().len(), 1_998);
    let whole = file.len();
    let stated = u32::try_from(sheet.len() + parts_around()).unwrap().to_le_bytes();
    let mut lies = 0;
    for place in 0..whole - 4 {
        if file[place..place + 4] == stated {
            file[place..place + 4].copy_from_slice(&1_000_u32.to_le_bytes());
            lies += 1;
        }
    }
    assert!(lies >= 1, "the directory states the size");
    assert_eq!(read(&file).unwrap_err().code, "unreadable");
}

/// What stands around the rows in the part of a sheet.
fn parts_around() -> usize {
    format!("<worksheet xmlns=\"{SPACE}\"><sheetData></sheetData></worksheet>").len()
}

/// The reader makes room for as many texts as are announced: without the check this test would end the process.
#[test]
fn lim_7_h011_more_shared_texts_than_there_can_be_are_not_believed() {
    let sheet = format!("{HEADER}<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>0</v></c></row>");
    let texts = |head: &str, attributes: &str| {
        parts_with(&sheet, &format!("{head}<sst {attributes} xmlns=\"{SPACE}\"><si><t>One</t></si></sst>"))
    };
    for honest in ["uniqueCount=\"1\"", "", "count=\"2\" uniqueCount=\"1\""] {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";
        assert_eq!(read(&texts(head, honest)).unwrap()[0].fields.identifier, "One", "{honest}");
    }
    let comment = format!("<!-- {} -->", "x".repeat(5_000));
    for (head, lie) in [
        ("", "uniqueCount=\"99999999999999\""),
        ("", "uniqueCount=\"18446744073709551615\""),
        ("", "uniqueCount=\"1000000000\""),
        ("", "uniqueCount=\"1\" uniqueCount=\"99999999999999\""),
        ("", "a:uniqueCount=\"99999999999999\""),
        ("<!-- a -->\n", "uniqueCount='99999999999999'"),
        (&comment, "uniqueCount=\"99999999999999\""),
        ("\u{FEFF}", "uniqueCount=\"99999999999999\""),
    ] {
        assert_eq!(read(&texts(head, lie)).unwrap_err().code, "unreadable", "{lie}");
    }
    let wide: Vec<u8> = "<sst uniqueCount=\"99999999999999\"><si><t>One</t></si></sst>"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let wide = [b"\xFF\xFE".as_slice(), &wide].concat();
    assert_eq!(read(&archive(&[("xl/SharedStrings.xml", &wide)])).unwrap_err().code, "unreadable");
}

#[test]
fn lim_8_merged_cells_beyond_the_last_column_cost_nothing() {
    let rows = (2..=400)
        .map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c></row>"))
        .collect::<Vec<_>>()
        .concat();
    // In no order, so that they do not pack too well.
    let region = |number: u32| format!("<mergeCell ref=\"BM1:BN{}\"/>", 400 + number * 7_919 % 600_011);
    let merged: String = (0..20_000).map(region).collect();
    let sheet = format!("{HEADER}{rows}</sheetData><mergeCells>{merged}</mergeCells><sheetData>");
    let begun = std::time::Instant::now();
    assert_eq!(read(&parts(&sheet, "")).unwrap().len(), 399);
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
    let merged = "<mergeCell ref=\"A1:A400\"/>".repeat(200);
    let sheet = format!("{HEADER}{rows}</sheetData><mergeCells>{merged}</mergeCells><sheetData>");
    assert_eq!(read(&parts(&sheet, "")).unwrap_err().code, "unreadable");
}
