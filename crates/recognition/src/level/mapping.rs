//! One level in the table, and two against each other.

use super::{Framework, LevelStatus, Levels, framework};
use crate::conversion::{Reason, Wrong};

kernel::text_enum! {
    /// Cycles of the European higher education area (LV-1).
    pub enum Cycle {
        /// EQF 5.
        Short = "short cycle",
        /// EQF 6.
        First = "first cycle",
        /// EQF 7.
        Second = "second cycle",
        /// EQF 8.
        Third = "third cycle",
    }
}
kernel::text_serde!(Cycle);

/// A level with what it corresponds to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// The framework.
    pub framework: &'static Framework,
    /// The level, as written in it.
    pub level: String,
    /// EQF level; none: it has none.
    pub eqf: Option<i16>,
    /// ISCED 2011; none where it does not follow.
    pub isced_2011: Option<i16>,
    /// How well that is founded.
    pub status: LevelStatus,
}

impl Mapping {
    /// The cycle (LV-1); none below higher education.
    pub const fn cycle(&self) -> Option<Cycle> {
        match self.eqf {
            Some(5) => Some(Cycle::Short),
            Some(6) => Some(Cycle::First),
            Some(7) => Some(Cycle::Second),
            Some(8) => Some(Cycle::Third),
            _ => None,
        }
    }

    /// Whether rules may decide by it without a person (LV-2).
    pub const fn usable_in_automatic_rules(&self) -> bool {
        self.eqf.is_some() && self.status.usable_in_automatic_rules()
    }

    /// The rules that gave it. Without an EQF level an evaluator judges (R-B6).
    pub const fn rules(&self) -> &'static [&'static str] {
        if self.eqf.is_some() { &["LV-2", "LV-1"] } else { &["LV-2", "R-B6"] }
    }
}

/// The level of a framework.
pub fn mapping(name: &str, level: &str) -> Result<Mapping, Wrong> {
    read(name, level, ["framework", "level"])
}

/// Reads a level, naming the fields it came from.
fn read(name: &str, level: &str, [name_field, level_field]: [&'static str; 2]) -> Result<Mapping, Wrong> {
    let required =
        |text: &str, field| if text.trim().is_empty() { Err(Wrong::new(field, Reason::Required)) } else { Ok(()) };
    required(name, name_field)?;
    let framework = framework(name).ok_or(Wrong::new(name_field, Reason::UnknownFramework))?;
    required(level, level_field)?;
    find(framework, level.trim()).ok_or(Wrong::new(level_field, Reason::UnknownLevel))
}

fn find(framework: &'static Framework, level: &str) -> Option<Mapping> {
    let (level, eqf, isced) = match &framework.levels {
        Levels::Same(first, last) => {
            let number = (*first..=*last).find(|number| number.to_string() == level)?;
            (level, Some(number), None)
        }
        Levels::Listed(rows) => {
            let row = rows.iter().find(|row| row.level.eq_ignore_ascii_case(level))?;
            (row.level, row.eqf, row.isced)
        }
        Levels::None => (Some(level).filter(|level| level.chars().count() <= 40)?, None, None),
    };
    let status = if eqf.is_some() { framework.status } else { LevelStatus::Unlevelled };
    Some(Mapping { framework, level: level.to_owned(), eqf, isced_2011: isced.or_else(|| isced_of(eqf?)), status })
}

/// LV-1; below higher education one EQF level is not always one ISCED level (4 is 3 or 4).
const fn isced_of(eqf: i16) -> Option<i16> {
    match eqf {
        2 | 3 | 5..=8 => Some(eqf),
        _ => None,
    }
}

/// Two levels, compared by way of the EQF (LV-3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// What was learnt.
    pub source: Mapping,
    /// What is wanted.
    pub target: Mapping,
}

impl Comparison {
    /// Target minus source level; none without both.
    pub fn gap(&self) -> Option<i16> {
        Some(self.target.eqf?.saturating_sub(self.source.eqf?))
    }

    /// Whether rules may decide by the gap without a person (R-G7).
    pub const fn usable_in_automatic_rules(&self) -> bool {
        self.source.usable_in_automatic_rules() && self.target.usable_in_automatic_rules()
    }

    /// Whether that is low enough to be a substantial difference (R-B1, no gap allowed); none if an evaluator must say (R-B6).
    pub fn is_substantial(&self) -> Option<bool> {
        Some(self.gap()? > 0)
    }

    /// The rules that gave it.
    pub fn rules(&self) -> &'static [&'static str] {
        if self.gap().is_some() { &["LV-3", "LV-2", "R-B1"] } else { &["LV-3", "LV-2", "R-B6"] }
    }
}

/// Compares what was learnt with what is wanted.
pub fn compare(source: (&str, &str), target: (&str, &str)) -> Result<Comparison, Wrong> {
    Ok(Comparison {
        source: read(source.0, source.1, ["source.framework", "source.level"])?,
        target: read(target.0, target.1, ["target.framework", "target.level"])?,
    })
}
