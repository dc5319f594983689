//! Levels of national frameworks, always by way of the EQF (RECOGNITION §10). A level comparison never guarantees that a
//! qualification is equivalent (LV-4).

mod mapping;
mod table;
#[cfg(test)]
mod tests;

pub use mapping::{Comparison, Cycle, Mapping, compare, mapping};
pub use table::{FRAMEWORKS, VERSION};

use crate::conversion::Source;

kernel::text_enum! {
    /// How a national framework is tied to the EQF.
    pub enum LevelStatus {
        /// Referenced to the EQF.
        Referenced = "referenced",
        /// Compared with the EQF.
        Compared = "compared",
        /// Only inferred by way of another framework: at best fast track.
        Inferred = "inferred",
        /// No EQF level at all.
        Unlevelled = "unlevelled",
    }
}
kernel::text_serde!(LevelStatus);

impl LevelStatus {
    /// Whether rules may decide by it without a person (LV-2, R-G7).
    pub const fn usable_in_automatic_rules(self) -> bool {
        matches!(self, Self::Referenced | Self::Compared)
    }
}

/// A framework of the table.
#[derive(Debug, PartialEq, Eq)]
pub struct Framework {
    /// As callers name it: `IE-NFQ`.
    pub code: &'static str,
    /// ISO 3166-1; empty: of no one country.
    pub country: &'static str,
    /// How it is tied to the EQF.
    pub status: LevelStatus,
    /// Who says so.
    pub source: Source,
    is_whole_country: bool,
    levels: Levels,
}

#[derive(Debug, PartialEq, Eq)]
enum Levels {
    /// The numbers of the EQF, from one to another.
    Same(i16, i16),
    /// Each by itself.
    Listed(&'static [Row]),
    /// Whatever the level, it has no EQF level.
    None,
}

/// One level of one framework.
#[derive(Debug, PartialEq, Eq)]
struct Row {
    level: &'static str,
    eqf: Option<i16>,
    /// Only where it does not follow from the EQF level.
    isced: Option<i16>,
}

impl Framework {
    /// Its levels as written in it, lowest first; none where the table holds no single ones.
    pub fn levels(&self) -> Vec<String> {
        match &self.levels {
            Levels::Same(first, last) => (*first..=*last).map(|level| level.to_string()).collect(),
            Levels::Listed(rows) => rows.iter().map(|row| row.level.to_owned()).collect(),
            Levels::None => Vec::new(),
        }
    }

    /// Its name without the country.
    fn short(&self) -> &'static str {
        self.code.split_once('-').map_or(self.code, |(_, name)| name)
    }
}

/// The framework of this name: its code, its own name or its country where that is enough to tell it, whatever the case.
pub fn framework(name: &str) -> Option<&'static Framework> {
    let name = name.trim();
    let only = |is_meant: &dyn Fn(&Framework) -> bool| {
        let mut meant = FRAMEWORKS.iter().filter(|framework| is_meant(framework));
        meant.next().filter(|_| meant.next().is_none())
    };
    only(&|framework| framework.code.eq_ignore_ascii_case(name))
        .or_else(|| only(&|framework| framework.short().eq_ignore_ascii_case(name)))
        .or_else(|| only(&|framework| framework.is_whole_country && framework.country.eq_ignore_ascii_case(name)))
        .filter(|_| !name.is_empty())
}

/// The status of EQF levels stated by institutions of this country; none if it is not known, or if its frameworks differ.
pub fn status_of(country: &str) -> Option<LevelStatus> {
    let mut own = FRAMEWORKS.iter().filter(|framework| !country.is_empty() && framework.country == country);
    let first = own.next()?;
    let agrees = |framework: &Framework| framework.is_whole_country && framework.status == first.status;
    (agrees(first) && own.all(agrees)).then_some(first.status)
}

/// Target minus source level, each given with the country that states it. Unknown unless both levels are known and
/// both frameworks are referenced or compared (R-G7).
pub fn gap(source: (Option<i16>, &str), target: (Option<i16>, &str)) -> Option<i16> {
    let usable = |country| status_of(country).is_some_and(LevelStatus::usable_in_automatic_rules);
    let (level, wanted) = (source.0?, target.0?);
    (usable(source.1) && usable(target.1)).then(|| wanted.saturating_sub(level))
}
