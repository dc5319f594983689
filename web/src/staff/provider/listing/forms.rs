//! The forms of publishing and archiving.

use serde::Deserialize;

use crate::posted::{FieldErrors, Fields};

/// Publishing what was seen.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct PublicationForm {
    /// The version that was seen.
    pub version: String,
}

impl Fields for PublicationForm {
    type Command = i32;

    fn read(&self) -> Result<i32, FieldErrors> {
        Ok(seen(&self.version))
    }
}

/// Archiving, with its reason.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ArchiveForm {
    /// The version that was seen.
    pub version: String,
    /// Why.
    pub reason: String,
}

/// Why a listing is archived, by whoever saw this version.
#[derive(Clone, Debug)]
pub(crate) struct Archive {
    pub seen: i32,
    pub reason: String,
}

impl Fields for ArchiveForm {
    type Command = Archive;

    fn read(&self) -> Result<Archive, FieldErrors> {
        if self.reason.trim().is_empty() {
            let mut errors = FieldErrors::default();
            errors.add("reason", "required");
            return Err(errors);
        }
        Ok(Archive { seen: seen(&self.version), reason: self.reason.clone() })
    }
}

/// The version that a form names. No row has version 0, so that what is no number is out of date.
pub(crate) fn seen(version: &str) -> i32 {
    version.parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ux_23_archiving_wants_a_reason() {
        let form = |reason: &str| ArchiveForm { version: "3".into(), reason: reason.into() };
        assert_eq!(form("  ").read().unwrap_err().of("reason"), Some("required"));
        assert_eq!(form("Replaced").read().unwrap().seen, 3);
        assert_eq!(seen("x"), 0);
    }
}
