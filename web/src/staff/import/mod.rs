//! What all imports by page share: the form with its file, and the report on it.

mod form;
mod report;
mod sniff;

pub(super) use form::ImportForm;
pub(super) use report::{Checked, Found, checked};
