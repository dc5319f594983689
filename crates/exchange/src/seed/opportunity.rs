//! A listing in the seed file: an object whose members are the CSV columns and those that only objects have.

use std::{collections::BTreeSet, sync::Arc};

use catalogue::Fields;
use serde_json::Value;

use super::{SeedError, wrong};
use crate::{Row, row::Column, vocabulary};

/// The row of one listing. A value may be text, a number, a list, or an object of texts by language.
pub(super) fn row(value: Value, line: u64) -> Result<Row, SeedError> {
    let path = format!("opportunities[{}]", line.saturating_sub(1));
    let Value::Object(members) = value else { return Err(wrong(&path, &"must be an object")) };
    let mut row = Row { line, ..Row::default() };
    let mut present = BTreeSet::new();
    for (name, value) in members {
        let at = format!("{path}.{name}");
        let Some(column) = Column::parse_member(&name) else { return Err(wrong(&at, &"is no column")) };
        present.insert(column.base);
        match value {
            value if is_list(column.base) => {
                set_list(&mut row.fields, column.base, value).map_err(|error| wrong(&at, &error))?;
            }
            Value::Object(texts) if column.language.is_empty() => {
                for (code, text) in texts {
                    let named = format!("{}@{code}", column.base);
                    let Some(column) = Column::parse_member(&named) else {
                        return Err(wrong(&at, &"takes no languages"));
                    };
                    row.set(&column, cell(text).ok_or_else(|| wrong(&at, &"must be text"))?);
                }
            }
            value => row.set(&column, cell(value).ok_or_else(|| wrong(&at, &"must be text, a number or a list"))?),
        }
    }
    row.present = Arc::new(present);
    vocabulary::resolve(&mut row);
    Ok(row)
}

/// Lists of objects, which no cell can hold.
fn is_list(name: &str) -> bool {
    matches!(name, "awarding_bodies" | "accreditations" | "outcome_details" | "grants")
}

fn set_list(fields: &mut Fields, name: &str, value: Value) -> Result<(), serde_json::Error> {
    let value = if value.is_null() { Value::Array(Vec::new()) } else { value };
    match name {
        "awarding_bodies" => fields.awarding_bodies = serde_json::from_value(value)?,
        "accreditations" => fields.accreditations = serde_json::from_value(value)?,
        "outcome_details" => fields.outcome_details = serde_json::from_value(value)?,
        _ => fields.grants = serde_json::from_value(value)?,
    }
    Ok(())
}

/// A value as a CSV cell would hold it.
fn cell(value: Value) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::String(text) => Some(text),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(values) => values.into_iter().map(cell).collect::<Option<Vec<_>>>().map(|cells| cells.join("|")),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Object(_) => None,
    }
}
