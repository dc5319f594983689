//! What several pages show in the same way: texts in several languages, listings, verdicts, states, decisions.

pub(crate) mod criteria;
pub(crate) mod detail;
pub(crate) mod document;
pub(crate) mod earlier;
pub(crate) mod equivalency;
pub(crate) mod evaluated;
pub(crate) mod following;
pub(crate) mod graded;
pub(crate) mod letter;
pub(crate) mod listing;
pub(crate) mod office;
pub(crate) mod origin;
pub(crate) mod prior_learning;
pub(crate) mod question;
pub(crate) mod rated;
pub(crate) mod register;
pub(crate) mod rubric;
pub(crate) mod rule;
pub(crate) mod state;
pub(crate) mod stated;
pub(crate) mod task;
pub(crate) mod text;
pub(crate) mod timeline;
pub(crate) mod verdict;
pub(crate) mod why;
