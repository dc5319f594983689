//! What all imports by page share: the form with its file, the check or the bringing in, the report, the answer.

mod form;
mod page;
mod report;
mod run;
mod sniff;

pub(super) use form::ImportForm;
pub(super) use page::{ImportPage, Subject};
pub(super) use report::Found;
use report::{Carried, Checked, checked};
pub(super) use run::{Import, Read, came, routes, sheet};
pub(super) use sniff::Format;
