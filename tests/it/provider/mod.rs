//! The provider's pages: writing listings, dates, ratings, results, import.

mod archive;
mod bomb;
mod conflict;
mod dates;
mod editor;
mod groups;
mod hostile;
mod import;
mod import_elm;
mod lines;
mod overview;
mod ratings;
mod results;
mod sections;
mod sheet;
pub(crate) mod stage;
