//! Bringing records in: twice, older, broken, partly.

use consortium::{
    code::{self, Codes},
    institution,
};
use exchange::{Error, deqar, import::Outcome};
use recognition::quality::{self, Register};
use serde_json::{Value, json};
use testkit::World;

use super::{copied, import, outcomes, records};

fn file(records: &[Value]) -> String {
    json!({"count": records.len(), "next": null, "results": records}).to_string()
}

async fn register(world: &World) -> Register {
    let members = institution::all(world.db.reads()).await.unwrap();
    quality::register(world.db.reads(), &members).await.unwrap()
}

#[tokio::test]
async fn dq_8_the_same_file_twice_changes_nothing_and_an_older_one_is_refused() {
    let world = World::new().await;
    let text = file(&records("positive", "2024-01-01", "2028-12-31"));
    assert_eq!(outcomes(&import(&world, &text, "2026-02-20", false).await.unwrap()), [2, 0, 0, 0]);
    assert_eq!(outcomes(&import(&world, &text, "2026-02-20", false).await.unwrap()), [0, 0, 2, 0]);
    let Err(Error::Refused(older)) = import(&world, &text, "2026-02-19", false).await else { panic!("older") };
    assert_eq!((outcomes(&older), older.rows[0].refusals[0].code), ([0, 0, 0, 2], "older-than-copy"));
    assert_eq!(outcomes(&import(&world, &text, "2026-03-01", false).await.unwrap()), [0, 0, 2, 0], "only the day");
    assert_eq!(register(&world).await.copied_on.unwrap().to_string(), "2026-03-01");
    let text = file(&records("negative", "2024-01-01", "2028-12-31"));
    assert_eq!(outcomes(&import(&world, &text, "2026-03-01", false).await.unwrap()), [0, 1, 1, 0]);
}

#[tokio::test]
async fn broken_records_stop_everything_or_are_left_out() {
    let world = World::new().await;
    let mut all = records("positive", "2024-01-01", "2028-12-31");
    let broken = |member: &str, value: Value| {
        let mut report = all[1].clone();
        report[member] = value;
        report
    };
    let deep: Value = serde_json::from_str(&format!("{}{}", "[".repeat(32), "]".repeat(32))).unwrap();
    let wrong = [
        (broken("valid_from", json!("2024-13-01")), ("valid_from", "date")),
        (broken("decision", json!("splendid")), ("decision", "unknown-code")),
        (broken("id", json!(null)), ("id", "id")),
        (broken("summary", deep), ("", "too-deep")),
    ];
    all.extend(wrong.iter().map(|(record, _)| record.clone()));
    let Err(Error::Refused(report)) = import(&world, &file(&all), "2026-02-20", false).await else { panic!("refused") };
    let refusals: Vec<_> = report
        .rows
        .iter()
        .filter(|row| row.outcome == Outcome::Refused)
        .map(|row| (row.line, row.refusals[0].column.clone(), row.refusals[0].code))
        .collect();
    let expected = wrong.iter().zip(3..).map(|((_, (place, code)), line)| (line, (*place).to_owned(), *code));
    assert_eq!(refusals, expected.collect::<Vec<_>>());
    assert_eq!(register(&world).await.copied_on, None, "nothing was kept");
    assert_eq!(outcomes(&import(&world, &file(&all), "2026-02-20", true).await.unwrap()), [2, 0, 0, 4]);
    assert!(matches!(deqar::read(b"{\"results\": ["), Err(error) if error.code == "not-json"));
}

#[tokio::test]
async fn dq_1_a_member_is_found_by_number_then_eter_then_erasmus_code() {
    let world = World::new().await;
    let host = world.institution("vallombre", "FR").await;
    copied(&world, records("positive", "2024-01-01", "2028-12-31")).await;
    assert!(register(&world).await.of(host).is_none(), "a name finds nobody");
    let member = institution::by_id(world.db.reads(), host).await.unwrap();
    let proposed = quality::proposals(world.db.reads(), &member).await.unwrap();
    assert_eq!(proposed.iter().map(|provider| provider.id).collect::<Vec<_>>(), [42], "but it is a proposal");
    let code = |text: &str| Some(text.to_owned());
    for (codes, found) in [
        (Codes { eter_id: code("fr0042"), ..Codes::default() }, true),
        (Codes { erasmus_code: code("F VALLOM01"), ..Codes::default() }, true),
        (Codes { eter_id: code("FR0043"), erasmus_code: code("F VALLOM01"), ..Codes::default() }, true),
        (Codes { deqar_id: code("DEQARINST0043"), ..Codes::default() }, false),
        (Codes { deqar_id: code("DEQARINST0042"), ..Codes::default() }, true),
    ] {
        let seen = institution::by_id(world.db.reads(), host).await.unwrap().version;
        let mut work = world.begin().await;
        code::identify(&mut work, host, seen, codes.clone()).await.unwrap();
        work.commit().await.unwrap();
        assert_eq!(register(&world).await.of(host).is_some(), found, "{codes:?}");
    }
    let other = world.institution("rathcarrow", "IE").await;
    let mut work = world.begin().await;
    let taken = Codes { deqar_id: code("DEQARINST0042"), ..Codes::default() };
    let refused = code::identify(&mut work, other, 1, taken).await.unwrap_err();
    assert_eq!(refused.to_string(), "deqar_id: codes-taken");
}

#[tokio::test]
async fn a_list_that_says_less_takes_nothing_away() {
    let world = World::new().await;
    let host = world.institution("vallombre", "FR").await;
    super::identified(&world, host).await;
    copied(&world, records("positive", "2024-01-01", "2028-12-31")).await;
    let brief = json!({"results": [{"id": "42", "deqar_id": "DEQARINST0042", "name_primary": "Vallombre University"}]});
    import(&world, &brief.to_string(), "2026-02-21", false).await.unwrap();
    let sheet = "deqar_id,name_primary,country\nDEQARINST0042,Vallombre University,FR\n";
    assert_eq!(outcomes(&import(&world, sheet, "2026-02-22", false).await.unwrap()), [0, 0, 1, 0]);
    let register = register(&world).await;
    let known = register.of(host).unwrap();
    assert_eq!((known.provider.identifiers.len(), known.provider.is_hei()), (2, Some(true)));
    assert_eq!(known.itself("2028-12-31".parse().unwrap()).rating.get(), 3);
}
