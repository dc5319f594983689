//! The form of one entry.

use consortium::{Synonym, synonym::Sayings};
use serde::Deserialize;

use crate::posted::{FieldErrors, Fields};

/// As typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct WordsForm {
    pub words: String,
    pub version: String,
}

/// The version of an entry that is taken away.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct RemovalForm {
    pub version: String,
}

impl Fields for WordsForm {
    type Command = (i32, Sayings);
    fn read(&self) -> Result<Self::Command, FieldErrors> {
        let sayings: Sayings = self.words.parse().map_err(|wrong| FieldErrors::at("words", wrong))?;
        let is_known = |language| i18n::languages().any(|known| known == language);
        if !sayings.iter().all(|(language, _)| is_known(language)) {
            return Err(FieldErrors::at("words", "synonym-line"));
        }
        Ok((self.version.parse().unwrap_or_default(), sayings))
    }
}

impl Fields for RemovalForm {
    type Command = i32;
    fn read(&self) -> Result<i32, FieldErrors> {
        Ok(self.version.parse().unwrap_or_default())
    }
}

impl WordsForm {
    /// As it is stored.
    pub(super) fn of(entry: &Synonym) -> Self {
        Self { words: entry.sayings.to_string(), version: entry.version.to_string() }
    }
}
