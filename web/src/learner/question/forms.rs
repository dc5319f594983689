//! The forms of the page: an answer, and two buttons that name what was seen.

use serde::Deserialize;

use crate::posted::{FieldErrors, Fields};

/// An answer. Its field is named after its place on the page, so that each field has its own name there.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(transparent)]
pub(crate) struct AnswerForm(pub Vec<(String, String)>);

impl Fields for AnswerForm {
    type Command = Self;

    fn read(&self) -> Result<Self, FieldErrors> {
        Ok(self.clone())
    }
}

impl AnswerForm {
    /// What was typed.
    pub(super) fn text(&self) -> &str {
        self.0.iter().find(|(name, _)| name.starts_with("answer")).map_or("", |(_, text)| text)
    }
}

/// A button: the version of the request that the person saw, and that it is meant.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct SeenForm {
    pub version: String,
    pub sure: String,
}

impl Fields for SeenForm {
    type Command = Self;

    fn read(&self) -> Result<Self, FieldErrors> {
        Ok(self.clone())
    }
}

impl SeenForm {
    /// The version that was seen; 0 is none.
    pub(super) fn seen(&self) -> i32 {
        self.version.parse().unwrap_or_default()
    }
}
