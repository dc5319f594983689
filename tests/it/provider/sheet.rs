//! Listings from a spreadsheet: read like CSV, checked first, then one button; and the files to fill in.

use axum::{body::Body, http::Request};
use exchange::{csv::Limits, xlsx};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use testkit::listing;

use super::stage::{Stage, upload};

fn table(rows: &[&[&str]]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (line, row) in (0u32..).zip(rows) {
        for (place, text) in (0u16..).zip(*row) {
            sheet.write_string(line, place, *text).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

#[tokio::test]
async fn ux_26_a_spreadsheet_is_checked_and_imported_by_one_button() {
    let mut stage = Stage::new().await;
    stage.admin.open_form("/provider/import").await.ok();
    let file = table(&[&["identifier", "title", "ects", "start"], &["DS-1", "Data", "2.5", "2027-03-01"]]);
    let page = upload(&mut stage.admin, &[("publish", "yes")], ("list.xlsx", &file)).await.ok();
    assert_eq!(page.texts(".import-rows tbody tr"), ["2 DS-1 New"]);
    assert!(stage.listings().await.is_empty(), "the check changes nothing");
    let digest = page.attribute("form.commit input[name=checked]", "value").unwrap();
    let packed = page.attribute("form.commit input[name=packed]", "value").unwrap();
    let fields = [("commit", "yes"), ("checked", &*digest), ("publish", "yes"), ("packed", &*packed)];
    upload(&mut stage.admin, &fields, ("", b"")).await.sees_other();
    let listings = stage.listings().await;
    assert_eq!((listings.len(), listings[0].offerings.len()), (1, 1));
    assert_eq!(listings[0].version.ects.unwrap().to_string(), "2.5");
    let page = upload(&mut stage.admin, &[], ("list.xlsx", &file)).await.ok();
    assert!(page.says("1 row changes nothing") && !page.has("form.commit"), "the same file twice");
    let same = b"identifier,title,ects,start\nDS-1,Data,2.5,2027-03-01\n";
    let page = upload(&mut stage.admin, &[], ("list.csv", same)).await.ok();
    assert!(page.says("1 row changes nothing"), "as CSV it says the same");
}

#[tokio::test]
async fn three_faults_of_a_spreadsheet_are_named_by_line_and_column() {
    let mut stage = Stage::new().await;
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (place, name) in (0u16..).zip(["identifier", "title", "ects", "start", "seats"]) {
        sheet.write_string(0, place, name).unwrap();
    }
    for (line, (identifier, ects)) in (1u32..).zip([("A", 3.0), ("B", 61.0), ("C", 2.0)]) {
        sheet.write_string(line, 0, identifier).unwrap();
        sheet.write_string(line, 1, format!("Title {identifier}")).unwrap();
        sheet.write_number(line, 2, ects).unwrap();
    }
    let time = ExcelDateTime::from_ymd(2027, 3, 1).unwrap().and_hms(10, 0, 0).unwrap();
    sheet.write_datetime_with_format(1, 3, time, &Format::new().set_num_format("dd.mm.yyyy hh:mm")).unwrap();
    sheet.write_formula(3, 4, Formula::new("=NA()").set_result("#N/A")).unwrap();
    let page =
        upload(&mut stage.admin, &[("commit", "yes")], ("l.xlsx", &book.save_to_buffer().unwrap())).await.is(422);
    let refused = page.texts(".import-refused tbody tr");
    assert_eq!(refused.len(), 3, "{refused:?}");
    assert!(refused[0].starts_with("2 A start Enter a day"), "{refused:?}");
    assert!(refused[1].starts_with("3 B ects Enter between"), "{refused:?}");
    assert!(refused[2].starts_with("4 C seats The spreadsheet shows an error"), "{refused:?}");
    assert!(stage.listings().await.is_empty());
}

#[tokio::test]
async fn a_file_that_is_no_spreadsheet_says_so_without_quoting_it() {
    let mut stage = Stage::new().await;
    let page = upload(&mut stage.admin, &[], ("list.xlsx", b"PK\x03\x04 <b>no</b>")).await.is(422);
    assert_eq!(page.text(".fault"), "Line 1: The file cannot be read.");
    assert!(!page.has("#report code"));
    let empty = upload(&mut stage.admin, &[], ("list.xlsx", &table(&[]))).await.is(422);
    assert_eq!(empty.text(".fault"), "The file is empty.");
    let page = upload(&mut stage.admin, &[], ("list.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")).await.is(422);
    assert!(page.text(".field-error").contains("Choose a CSV file or a spreadsheet"), "{}", page.main_text());
}

#[tokio::test]
async fn ux_26_templates_have_every_column_and_an_example_that_is_not_imported() {
    let mut stage = Stage::new().await;
    let page = stage.editor.open_form("/provider/import").await.ok();
    for kind in ["csv", "xlsx"] {
        assert!(page.has(&format!("a[href='/provider/import/template.{kind}']")));
        let answer = stage.editor.get(&format!("/provider/import/template.{kind}")).await.ok();
        let name = format!("attachment; filename=\"micro-credentials.{kind}\"");
        assert_eq!(answer.headers["content-disposition"], name.as_str());
        stage.world.visitor().get(&format!("/provider/import/template.{kind}")).await.is(303);
    }
    let file = exchange::template::xlsx().unwrap();
    let page = upload(&mut stage.admin, &[], ("t.xlsx", &file)).await.is(422);
    assert!(page.text(".import-refused tbody tr").contains("This is the example"), "{}", page.main_text());
    assert_eq!(page.texts(".import-refused tbody tr").len(), 1, "nothing else is wrong with it");
    let page = upload(&mut stage.admin, &[], ("t.csv", exchange::template::csv().as_bytes())).await.is(422);
    assert_eq!(page.texts(".import-refused tbody tr").len(), 1);
    assert!(!page.has(".import-warnings"));
    assert_eq!(xlsx::rows(&file, Limits::UPLOAD).unwrap().count(), 1);
}

#[tokio::test]
async fn ux_26_a_new_row_with_the_title_of_a_listing_is_offered_as_update() {
    let mut stage = Stage::new().await;
    let (known, _) = listing("DS-1", "Data for all").at(&stage.world, stage.host).await;
    let file = b"identifier,title\nDS-9,data  FOR all\nDS-1,Data for all\nDS-2,Other\n";
    let page = upload(&mut stage.admin, &[], ("list.csv", file)).await.ok();
    let rows = page.texts(".import-warnings tbody tr");
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert!(rows[0].starts_with("2 title") && rows[0].contains("write DS-1 as the identifier"), "{rows:?}");
    assert!(page.has(&format!(".import-warnings a[href='/provider/listings/{known}']")));
    assert!(page.has("form.commit"), "it refuses nothing");
    let page = upload(&mut stage.stranger, &[], ("list.csv", file)).await.ok();
    assert!(!page.has(".import-warnings"), "another institution's listing is not told");
}

#[tokio::test]
async fn lim_2_a_broken_packed_file_is_no_file() {
    let mut stage = Stage::new().await;
    let page = upload(&mut stage.admin, &[("packed", "!!"), ("commit", "yes")], ("", b"")).await.is(422);
    assert!(page.says("Choose a file"));
    let request = Request::post("/provider/import").body(Body::from("packed=UEsDBA==")).unwrap();
    stage.admin.send(request).await.is(403);
}
