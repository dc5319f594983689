//! The list as a file, and what the student record confirms from one (UX-26, H008).

use evaluation::booking::query;
use kernel::{RequestId, Subject, log};
use sea_orm::{ConnectionTrait as _, Statement};
use testkit::{Browser, Page};

use crate::{precedent::Desk, provider::stage::upload_to};

const PATH: &str = "/desk/bookings/import";

async fn upload(browser: &mut Browser, file: &str, commit: bool) -> Page {
    browser.open_form(PATH).await.ok();
    let fields = [("institution", "lindholm"), ("commit", if commit { "yes" } else { "" })];
    upload_to(browser, PATH, &fields, ("entered.csv", file.as_bytes())).await
}

async fn reference(desk: &Desk, id: RequestId) -> String {
    desk.request(id).await.reference
}

async fn number(desk: &Desk, id: RequestId) -> Option<Option<String>> {
    let db = desk.scene.world.db.reads();
    query::of_request(db, id).await.unwrap().map(|booking| booking.register_number)
}

#[tokio::test]
async fn h008_b3_9_the_list_is_a_file_without_formulas_and_without_attempts() {
    let desk = Desk::new().await;
    let id = desk.recognised("Bea").await;
    // No form takes such a name; another system may bring one.
    desk.by_hand("UPDATE person SET name = '=cmd|'' /C calc''!A0' WHERE name = 'Bea'").await;
    let mut dag = desk.scene.world.browser(desk.dag).await;
    let file = dag.get("/desk/bookings/lines.csv").await.ok().body;
    let (head, rest) = file.split_once("\r\n").unwrap();
    assert!(
        head.starts_with("reference,decision,decided_on,decided_by,learner,email,credential,issuer,original_grade")
    );
    assert!(!file.contains("attempt") && !file.contains("tries"), "{file}");
    let reference = reference(&desk, id).await;
    assert!(rest.starts_with(&format!("{reference},{reference}/1,2026-03-02,")), "{rest}");
    assert!(rest.contains(",\"'=cmd|' /C calc'!A0\","), "{rest}");
    assert!(rest.contains(",5,6,elective_credit,BSC,,waiting,,,,,\r\n"), "{rest}");
    assert_eq!(rest.matches("\r\n").count(), 1);
    let db = desk.scene.world.db.reads();
    let acts = log::of_subject(db, Subject::Person(desk.dag)).await.unwrap();
    let taken: Vec<_> = acts.iter().filter(|act| act.kind == "evaluation.list_taken").collect();
    assert_eq!(taken.len(), 1, "who took names and grades away");
    let (home, body) = (desk.request(id).await.institution_id, &taken[0].body);
    assert_eq!(*body, format!(r#"{{"institution":"{home}","list":"waiting","lines":1}}"#));
    dag.get("/desk/bookings/lines.csv?standing=changed").await.ok();
    let acts = log::of_subject(db, Subject::Person(desk.dag)).await.unwrap();
    assert_eq!(acts.iter().filter(|act| act.kind == "evaluation.list_taken").count(), 1, "nothing left the house");
}

#[tokio::test]
async fn h008_a_number_that_looks_like_a_formula_comes_back_as_it_was() {
    let desk = Desk::new().await;
    let id = desk.recognised("Bea").await;
    let line = reference(&desk, id).await;
    let mut dag = desk.scene.world.browser(desk.dag).await;
    let file = format!("reference,booked_on,register_number\n{line},2026-03-02,-17\n");
    upload(&mut dag, &file, true).await.sees_other();
    let out = dag.get("/desk/bookings/lines.csv?standing=booked").await.ok().body;
    assert!(out.contains("\"'-17\""), "{out}");
    assert!(upload(&mut dag, &out, false).await.ok().says("0 rows are new"));
    upload(&mut dag, &out, true).await;
    assert_eq!(number(&desk, id).await, Some(Some("-17".to_owned())));
}

/// So many more cases like this one, by hand: each would take a tenth of a second.
pub(crate) async fn alike(desk: &Desk, like: &str, many: usize) {
    let db = &desk.scene.world.db;
    let columns = async |table: &str| {
        let any = Statement::from_string(db.reads().get_database_backend(), format!("SELECT * FROM {table} LIMIT 1"));
        db.reads().query_one_raw(any).await.unwrap().unwrap().column_names()
    };
    let numbered = |from: usize| {
        if db.is_sqlite() {
            format!("unhex(printf('%032x', {from} + n.i))")
        } else {
            format!("lpad(to_hex({from} + n.i), 32, '0')::uuid")
        }
    };
    let series = format!("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {many})");
    let (request, decision) = (numbered(0), numbered(1_000_000));
    let own = [
        (
            "recognition_request",
            vec![("id", request.as_str()), ("reference", "'MANY-' || n.i"), ("credential_key", "'many:' || n.i")],
            "reference",
        ),
        (
            "decision",
            vec![("id", decision.as_str()), ("request_id", request.as_str()), ("proposal_id", "NULL")],
            "request_id",
        ),
    ];
    for (table, own, by) in own {
        let columns = columns(table).await;
        let value = |column: &String| {
            let own = own.iter().find(|(name, _)| name == column);
            own.map_or_else(|| format!("t.{column}"), |(_, value)| (*value).to_owned())
        };
        let values: Vec<String> = columns.iter().map(value).collect();
        let (columns, values) = (columns.join(", "), values.join(", "));
        let of = if by == "reference" {
            format!("'{like}'")
        } else {
            format!("(SELECT id FROM recognition_request WHERE reference = '{like}')")
        };
        desk.by_hand(&format!(
            "INSERT INTO {table} ({columns}) {series} SELECT {values} FROM {table} t, n WHERE t.{by} = {of}"
        ))
        .await;
    }
}

#[tokio::test]
async fn lim_6_a_file_of_three_thousand_lines_comes_in_whole() {
    let desk = Desk::new().await;
    let id = desk.recognised("Bea").await;
    alike(&desk, &reference(&desk, id).await, 3_000).await;
    let mut dag = desk.scene.world.browser(desk.dag).await;
    let lines: Vec<String> = (1..=3_000).map(|number| format!("MANY-{number},2026-03-02,L-{number}\n")).collect();
    let to = upload(&mut dag, &format!("reference,booked_on,register_number\n{}", lines.concat()), true).await;
    to.sees_other();
    let db = desk.scene.world.db.reads();
    let count = Statement::from_string(db.get_database_backend(), "SELECT COUNT(*) AS entered FROM booking");
    let entered: i64 = db.query_one_raw(count).await.unwrap().unwrap().try_get("", "entered").unwrap();
    assert_eq!(entered, 3_000);
}

#[tokio::test]
async fn ux_26_the_same_file_comes_back_checked_first() {
    let desk = Desk::new().await;
    let (bea, cleo) = (desk.recognised("Bea").await, desk.recognised("Cleo").await);
    let mut dag = desk.scene.world.browser(desk.dag).await;
    let out = dag.get("/desk/bookings/lines.csv").await.ok().body;
    let line = reference(&desk, bea).await;
    let filled: Vec<String> = out
        .lines()
        .map(|text| {
            let empty = text.strip_suffix(",,").filter(|text| text.starts_with(&line));
            empty.map_or_else(|| text.to_owned(), |text| format!("{text},2026-03-02,LADOK-17"))
        })
        .collect();
    let filled = format!("{}\n", filled.join("\n"));
    let report = upload(&mut dag, &filled, false).await.ok();
    assert!(report.says("1 row is new") && !report.has(".import-warnings"), "{}", report.main_text());
    assert_eq!(number(&desk, bea).await, None, "the check changes nothing");
    let to = upload(&mut dag, &filled, true).await.sees_other();
    assert!(dag.get(&to).await.ok().text("main table").contains("Number LADOK-17."));
    assert_eq!(number(&desk, bea).await, Some(Some("LADOK-17".to_owned())));
    assert_eq!(number(&desk, cleo).await, None, "a line without a day is passed over");
    assert!(upload(&mut dag, &filled, false).await.ok().says("0 rows are new"));
    // The number was wrong: another file corrects it, and the day alone leaves it.
    let corrected = format!("reference,booked_on,register_number\n{line},2026-03-02,LADOK-18\n");
    upload(&mut dag, &corrected, true).await.sees_other();
    assert_eq!(number(&desk, bea).await, Some(Some("LADOK-18".to_owned())));
    assert!(
        upload(&mut dag, &format!("reference,booked_on\n{line},2026-03-02\n"), false).await.ok().says("0 rows are new")
    );
}

#[tokio::test]
async fn all_or_none_with_line_and_column() {
    let desk = Desk::new().await;
    let (bea, cleo) = (desk.recognised("Bea").await, desk.referred("Cleo").await);
    let mut dag = desk.scene.world.browser(desk.dag).await;
    let (bea_number, cleo_number) = (reference(&desk, bea).await, reference(&desk, cleo).await);
    let file = format!(
        "reference,decision,booked_on,register_number\n\
         {bea_number},,2026-03-02,1\n\
         {bea_number},,2026-03-02,1\n\
         {cleo_number},,2026-03-02,2\n\
         R-2026-NOTHERE,,2026-03-02,3\n\
         {bea_number},{bea_number}/2,2026-03-03,\n\
         {bea_number},,soon,\n\
         {bea_number},,2026-03-01,\n"
    );
    let report = upload(&mut dag, &file, true).await.is(422);
    let refused = report.texts(".import-refused tbody tr").join(" / ");
    for expected in [
        format!("3 {bea_number} reference This case stands in an earlier line"),
        format!("4 {cleo_number} reference This case gives no credits"),
        "5 R-2026-NOTHERE reference There is no such case".to_owned(),
        format!("6 {bea_number} booked_on This day is still to come"),
        format!("6 {bea_number} decision Another decision stands"),
        format!("7 {bea_number} booked_on Enter a day"),
        format!("8 {bea_number} booked_on This is before the day"),
    ] {
        assert!(refused.contains(&expected), "{expected} in {refused}");
    }
    assert_eq!(number(&desk, bea).await, None);
    let otto = desk.scene.world.staff("Otto", kernel::Role::ProviderAdmin, desk.scene.provider, &[]).await;
    desk.scene.world.browser(otto).await.get(PATH).await.is(403);
    assert!(dag.get("/desk/bookings/import/template.csv").await.ok().body.starts_with("reference,decision,booked_on"));
}
