//! Stories of the figures.

mod figures;
mod period;
mod procedure;
mod seen;
