//! The demo's agreements, with days that a frozen clock knows.

use serde_json::Value;

const FILES: [&str; 2] =
    [include_str!("../../web/demo/consortium.json"), include_str!("../../web/demo/open-passage.json")];

/// All of them, in force from 2026 to 2028.
pub fn agreements() -> Vec<Value> {
    let files = FILES.iter().map(|text| serde_json::from_str::<Value>(text).unwrap());
    let mut all: Vec<Value> = files.flat_map(|file| file["agreements"].as_array().unwrap().clone()).collect();
    for agreement in &mut all {
        date(agreement);
        for (member, day) in [("valid_from", "2026-01-01"), ("valid_to", "2028-12-31"), ("signed_on", "2025-12-01")] {
            agreement[member] = day.into();
        }
    }
    all
}

/// Days that the demo counts from today are all the first one.
fn date(value: &mut Value) {
    match value {
        Value::String(text) if text.starts_with('@') => "2026-01-01".clone_into(text),
        Value::Array(values) => values.iter_mut().for_each(date),
        Value::Object(members) => members.values_mut().for_each(date),
        _ => {}
    }
}
