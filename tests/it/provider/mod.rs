//! The provider's pages: writing listings, dates, results, import.

mod archive;
mod conflict;
mod dates;
mod editor;
mod import;
mod overview;
mod results;
pub(crate) mod stage;
