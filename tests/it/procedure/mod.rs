//! Stories of what comes before a decision and after it (RECOGNITION §9): questions, pauses, lapses, taking back; windows,
//! conditions, appeals, second looks, delays.

mod asking;
mod lapsing;
mod link;
mod office;
mod pages;
mod window;
