//! Pages for everyone.

mod compare;
mod criteria;
mod dossier;
mod found;
mod institutions;
mod micro_evaluator;
mod rights;
