//! When a listing is to be looked at again.

use kernel::Day;

/// How long after its publication a version is to be looked at again where it does not say so itself: our default, no
/// text prescribes one.
const MONTHS: u16 = 12;

/// The day by which a version that is published on this day is to be looked at again: the stated one, unless publishing
/// has overtaken it.
pub(crate) fn due(stated: Option<Day>, published_on: Day) -> Day {
    stated.filter(|stated| *stated > published_on).unwrap_or_else(|| published_on.plus_months(MONTHS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stated_day_else_twelve_months() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let published_on = day("2026-02-28");
        assert_eq!(due(None, published_on), day("2027-02-28"));
        assert_eq!(due(Some(day("2026-09-01")), published_on), day("2026-09-01"));
        assert_eq!(due(Some(published_on), published_on), day("2027-02-28"), "publishing was the review");
    }
}
