//! Foreign formats in and out. Today: the catalogue as CSV and spreadsheet (CONTRACT §1) and its import, programmes, tables of
//! grades and archives of decisions as CSV, lines for the student register and its answers, records of DEQAR, the catalogue in the
//! European Learning Model, out and in, a map of the site, dates as iCalendar, and the seed file of tests and drills. Reading
//! and writing are pure; only imports and exports meet the database, inside the caller's unit of work.

mod error;
mod kept;
mod place;
mod row;
mod rows;
mod table;
mod vocabulary;

pub mod booking;
pub mod calendar;
pub mod csv;
pub mod deqar;
pub mod elm;
pub mod grade_table;
pub mod import;
pub mod precedent;
pub mod programme;
pub mod quality;
pub mod schema_org;
pub mod seed;
pub mod sitemap;
pub mod template;
pub mod xlsx;

pub use error::{Error, FILE_ERRORS, FileError};
pub use place::Places;
pub use row::{COLUMNS, REFUSALS, Refusal, Row, WARNINGS, Warning};
pub use rows::Rows;
