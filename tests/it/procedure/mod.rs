//! Stories of what comes before a decision and after it (RECOGNITION §9): questions, pauses, lapses, taking back; windows,
//! conditions, appeals, second looks, delays.

mod appealed;
mod asking;
mod calendar;
mod conditions;
mod kept;
mod lapsing;
mod late;
mod link;
pub(crate) mod office;
mod pages;
mod places;
mod questions;
mod reopened;
mod standing;
mod triples;
mod window;
