//! What is pressed on the list.

use evaluation::booking::service::Entry;
use kernel::BookingId;
use serde::Deserialize;

use crate::posted::{FieldErrors, Fields};

/// Lines that were ticked, or the one whose button was pressed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct EnterForm {
    pub standing: String,
    /// The place of the page that was shown.
    pub after: String,
    /// Lines that were ticked.
    pub line: Vec<String>,
    /// The line whose own button was pressed: then what is ticked does not count.
    pub one: String,
}

impl Fields for EnterForm {
    type Command = Vec<Entry>;
    const REPEATED: &'static [&'static str] = &["line"];
    fn read(&self) -> Result<Self::Command, FieldErrors> {
        let none = || FieldErrors::at("line", "choose-some");
        let chosen: Vec<&str> =
            if self.one.is_empty() { self.line.iter().map(String::as_str).collect() } else { vec![self.one.as_str()] };
        let entries: Option<Vec<Entry>> = chosen.into_iter().map(entry).collect();
        entries.filter(|entries| !entries.is_empty()).ok_or_else(none)
    }
}

/// A line as sent: the decision, and whether it gave credits when it was shown.
pub(super) fn value(entry: Entry) -> String {
    format!("{}_{}", entry.decision, if entry.counts { "in" } else { "out" })
}

fn entry(value: &str) -> Option<Entry> {
    let (decision, counts) = value.split_once('_')?;
    let counts = match counts {
        "in" => true,
        "out" => false,
        _ => return None,
    };
    Some(Entry { decision: decision.parse().ok()?, counts })
}

/// Entries that are taken back.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct UndoForm {
    pub standing: String,
    pub after: String,
    pub booking: Vec<String>,
}

impl Fields for UndoForm {
    type Command = Vec<BookingId>;
    const REPEATED: &'static [&'static str] = &["booking"];
    fn read(&self) -> Result<Self::Command, FieldErrors> {
        let ids: Result<Vec<BookingId>, _> = self.booking.iter().map(|id| id.parse()).collect();
        ids.ok().filter(|ids| !ids.is_empty()).ok_or_else(|| FieldErrors::at("line", "choose-some"))
    }
}
