//! Listings from a file: a check that changes nothing, then one button.

use catalogue::OpportunityState;
use testkit::listing;

use super::stage::{Stage, upload};

const FILE: &[u8] = b"identifier,title,ects,colour\nDS-1,Data for all,5,red\nDS-2,\"Forests, lakes\",2.5,\n";

#[tokio::test]
async fn ux_26_the_check_changes_nothing_and_one_button_imports() {
    let mut stage = Stage::new().await;
    stage.admin.open_form("/provider/import").await.ok();
    let report =
        upload(&mut stage.admin, &[("institution", "vallombre"), ("publish", "yes")], ("list.csv", FILE)).await.ok();
    assert!(report.says("2 rows are new") && report.says("0 rows are refused"));
    assert!(report.text(".import-warnings tbody tr").contains("1 colour"), "an unknown column is named");
    assert_eq!(report.texts(".import-rows tbody tr"), ["2 DS-1 New", "3 DS-2 New"]);
    assert!(stage.listings().await.is_empty());

    let content = report.texts("form.commit textarea").len();
    assert_eq!(content, 1, "the checked text is in the page");
    let text = String::from_utf8(FILE.to_vec()).unwrap().replace('\n', "\r\n");
    let fields = [
        ("institution", "vallombre"),
        ("commit", "yes"),
        ("checked", "x"),
        ("publish", "yes"),
        ("content", text.as_str()),
    ];
    for _ in 0..2 {
        let next = upload(&mut stage.admin, &fields, ("", b"")).await.sees_other();
        assert_eq!(next, "/provider?institution=vallombre");
    }
    let listings = stage.listings().await;
    assert_eq!(listings.len(), 2, "H073");
    assert!(listings.iter().all(|one| one.opportunity.state == OpportunityState::Published));
}

#[tokio::test]
async fn m06_an_editor_checks_and_an_administrator_imports() {
    let mut stage = Stage::new().await;
    let report = upload(&mut stage.editor, &[("institution", "vallombre")], ("list.csv", FILE)).await.ok();
    assert!(!report.has("form.commit") && report.says("An administrator of your institution can import it"));
    upload(&mut stage.editor, &[("institution", "vallombre"), ("commit", "yes")], ("list.csv", FILE)).await.is(403);
    upload(&mut stage.stranger, &[("institution", "vallombre")], ("list.csv", FILE)).await.is(404);
    assert!(stage.listings().await.is_empty());
}

#[tokio::test]
async fn another_file_than_the_checked_one_is_checked_first() {
    let mut stage = Stage::new().await;
    let fields = [("commit", "yes"), ("checked", "not-its-digest")];
    let page = upload(&mut stage.admin, &fields, ("list.csv", FILE)).await.ok();
    assert!(page.says("This is another file") && page.has("form.commit"));
    assert!(stage.listings().await.is_empty());
    let digest = page.attribute("form.commit input[name=checked]", "value").unwrap();
    upload(&mut stage.admin, &[("commit", "yes"), ("checked", &digest)], ("list.csv", FILE)).await.is(303);
    assert_eq!(stage.listings().await.len(), 2);
}

#[tokio::test]
async fn h001_h007_h028_h031_refused_rows_are_named_and_nothing_is_imported() {
    let mut stage = Stage::new().await;
    for (file, line, words) in [
        ("identifier,title\nA,One\nB,Two,three\n", "3", "another number of fields"),
        ("identifier,title\nA,One\nA,Other\n", "3", "stands on line 2"),
        ("identifier,title,institution\nA,One,rathcarrow\n", "2", "another institution"),
        ("identifier,title,start,end\nA,One,2027-02-01,2027-01-01\n", "2", "not before the start"),
        ("identifier,title,ects\nA,One,61\n", "2", "between 0.5 and 60"),
    ] {
        for fields in [[].as_slice(), &[("commit", "yes")]] {
            let page = upload(&mut stage.admin, fields, ("list.csv", file.as_bytes())).await.is(422);
            let row = page.text(".import-refused tbody tr");
            assert!(row.starts_with(line) && row.contains(words), "{file}: {row}");
            assert!(!page.has("form.commit"));
        }
    }
    let page = upload(&mut stage.admin, &[], ("list.csv", b"identifier,title\nA,\"One\n")).await.is(422);
    assert!(page.text(".fault").starts_with("Line 2:") && page.says("A,\"One"), "{}", page.main_text());
    let page = upload(&mut stage.admin, &[], ("list.csv", b"identifier,name\nA,One\n")).await.is(422);
    assert!(page.text(".fault").contains("(title)"));
    assert!(stage.listings().await.is_empty());
}

#[tokio::test]
async fn h024_other_kinds_of_files_are_refused() {
    let mut stage = Stage::new().await;
    for foreign in [b"\x89PNG\r\n\x1a\n".as_slice(), b"<html><script>alert(1)</script>", b"MZ\x90\0"] {
        let page = upload(&mut stage.admin, &[], ("list.csv", foreign)).await.is(422);
        assert!(page.has(".wrong #file") && !page.body.contains("alert(1)"));
    }
    let page = upload(&mut stage.admin, &[], ("", b"")).await.is(422);
    assert!(page.says("Choose a file"));
}

#[tokio::test]
async fn h010_eleven_mebibytes_are_too_many() {
    let mut stage = Stage::new().await;
    let file = vec![b'x'; 11 << 20];
    upload(&mut stage.admin, &[], ("list.csv", &file)).await.is(413);
    assert!(stage.listings().await.is_empty());
}

#[tokio::test]
async fn sec_5_the_token_comes_first() {
    let mut stage = Stage::new().await;
    stage.admin.token = "wrong".to_owned();
    upload(&mut stage.admin, &[], ("list.csv", FILE)).await.is(403);
    stage.admin.post("/provider/import", &[("commit", "yes")]).await.is(403);
}

#[tokio::test]
async fn duplicates_of_the_own_institution_are_updates() {
    let mut stage = Stage::new().await;
    listing("DS-1", "Data for all").at(&stage.world, stage.host).await;
    let page = upload(&mut stage.admin, &[], ("list.csv", b"identifier,title\nDS-1,Data for some\n")).await.ok();
    assert_eq!(page.texts(".import-rows tbody tr"), ["2 DS-1 Changed"]);
    let template = stage.editor.get("/provider/import/template.csv").await.ok();
    assert!(template.body.starts_with("identifier,title,institution,"));
    let mut again = stage.admin.clone();
    let page = upload(&mut again, &[], ("list.csv", b"identifier,title\nDS-1,Data for all\n")).await.ok();
    assert!(page.says("1 row changes nothing") && !page.has("form.commit"));
}

#[tokio::test]
async fn what_is_to_be_said_of_a_file_is_said_without_rows_too() {
    let mut stage = Stage::new().await;
    let page = upload(&mut stage.admin, &[], ("list.csv", b"identifier,title,Titel\n")).await.ok();
    let told = page.text(".import-warnings tbody tr");
    assert!(told.contains("Titel") && told.contains("not known"), "{}", page.main_text());
}
