//! A listing in the seed file: an object whose members are the CSV columns.

use std::{collections::BTreeSet, sync::Arc};

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
        let Some(column) = Column::parse(&name) else { return Err(wrong(&at, &"is no column")) };
        present.insert(column.base);
        match value {
            Value::Object(texts) if column.language.is_empty() => {
                for (code, text) in texts {
                    let named = format!("{}@{code}", column.base);
                    let Some(column) = Column::parse(&named) else { return Err(wrong(&at, &"takes no languages")) };
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

/// A value as a CSV cell would hold it.
fn cell(value: Value) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::String(text) => Some(text),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(values) => values.into_iter().map(cell).collect::<Option<Vec<_>>>().map(|cells| cells.join("|")),
        Value::Bool(_) | Value::Object(_) => None,
    }
}
