//! Files against a real database.

mod import;
mod real;
