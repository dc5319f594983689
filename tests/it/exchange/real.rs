//! Real course records, turned into our CSV here, dirt and all: every row is taken, warned of, or refused by name.

use std::{collections::BTreeMap, fmt::Write as _, fs, process::Command};

use exchange::{
    csv::{Limits, rows},
    import::{self, Options, Outcome, Report, RowReport, Target},
};
use serde_json::Value;
use testkit::{World, shared};

fn cell(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

fn slug(name: &str) -> String {
    let letters: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
    let parts: Vec<&str> = letters.split('-').filter(|part| !part.is_empty()).collect();
    parts.join("-").chars().take(40).collect::<String>().trim_matches('-').to_owned()
}

fn text(record: &Value, pointer: &str) -> String {
    match record.pointer(pointer) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Array(values)) => values.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("|"),
        _ => String::new(),
    }
}

/// One record as cells by column.
fn columns(record: &Value) -> BTreeMap<String, String> {
    let provider = text(record, "/provider/name");
    let mut cells = BTreeMap::from([
        ("identifier".to_owned(), text(record, "/id")),
        ("institution".to_owned(), slug(&provider)),
        ("institution_name".to_owned(), provider),
        ("country".to_owned(), text(record, "/provider/country")),
        ("teaching_languages".to_owned(), text(record, "/teaching_lang")),
        ("ects".to_owned(), text(record, "/ects")),
        ("eqf_level".to_owned(), text(record, "/eqf")),
        ("isced_f".to_owned(), text(record, "/isced_f").split('|').next().unwrap_or_default().to_owned()),
        ("mode".to_owned(), text(record, "/mode").replace("onsite", "on_site")),
        ("homepage".to_owned(), text(record, "/url")),
        ("start".to_owned(), text(record, "/start_raw")),
        ("end".to_owned(), text(record, "/end_raw")),
        ("enrol_by".to_owned(), text(record, "/registration_deadline_raw")),
        ("seats".to_owned(), text(record, "/capacity")),
    ]);
    for column in ["title", "description", "learning_outcomes", "assessment"] {
        let Some(Value::Object(texts)) = record.get(column) else { continue };
        for language in texts.keys() {
            cells.insert(format!("{column}@{language}"), text(record, &format!("/{column}/{language}")));
        }
    }
    cells
}

/// The records as one file: as many languages as they have, LIM-6 permitting.
fn csv(records: &[Value]) -> String {
    let records: Vec<_> = records.iter().map(columns).collect();
    let mut header: Vec<&String> = records.iter().flat_map(BTreeMap::keys).collect();
    header.sort_unstable();
    header.dedup();
    let mut file = header.iter().map(|name| name.as_str()).collect::<Vec<_>>().join(",") + "\n";
    for record in &records {
        let cells: Vec<_> =
            header.iter().map(|name| record.get(*name).map(|text| cell(text)).unwrap_or_default()).collect();
        writeln!(file, "{}", cells.join(",")).unwrap();
    }
    file
}

/// Imports the records twice: the second time changes nothing.
async fn import_twice(world: &World, records: &[Value]) -> Report {
    let file = csv(records);
    let first = import_all(world, &file).await;
    assert_eq!(first.rows.len(), records.len());
    let refused = first.rows.iter().filter(|row| row.outcome == Outcome::Refused);
    let named = |row: &RowReport| {
        !row.refusals.is_empty() && row.refusals.iter().all(|why| !why.column.is_empty() && !why.code.is_empty())
    };
    assert!(refused.clone().all(named));
    let second = import_all(world, &file).await;
    assert_eq!(second.count(Outcome::Unchanged), first.count(Outcome::Created));
    assert_eq!(second.count(Outcome::Refused), first.count(Outcome::Refused));
    first
}

async fn import_all(world: &World, file: &str) -> Report {
    let options = Options { target: Target::Rows, publish: true, keep_going: true, is_whole: false };
    let mut work = world.begin().await;
    let source = rows(file.as_bytes(), Limits::COMMAND).unwrap();
    let report = import::commit(&mut work, source, &options).await.unwrap();
    work.commit().await.unwrap();
    report
}

/// Searches, and opens every `step`th listing: each page answers and says what it is.
async fn look_at(world: &World, step: usize) {
    world.follow().await;
    let mut browser = world.visitor();
    for query in ["", "?q=data", "?q=informatique", "?sort=title&page=2", "?language=fr", "?field=06&mode=online"] {
        let page = browser.get(&format!("/micro-credentials{query}")).await.ok();
        assert!(!page.body.contains('\u{27E6}'), "{query}: a word is missing");
    }
    let mut after = None;
    let mut seen = 0;
    loop {
        let ids = catalogue::listing::published_ids(world.db.reads(), after, 500).await.unwrap();
        let Some(last) = ids.last() else { break };
        for id in ids.iter().step_by(step) {
            let page = browser.get(&format!("/micro-credentials/{id}")).await.ok();
            assert!(!page.text("h1").is_empty());
            assert!(!page.body.contains('\u{27E6}'), "{id}: a word is missing");
            seen += 1;
        }
        after = Some(*last);
    }
    assert!(seen > 50, "{seen}");
}

fn records(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[tokio::test]
async fn the_demo_s_records_are_imported_searched_and_shown() {
    let Some(file) = shared("data/courses/demo.jsonl") else { return };
    let world = World::new().await;
    let report = import_twice(&world, &records(&fs::read_to_string(file).unwrap())).await;
    assert!(report.count(Outcome::Created) > 60, "{}", report.count(Outcome::Created));
    look_at(&world, 1).await;
}

#[tokio::test]
async fn five_thousand_records_come_in_with_their_dirt_named() {
    let Some(file) = shared("data/courses/catalogue.jsonl.gz") else { return };
    let unpacked = Command::new("gzip").arg("-dc").arg(file).output().unwrap();
    let text = String::from_utf8(unpacked.stdout).unwrap();
    let first: Vec<&str> = text.lines().take(5_000).collect();
    let world = World::new().await;
    let report = import_twice(&world, &records(&first.join("\n"))).await;
    assert!(report.count(Outcome::Created) > 4_000, "{}", report.count(Outcome::Created));
    look_at(&world, 25).await;
}
