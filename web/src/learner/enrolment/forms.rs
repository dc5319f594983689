//! The forms of an enrolment's page.

use serde::Deserialize;

use crate::posted::{FieldErrors, Fields};

/// A button: the version of the enrolment that the person saw, and what the button says.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct SeenForm {
    pub version: String,
    /// `yes` or `no`, where it is asked.
    pub consent: String,
}

impl SeenForm {
    /// The version that was seen; 0 is none.
    pub(super) fn version(&self) -> i32 {
        self.version.parse().unwrap_or_default()
    }
}

impl Fields for SeenForm {
    type Command = Self;

    fn read(&self) -> Result<Self, FieldErrors> {
        Ok(self.clone())
    }
}
