//! The form of a reference case as typed, and its buttons.

use evaluation::precedent::{Notes, WantedReference};
use serde::Deserialize;

use crate::{
    posted::{FieldErrors, Fields},
    staff::desk::case::day,
};

/// Title, notes and end.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ReferenceForm {
    pub version: String,
    pub title: String,
    pub public_note: String,
    pub private_note: String,
    pub expires_on: String,
}

impl Fields for ReferenceForm {
    type Command = (i32, WantedReference);
    fn read(&self) -> Result<Self::Command, FieldErrors> {
        let Ok(expires_on) = day(self.expires_on.trim()) else {
            return Err(FieldErrors::at("expires_on", "date"));
        };
        let notes = Notes { public_note: self.public_note.clone(), private_note: self.private_note.clone() };
        // What is no version was never seen, so it is out of date.
        let seen = self.version.parse().unwrap_or(0);
        Ok((seen, WantedReference { title: self.title.clone(), notes, expires_on }))
    }
}

/// A button.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct PressForm {
    pub version: String,
}

impl Fields for PressForm {
    type Command = i32;
    fn read(&self) -> Result<i32, FieldErrors> {
        Ok(self.version.parse().unwrap_or(0))
    }
}
