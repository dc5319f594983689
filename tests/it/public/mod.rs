//! Pages for everyone.

mod criteria;
mod compare;
mod dossier;
mod institutions;
mod micro_evaluator;
mod rights;
