//! The house itself: what may stand where (STYLE §2).

mod compose;
mod documents;
mod edges;
mod names;
mod outcomes;
mod schema;
