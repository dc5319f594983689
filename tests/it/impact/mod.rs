//! Stories of the figures.

mod figures;
