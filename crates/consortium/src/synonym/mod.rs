//! Words of one meaning that the consortium adds to those that ship (UX-7). What they do to a search, `search` knows.

mod sayings;

pub mod policy;
pub mod query;
pub mod service;

#[cfg(test)]
mod tests;

pub use sayings::Sayings;
