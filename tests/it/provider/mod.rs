//! The provider's pages: writing listings, dates, ratings, results, import.

mod archive;
mod bomb;
mod conflict;
mod dates;
mod editor;
mod hostile;
mod import;
mod overview;
mod ratings;
mod results;
mod sheet;
pub(crate) mod stage;
