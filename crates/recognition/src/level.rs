//! Whether an EQF level can be compared by the software: the status of a country's framework (RECOGNITION §10, LV-2).

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

/// Countries (ISO 3166-1) whose framework is referenced as a whole. Belgium is not among them: the list has its
/// Flemish framework only, and a country alone does not say which one holds.
const REFERENCED: &[&str] = &[
    "AT", "BG", "CY", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE", "IS", "IT", "LT", "LU", "LV",
    "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK", "TR",
];
const COMPARED: &[&str] = &["HK", "NZ"];
const INFERRED: &[&str] = &["AU"];
const UNLEVELLED: &[&str] = &["US", "ZA"];

/// The status of EQF levels stated by institutions of this country; none if it is not known.
pub fn status_of(country: &str) -> Option<LevelStatus> {
    let lists = [
        (REFERENCED, LevelStatus::Referenced),
        (COMPARED, LevelStatus::Compared),
        (INFERRED, LevelStatus::Inferred),
        (UNLEVELLED, LevelStatus::Unlevelled),
    ];
    lists.iter().find(|(countries, _)| countries.contains(&country)).map(|(_, status)| *status)
}

/// Target minus source level, each given with the country that states it. Unknown unless both levels are known and
/// both frameworks are referenced or compared (R-G7).
pub fn gap(source: (Option<i16>, &str), target: (Option<i16>, &str)) -> Option<i16> {
    let usable = |country| matches!(status_of(country), Some(LevelStatus::Referenced | LevelStatus::Compared));
    let (level, wanted) = (source.0?, target.0?);
    (usable(source.1) && usable(target.1)).then(|| wanted.saturating_sub(level))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lv2_only_referenced_and_compared_levels_can_be_compared() {
        assert_eq!(gap((Some(6), "DE"), (Some(7), "NZ")), Some(1));
        assert_eq!(gap((Some(7), "ES"), (Some(6), "PL")), Some(-1));
        assert_eq!(gap((Some(7), "AU"), (Some(7), "IE")), None);
        assert_eq!(gap((Some(7), "US"), (Some(7), "IE")), None);
        assert_eq!(gap((Some(7), "XX"), (Some(7), "IE")), None);
        assert_eq!(gap((Some(6), "BE"), (Some(6), "FR")), None);
    }

    #[test]
    fn r_g7_a_level_nobody_stated_has_no_gap() {
        assert_eq!(gap((None, "DE"), (Some(7), "DE")), None);
        assert_eq!(gap((Some(7), "DE"), (None, "DE")), None);
    }

    #[test]
    fn no_country_has_two_statuses() {
        let mut all: Vec<_> = [REFERENCED, COMPARED, INFERRED, UNLEVELLED].concat();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}
