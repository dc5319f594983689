//! Appeals: a learner challenges a decision inside its window, and people who never had the case in hand rule on it (L-8,
//! M25, RECOGNITION §9).

pub mod ruling;

pub use ruling::AppealRuling;
