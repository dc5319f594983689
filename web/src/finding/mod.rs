//! Finding listings, for the search page and the API: the address as a query, the answer with its rows.

mod answer;
mod matrix;
mod params;
mod shelf;
mod value;
mod wider;

pub(crate) use answer::{Answer, Eyes, answer, outlooks};
pub(crate) use matrix::{Matrix, Takers, matrix, takers};
pub(crate) use params::{COMPARE, Fault, Flaw, KEYSET, PAGE, Search};
pub(crate) use shelf::{Members, Shelf};
pub(crate) use value::Known;
pub(crate) use wider::{Step, Wider, wider};
