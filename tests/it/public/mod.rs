//! Pages for everyone.

mod criteria;
mod micro_evaluator;
mod rights;
