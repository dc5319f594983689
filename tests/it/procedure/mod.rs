//! Stories of what comes before a decision and after it (RECOGNITION §9): questions, pauses, lapses, taking back; windows,
//! conditions, appeals, second looks, delays.

pub(crate) mod appealed;
pub(crate) mod asking;
mod calendar;
pub(crate) mod conditions;
mod kept;
mod lapsing;
mod late;
mod link;
pub(crate) mod office;
pub(crate) mod pages;
mod places;
mod questions;
pub(crate) mod reopened;
mod replaced;
mod standing;
mod triples;
mod turns;
mod window;
