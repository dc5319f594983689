//! A learner's own pages: enrol, follow, read what was decided.

mod enrolling;
mod following;
pub(crate) mod scene;
