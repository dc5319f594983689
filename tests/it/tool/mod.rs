//! The recognition toolbox over HTTP (CONTRACT §4): by the vectors of RECOGNITION, and by what is refused.

mod examples;
mod rule;
