//! Finding listings, for the search page and the API: the address as a query, the answer with its rows.

mod answer;
mod params;

pub(crate) use answer::{Answer, Eyes, answer, outlooks, university};
pub(crate) use params::{PAGE, Search};
