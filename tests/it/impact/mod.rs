//! Stories of the figures.

mod figures;
mod period;
