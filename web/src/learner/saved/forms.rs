//! The forms of what a person keeps.

use enrolment::{Frequency, saved_listing, saved_search};
use kernel::OpportunityId;
use serde::Deserialize;

use crate::{
    paths,
    posted::{FieldErrors, Fields},
    public::sign_in::local,
};

/// Which listing, and the page on which the button stood.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ListingForm {
    pub listing: String,
    pub back: String,
}

impl ListingForm {
    /// The page to go back to: one of ours (H093).
    pub(super) fn back(&self) -> String {
        local(&self.back).unwrap_or_else(|| paths::saved::SAVED.to_owned())
    }
}

impl Fields for ListingForm {
    type Command = OpportunityId;

    fn read(&self) -> Result<OpportunityId, FieldErrors> {
        self.listing.parse().map_err(|_| FieldErrors::at("listing", "unknown"))
    }
}

/// A note as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct NoteForm {
    pub note: String,
}

impl Fields for NoteForm {
    /// Nothing typed is no note.
    type Command = Option<String>;

    fn read(&self) -> Result<Option<String>, FieldErrors> {
        match kernel::clean(&self.note, saved_listing::NOTE, true) {
            Ok(note) => Ok(Some(note)),
            Err(kernel::TextError::Empty) => Ok(None),
            Err(error) => Err(FieldErrors::at("note", code(error))),
        }
    }
}

/// A search to keep, as typed; its criteria and its listing are the page's.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct SearchForm {
    pub name: String,
    pub frequency: String,
    pub search: String,
    pub listing: String,
}

/// What the person chose.
pub(crate) struct Wanted {
    pub name: String,
    pub frequency: Frequency,
}

impl Fields for SearchForm {
    type Command = Wanted;

    fn read(&self) -> Result<Wanted, FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = kernel::clean(&self.name, saved_search::NAME, false);
        let name = errors.or_default(name.map_err(|error| FieldErrors::at("name", code(error))));
        match self.frequency.parse() {
            Ok(frequency) if errors.is_empty() => return Ok(Wanted { name, frequency }),
            Ok(_) => {}
            Err(()) => errors.add("frequency", "choice"),
        }
        Err(errors)
    }
}

const fn code(error: kernel::TextError) -> &'static str {
    match error {
        kernel::TextError::Empty => "required",
        kernel::TextError::TooLong(_) => "too-long",
        kernel::TextError::Unprintable => "unprintable",
    }
}
