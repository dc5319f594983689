//! DEQAR's CSV of providers. Its columns are the members of a provider's record; it says nothing of what belongs to what.

use std::{
    collections::BTreeSet,
    io::{Cursor, Read as _},
};

use recognition::quality::ProviderRecord;

use super::{Fault, Record, import::Read, provider::number, shape::said};
use crate::{
    FileError, Warning,
    csv::record::{self, Records},
};

const COLUMNS: &[&str] =
    &["id", "deqar_id", "eter_id", "name_primary", "name_official", "name_english", "country", "is_other_provider"];
const MAX_HEADER: usize = 64 * 1024;

/// Reads a whole file.
pub(super) fn read(bytes: &[u8]) -> Result<(Vec<Read>, Vec<Warning>), FileError> {
    let mut input = Cursor::new(bytes);
    let head = record::head(&mut input, MAX_HEADER)?;
    let delimiter =
        if head.split(|byte| *byte == b'\n').next().is_some_and(|line| line.contains(&b';')) { b';' } else { b',' };
    let mut records = Records::new(Cursor::new(head).chain(input), delimiter);
    let Some(header) = records.next_record()? else { return Err(FileError::new(1, "empty-file")) };
    let names: Vec<String> = header.cells.iter().map(|cell| cell.text.trim().to_ascii_lowercase()).collect();
    if !names.iter().any(|name| name == "deqar_id" || name == "id") {
        return Err(FileError::of_columns("missing-column", vec!["deqar_id".to_owned()]));
    }
    let unknown = names.iter().filter(|name| !COLUMNS.contains(&name.as_str()));
    let warnings = unknown.map(|name| Warning { line: 1, column: name.clone(), code: "unknown-column" }).collect();
    let mut rows = Vec::new();
    while let Some(row) = records.next_record()? {
        if row.is_blank() {
            continue;
        }
        let cell = |name: &str| {
            let place = names.iter().position(|column| column == name)?;
            said(row.cells.get(place).map(|cell| cell.text.clone()))
        };
        let wrong = row.count != names.len();
        let record = if wrong { Err(Fault::new("", "column-count")) } else { provider(cell) };
        rows.push(Read { line: row.line, record: record.map(Record::Provider), unknown: Vec::new() });
    }
    Ok((rows, warnings))
}

fn provider(cell: impl Fn(&str) -> Option<String>) -> Result<ProviderRecord, Fault> {
    let written = cell("deqar_id").or_else(|| cell("id"));
    let names: Vec<String> =
        ["name_english", "name_primary", "name_official"].iter().filter_map(|name| cell(name)).collect();
    if names.is_empty() {
        return Err(Fault::new("name_primary", "required"));
    }
    let mut distinct: Vec<String> = Vec::new();
    for name in names {
        if !distinct.contains(&name) {
            distinct.push(name);
        }
    }
    let country = cell("country").map(|country| country.to_ascii_uppercase()).filter(|country| country.len() == 2);
    let is_other_provider = match cell("is_other_provider").map(|word| word.to_ascii_lowercase()).as_deref() {
        None => None,
        Some("true" | "1" | "yes" | "t") => Some(true),
        Some("false" | "0" | "no" | "f") => Some(false),
        Some(_) => return Err(Fault::new("is_other_provider", "unknown-code")),
    };
    Ok(ProviderRecord {
        id: number(None, written.as_deref())?,
        names: Some(distinct),
        countries: country.map(|country| BTreeSet::from([country])),
        is_other_provider,
        eter: cell("eter_id"),
        identifiers: None,
        parents: None,
    })
}
