//! The form of giving a place back.

use serde::Deserialize;

use crate::posted::{FieldErrors, Fields};

/// The version of the enrolment that the person saw.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct WithdrawalForm {
    pub version: String,
}

impl Fields for WithdrawalForm {
    type Command = i32;

    fn read(&self) -> Result<i32, FieldErrors> {
        self.version.parse().map_err(|_| FieldErrors(vec![("version".to_owned(), "stale")]))
    }
}
