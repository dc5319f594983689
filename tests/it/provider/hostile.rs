//! Files that nobody should send: what the security rules say of imports, row by row.

use std::time::Duration;

use axum::{
    body::Body,
    http::{Request, header},
};
use testkit::listing;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    time::timeout,
};

use super::stage::{Stage, form_with_file, upload};

/// Columns and words of every refusal of a file.
async fn refused(stage: &mut Stage, file: &str) -> Vec<String> {
    let page = upload(&mut stage.admin, &[("commit", "yes")], ("list.csv", file.as_bytes())).await.is(422);
    assert!(!page.has("form.commit"));
    page.texts(".import-refused tbody tr")
}

#[tokio::test]
async fn h001_row_57_of_100_is_named_with_the_columns_and_nothing_comes_in() {
    let mut stage = Stage::new().await;
    let row = |line| if line == 57 { "A57,Title,more\n".to_owned() } else { format!("A{line},Title {line}\n") };
    let file: String = std::iter::once("identifier,title\n".to_owned()).chain((2..=101).map(row)).collect();
    let rows = refused(&mut stage, &file).await;
    assert_eq!(rows, ["57 A57 identifier, title This line has another number of fields than the header."]);
    assert!(stage.listings().await.is_empty());
}

#[tokio::test]
async fn h002_an_open_quote_in_ten_thousand_lines_names_the_line_where_it_began() {
    let mut stage = Stage::new().await;
    let file = format!("identifier,title\nA1,\"Open\n{}", "A,Title\n".repeat(9_998));
    let page = upload(&mut stage.admin, &[], ("list.csv", file.as_bytes())).await.is(422);
    assert!(page.text(".fault").starts_with("Line 2: A quotation mark is not closed"), "{}", page.main_text());
}

#[tokio::test]
async fn h004_windows_1252_is_refused_by_line_and_never_cut() {
    let mut stage = Stage::new().await;
    let page = upload(&mut stage.admin, &[], ("list.csv", b"identifier,title\nA,Fine\nB,St\xE9phane\n")).await.is(422);
    assert_eq!(page.text(".fault"), "Line 3: The file is not in UTF-8.");
    assert!(stage.listings().await.is_empty());
}

#[tokio::test]
async fn h007_one_identifier_twice_names_both_lines() {
    let mut stage = Stage::new().await;
    for second in ["A,Other,2027-03-01", "A,One,2027-02-01"] {
        let rows = refused(&mut stage, &format!("identifier,title,start\nA,One,2027-02-01\n{second}\n")).await;
        assert!(rows.len() == 1 && rows[0].starts_with("3 A") && rows[0].contains("line 2"), "{rows:?}");
    }
    assert!(stage.listings().await.is_empty());
}

#[tokio::test]
async fn h008_a_formula_stays_text_here_and_is_none_in_what_goes_out() {
    let mut stage = Stage::new().await;
    stage.admin.open_form("/provider/import").await.ok();
    let file = "identifier,title\nA,=cmd|' /C calc'!A0\nB,\"@SUM(1+1) <b>x</b>\"\n";
    upload(&mut stage.admin, &[("commit", "yes"), ("publish", "yes")], ("l.csv", file.as_bytes())).await.is(303);
    let listings = stage.listings().await;
    let title = |place: usize| listings[place].version.title.iter().next().unwrap().1.to_owned();
    assert_eq!((title(0).as_str(), title(1).as_str()), ("=cmd|' /C calc'!A0", "@SUM(1+1) <b>x</b>"));
    let page = stage.admin.get(&format!("/micro-credentials/{}", listings[1].opportunity.id)).await.ok();
    assert_eq!(page.text("h1"), "@SUM(1+1) <b>x</b>");
    assert!(!page.has("h1 b"));
}

#[tokio::test]
async fn h010_the_limit_counts_with_and_without_a_stated_length_and_ends_the_connection() {
    let stage = Stage::new().await;
    let body = form_with_file(&stage.admin.token, &[], ("list.csv", &vec![b'x'; 11 << 20]));
    for stated in [true, false] {
        let mut stream = connect(&stage).await;
        let framing =
            if stated { format!("Content-Length: {}", body.len()) } else { "Transfer-Encoding: chunked".into() };
        stream.write_all(head(&stage, &framing).as_bytes()).await.unwrap();
        let mut sent = 0;
        for part in body.chunks(1 << 20) {
            let part = if stated { part.to_vec() } else { chunk(part) };
            if timeout(Duration::from_secs(5), stream.write_all(&part)).await.is_ok_and(|sent| sent.is_ok()) {
                sent += 1;
            }
        }
        let mut answer = Vec::new();
        let ended = timeout(Duration::from_secs(20), stream.read_to_end(&mut answer)).await;
        let answer = String::from_utf8_lossy(&answer);
        assert!(answer.starts_with("HTTP/1.1 413") || answer.is_empty() && sent < 11, "{stated}: {answer:.100}");
        assert!(ended.is_ok(), "{stated}: the connection is closed");
    }
    assert!(stage.listings().await.is_empty());
}

#[tokio::test]
async fn h010_a_stated_length_is_enough() {
    let mut stage = Stage::new().await;
    let request = Request::post("/provider/import")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge")
        .header(header::CONTENT_LENGTH, 11 << 20)
        .body(Body::from(form_with_file(&stage.admin.token, &[], ("list.csv", &vec![b'x'; 11 << 20]))));
    stage.admin.send(request.unwrap()).await.is(413);
}

#[tokio::test]
async fn h026_who_leaves_in_mid_upload_leaves_nothing() {
    let mut stage = Stage::new().await;
    let file = b"identifier,title\nA,One\nB,Two\n";
    let body = form_with_file(&stage.admin.token, &[("commit", "yes"), ("publish", "yes")], ("list.csv", file));
    let mut stream = connect(&stage).await;
    stream.write_all(head(&stage, &format!("Content-Length: {}", body.len())).as_bytes()).await.unwrap();
    stream.write_all(&body[..body.len() - 20]).await.unwrap();
    stream.shutdown().await.unwrap();
    let mut answer = Vec::new();
    timeout(Duration::from_secs(20), stream.read_to_end(&mut answer)).await.unwrap().unwrap();
    assert!(!answer.starts_with(b"HTTP/1.1 303"), "{}", String::from_utf8_lossy(&answer));
    assert!(stage.listings().await.is_empty());
    // The same form whole is taken: it was the leaving that stopped it.
    upload(&mut stage.admin, &[("commit", "yes")], ("list.csv", file)).await.is(303);
    assert_eq!(stage.listings().await.len(), 2);
}

#[tokio::test]
async fn h024_what_is_no_table_is_refused_and_never_given_back() {
    let mut stage = Stage::new().await;
    for foreign in [
        b"\x89PNG\r\n\x1a\n\0\0".as_slice(),
        b"<!doctype html><script>alert(1)</script>",
        b"\x7FELF\x02\x01\x01\0",
        b"#!/bin/sh\necho",
        b"%PDF-1.7",
        b"PK\x03\x04not a spreadsheet alert(1)",
    ] {
        let page = upload(&mut stage.admin, &[], ("list.csv", foreign)).await.is(422);
        assert_eq!(page.headers[header::CONTENT_TYPE], "text/html; charset=utf-8");
        assert!(!page.body.contains("alert(1)") && !page.body.contains("echo"), "{foreign:?}");
    }
    assert!(stage.listings().await.is_empty());
}

#[tokio::test]
async fn h028_a_row_of_another_institution_creates_nothing_anywhere() {
    let mut stage = Stage::new().await;
    let rows = refused(&mut stage, "identifier,title,institution\nA,One,vallombre\nB,Two,rathcarrow\n").await;
    assert_eq!(rows, ["3 B institution The line belongs to another institution."]);
    let rows =
        refused(&mut stage, "identifier,title,institution,institution_name,country\nA,One,new-one,New,FR\n").await;
    assert_eq!(rows.len(), 1, "by upload no institution is made");
    assert!(stage.listings().await.is_empty());
    let page = stage.stranger.get("/provider").await.ok();
    assert!(!page.says("Two"));
}

#[tokio::test]
async fn h029_credits_beyond_bounds_or_between_steps_are_named() {
    let mut stage = Stage::new().await;
    for (ects, words) in [
        ("-5", "Enter the number of ECTS"),
        ("0", "between 0.5 and 60"),
        ("61", "between 0.5 and 60"),
        ("2.3", "steps of a half"),
        ("5e0", "Enter the number of ECTS"),
    ] {
        let rows = refused(&mut stage, &format!("identifier,title,ects\nA,One,{ects}\n")).await;
        assert!(rows.len() == 1 && rows[0].starts_with("2 A ects") && rows[0].contains(words), "{ects}: {rows:?}");
    }
}

#[tokio::test]
async fn h031_days_out_of_order_name_both_fields_and_seats_stay_above_those_taken() {
    let mut stage = Stage::new().await;
    let head = "identifier,title,start,end,enrol_by,seats\n";
    let rows = refused(&mut stage, &format!("{head}A,One,2027-02-01,2027-01-01,,\n")).await;
    assert!(rows.len() == 2 && rows[0].contains("start") && rows[1].contains("end"), "{rows:?}");
    let rows = refused(&mut stage, &format!("{head}A,One,2027-02-01,2027-03-01,2027-03-02,\n")).await;
    assert!(rows.len() == 2 && rows[0].contains("enrol_by") && rows[1].contains("end"), "{rows:?}");
    let (_, runs) = listing("A", "One").at(&stage.world, stage.host).await;
    for name in ["Ana Silva", "Ben Roth"] {
        let learner = stage.world.person(name, Some(stage.host)).await;
        let mut work = stage.world.begin_as(learner).await;
        let wish = evaluation::promise::Wish { offering: runs[0], programme: None, component: None, consent: true };
        evaluation::promise::enrol(&mut work, wish).await.unwrap();
        work.commit().await.unwrap();
    }
    let rows = refused(&mut stage, &format!("{head}A,One,2026-04-06,2026-05-29,,1\n")).await;
    assert!(rows.len() == 1 && rows[0].contains("seats") && rows[0].contains("already taken"), "{rows:?}");
}

#[tokio::test]
async fn h034_a_title_of_nothing_is_missing() {
    let mut stage = Stage::new().await;
    for title in ["", "   ", "\u{200B}\u{FEFF}"] {
        let rows = refused(&mut stage, &format!("identifier,title,ects\nA,{title},5\n")).await;
        assert!(rows.len() == 1 && rows[0].starts_with("2 A title"), "{rows:?}");
    }
}

#[tokio::test]
async fn h035_limits_count_characters_not_bytes() {
    let mut stage = Stage::new().await;
    let file = |title: usize, text: usize| {
        format!("identifier,title,description\nA,{},{}\n", "é".repeat(title), "é".repeat(text))
    };
    assert!(refused(&mut stage, &file(301, 1)).await[0].starts_with("2 A title"));
    assert!(refused(&mut stage, &file(1, 20_001)).await[0].starts_with("2 A description"));
    upload(&mut stage.admin, &[("commit", "yes")], ("l.csv", file(300, 20_000).as_bytes())).await.is(303);
}

#[tokio::test]
async fn h042_fields_and_columns_that_are_not_the_providers_change_nothing() {
    let mut stage = Stage::new().await;
    let rathcarrow = consortium::institution::by_slug(stage.world.db.reads(), "rathcarrow").await.unwrap().id;
    let file =
        format!("identifier,title,state,version,institution_id,role\nA,One,published,9,{rathcarrow},network_admin\n");
    let id = rathcarrow.to_string();
    let fields = [("commit", "yes"), ("institution_id", &*id), ("state", "published"), ("version", "7"), ("role", "x")];
    let checked = upload(&mut stage.admin, &[], ("l.csv", file.as_bytes())).await.ok();
    let named = checked.texts(".import-warnings tbody tr");
    assert_eq!(named.len(), 4, "each unknown column is named: {named:?}");
    upload(&mut stage.admin, &fields, ("l.csv", file.as_bytes())).await.is(303);
    let listings = stage.listings().await;
    assert_eq!(listings.len(), 1);
    let stored = &listings[0].opportunity;
    assert_eq!((stored.institution_id, stored.state.as_str(), listings[0].version.number), (stage.host, "draft", 1));
}

/// A real connection to a server of this world; it ends with the test.
async fn connect(stage: &Stage) -> TcpStream {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let router = stage.world.router.clone();
    #[expect(clippy::disallowed_methods, reason = "a server of a test")]
    tokio::spawn(async move { axum::serve(listener, router).await });
    TcpStream::connect(address).await.unwrap()
}

fn head(stage: &Stage, framing: &str) -> String {
    format!(
        "POST /provider/import HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nCookie: {}\r\nContent-Type: multipart/form-data; boundary=edge\r\n{framing}\r\n\r\n",
        stage.admin.cookie().unwrap()
    )
}

fn chunk(part: &[u8]) -> Vec<u8> {
    [format!("{:x}\r\n", part.len()).as_bytes(), part, b"\r\n"].concat()
}
