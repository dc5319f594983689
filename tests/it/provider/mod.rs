//! The provider's pages: writing listings, dates, ratings, results, import.

mod archive;
mod conflict;
mod dates;
mod editor;
mod groups;
mod import;
mod import_elm;
mod overview;
mod ratings;
mod results;
mod sections;
pub(crate) mod stage;
