//! The form of a profile.

use kernel::{Language, ProgrammeId};
use serde::Deserialize;

use crate::posted::{FieldErrors, Fields};

/// A profile as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ProfileForm {
    /// Empty: none.
    pub programme: String,
    pub language: String,
}

/// A profile as it is to be.
pub(crate) struct Profile {
    pub programme: Option<ProgrammeId>,
    pub language: Language,
}

impl Fields for ProfileForm {
    type Command = Profile;

    fn read(&self) -> Result<Profile, FieldErrors> {
        let mut errors = FieldErrors::default();
        let programme = self.programme.trim();
        let read = programme.parse().ok();
        if read.is_none() && !programme.is_empty() {
            errors.add("programme", "unknown");
        }
        let language = i18n::Locale::parse(&self.language).map(i18n::Locale::language);
        match language {
            Some(language) if errors.is_empty() => Ok(Profile { programme: read, language }),
            Some(_) => Err(errors),
            None => {
                errors.add("language", "choice");
                Err(errors)
            }
        }
    }
}
