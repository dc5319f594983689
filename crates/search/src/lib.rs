//! The search index: one tantivy schema, a writer whose commits carry the position in the change log, a query built in
//! code, and facets. It is derived data and holds only what the worker hands in; no database, no domain crate.
//!
//! The words: a [`Document`] is what is found, a [`Query`] what is asked, [`Found`] the answer. [`Writer`] exists once per
//! process and index directory; [`Search`] is a cheap handle that goes on working while the writer commits or rebuilds.

mod begun;
mod bridge;
mod cursor;
mod cut;
mod document;
mod error;
mod fold;
mod found;
mod function_word;
mod gate;
mod highlight;
mod ledger;
mod matrix;
mod query;
mod rank;
mod reading;
mod route;
mod schema;
mod searcher;
mod stem;
mod suggestion;
mod sweep;
mod terms;
mod text;
mod thesaurus;
mod typed;
mod writer;

#[cfg(test)]
mod tests;

pub use begun::{Beginning, Begun, Titled};
pub use cursor::Cursor;
pub use document::Document;
pub use error::Error;
pub use found::{Counted, Facet, Found, Highlights, Hit, Piece};
pub use matrix::{Taken, Way};
pub use query::{Parameter, Query, Sort};
pub use route::RouteAt;
pub use searcher::Search;
pub use typed::Text;
pub use writer::Writer;
