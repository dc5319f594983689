//! A learner's own pages: enrol, follow, read what was decided.

mod consent;
mod counted;
mod enrolling;
mod following;
pub(crate) mod scene;
