//! Grades of one institution at another (RECOGNITION §13). What comes out is a suggestion for the responsible person;
//! failing grades are never converted (GR-7).

mod choice;
mod convert;
#[cfg(test)]
mod convert_tests;
mod distribution;
mod scale;
mod table;
#[cfg(test)]
mod tests;

pub use choice::{Choice, Counts, ENOUGH, Group, choose};
pub use convert::{Asked, Better, Converted, Cycle, Ends, HostPolicy, Named, Obstacle, Reference, convert};
pub use distribution::{Candidates, candidates};
pub use scale::{Bavarian, Scale, bavarian, linear};
pub use table::{Table, ects_scale};

use crate::conversion::Source;

/// The state of what this module takes from others.
pub const VERSION: &str = "2026-11-22";
/// Who describes the distribution (GR-1).
pub const DISTRIBUTION: Source = Source::read("ECTS users' guide 2015, EGRACONS");
/// Who describes the modified Bavarian formula (GR-2).
pub const BAVARIAN: Source = Source::read("University of Passau, grade conversion");
/// The linear formula is ours (GR-3).
pub const LINEAR: Source = Source::own("");
/// Who replaced the fixed scale A–E (GR-4).
pub const ECTS_SCALE: Source = Source::read("EGRACONS, by sgroup.be");
