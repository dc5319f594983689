//! A rule of an agreement in words: the one place that says it, on every page and in every language. A comparison is one
//! message with the fact and its value; parts of a rule are lists inside lists.

mod sentence;
#[cfg(test)]
mod tests;
mod value;

pub(crate) use sentence::{Sentence, sentence};
pub(crate) use value::{Names, fact, label, purpose};
