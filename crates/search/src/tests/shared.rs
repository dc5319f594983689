//! Real records, read from the shared folder and never kept here.

use std::process::Command;

use serde_json::Value;

use super::*;

/// The text of a shared file, unpacked; none, and a line that says so, if the folder or gzip is missing.
#[expect(clippy::disallowed_methods, reason = "tests find the shared folder by its variable")]
pub(super) fn shared(path: &str) -> Option<String> {
    let folder = std::env::var("PASSERELLE_SHARED")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared").to_owned());
    let file = format!("{folder}/data/{path}");
    let packed = std::path::Path::new(&file).extension().is_some_and(|extension| extension == "gz");
    let read = if packed {
        let unpacked = Command::new("gzip").args(["-dc", &file]).output().ok();
        unpacked.filter(|output| output.status.success()).map(|output| output.stdout)
    } else {
        std::fs::read(&file).ok()
    };
    let text = read.and_then(|bytes| String::from_utf8(bytes).ok());
    if text.is_none() {
        println!("skipped: {file} is not there");
    }
    text
}

/// The records of the catalogue, one value a line.
pub(super) fn records() -> Option<Vec<Value>> {
    let lines = shared("courses/catalogue.jsonl.gz")?;
    Some(lines.lines().filter_map(|line| serde_json::from_str(line).ok()).collect())
}

/// A record as a listing, with what an import in OOAPI carries of it and no more.
pub(super) fn listing(number: u128, record: &Value) -> Document {
    let texts = |name: &str| {
        let mut all = LocalizedText::default();
        for (code, text) in record[name].as_object().into_iter().flatten() {
            if let (Ok(language), Some(text)) = (code[..code.len().min(2)].parse(), text.as_str()) {
                all.insert(language, text);
            }
        }
        all
    };
    let title = texts("title");
    let original_language = title.iter().next().map_or(Language::ENGLISH, |(language, _)| language);
    Document {
        identifier: record["id"].as_str().unwrap_or_default().to_owned(),
        institution: record["source"].as_str().unwrap_or_default().to_owned(),
        description: texts("description"),
        outcomes: vec![texts("learning_outcomes")],
        isced_f: record["isced_f"].as_str().map(ToOwned::to_owned),
        original_language,
        title,
        ..document(number, "")
    }
}
