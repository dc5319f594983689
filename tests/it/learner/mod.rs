//! A learner's own pages: enrol, follow, read what was decided.

mod asking;
mod consent;
mod counted;
mod documents;
mod enrolling;
mod following;
pub(crate) mod scene;
