//! Pages for everyone.

mod micro_evaluator;
