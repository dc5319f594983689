//! Real words of 32 languages: the labels of ISCED-F.

use std::process::Command;

use super::*;
use crate::Text;

/// A code of ISCED-F and its labels.
type Field = (String, Vec<(Language, String)>);

/// None if the shared folder or gzip is missing.
#[expect(clippy::disallowed_methods, reason = "tests find the shared folder by its variable")]
fn labels() -> Option<Vec<Field>> {
    let folder = std::env::var("PASSERELLE_SHARED")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared").to_owned());
    let file = &format!("{folder}/data/vocab/isced-f-2013.jsonl.gz");
    let unpacked = Command::new("gzip").args(["-dc", file]).output().ok().filter(|output| output.status.success())?;
    let rows = String::from_utf8(unpacked.stdout).ok()?;
    let parse = |line: &str| {
        let row: serde_json::Value = serde_json::from_str(line).ok()?;
        let labels = row["labels"].as_object()?.iter();
        let labels = labels.filter_map(|(code, label)| Some((code.parse().ok()?, label.as_str()?.to_owned())));
        Some((row["code"].as_str()?.to_owned(), labels.collect()))
    };
    Some(rows.lines().filter_map(parse).collect())
}

#[test]
fn ux8_a_field_is_found_by_its_name_in_any_language() {
    let Some(rows) = labels() else {
        println!("skipped: no shared vocabulary here");
        return;
    };
    let shelf = Shelf::of((1..).zip(&rows).map(|(number, (code, labels))| {
        let mut all = LocalizedText::default();
        for (language, label) in labels {
            all.insert(*language, label.clone());
        }
        Document { isced_f: Some(code.clone()), labels: vec![all], ..document(number, "English only") }
    }));
    let mut tried = 0;
    for (number, (_, labels)) in (1..).zip(&rows).filter(|(number, _)| number % 15 == 0) {
        for (language, label) in labels {
            // Upper case costs Greek its accents and German its ß, and all must stay the same.
            for typed in [label.clone(), label.to_uppercase()] {
                let Ok(text) = typed.parse::<Text>() else { continue };
                let found = shelf.find(&Query { text: Some(text), ..all() });
                assert!(numbers(&found).contains(&number), "{language}: {typed}");
                tried += 1;
            }
        }
    }
    assert!(tried > 500, "{tried}");
}
