//! How fast and how fair: MT-6, MT-9, MT-10, MT-11. Pure.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::Share;

/// The middle of numbers of days; between two of them the mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Median {
    /// Twice the number, so that a half stays whole.
    doubled: i32,
}

impl Median {
    /// Of counted days, in any order; none of nothing.
    pub(super) fn of(counted: impl Iterator<Item = (i32, u64)>) -> Option<Self> {
        let mut ordered: BTreeMap<i32, u64> = BTreeMap::new();
        for (days, decisions) in counted {
            *ordered.entry(days).or_default() += decisions;
        }
        let all: u64 = ordered.values().sum();
        let at = |place: u64| {
            let mut seen = 0;
            ordered.iter().find_map(|(days, decisions)| {
                seen += decisions;
                (place < seen).then_some(*days)
            })
        };
        // Of an odd number both are the same one.
        let (lower, upper) = (at(all.checked_sub(1)? / 2)?, at(all / 2)?);
        Some(Self { doubled: lower.saturating_add(upper) })
    }

    /// In days.
    pub fn days(self) -> f64 {
        f64::from(self.doubled) / 2.0
    }

    /// In hundredths of a day, for printing.
    pub fn hundredths(self) -> i64 {
        i64::from(self.doubled) * 50
    }
}

/// A JSON number of days.
impl Serialize for Median {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.days().serialize(to)
    }
}

/// Decisions that took equally long, counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lasted {
    pub days: i32,
    pub automatic: bool,
    pub on_time: bool,
    pub decisions: u64,
}

/// How decisions came about in a period, as staff see it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Procedure {
    /// Decisions whose clock ran.
    pub timed: u64,
    /// Those of them that people made.
    pub timed_by_people: u64,
    /// MT-6: the median of their days.
    pub median_days: Option<Median>,
    /// MT-6: the same of those that people made.
    pub median_days_by_people: Option<Median>,
    /// MT-10: those made by their due day.
    pub on_time: u64,
    /// MT-9: refusals by ground or element; one with two elements counts in both.
    pub refusal_grounds: BTreeMap<String, u64>,
    /// MT-11: decisions made, also those that another one has taken the place of: each could be appealed against.
    pub made: u64,
    /// MT-11: appeals lodged.
    pub appeals: u64,
    /// Appeals that were ruled on.
    pub rulings: u64,
    /// Those of them that ended in another decision.
    pub overturned: u64,
}

impl Procedure {
    /// With how long the decisions took.
    pub(super) fn timed(mut self, lasted: &[Lasted]) -> Self {
        let count = |wanted: fn(&Lasted) -> bool| -> u64 {
            lasted.iter().filter(|some| wanted(some)).map(|some| some.decisions).sum()
        };
        let days = |wanted: fn(&Lasted) -> bool| {
            Median::of(lasted.iter().filter(move |some| wanted(some)).map(|some| (some.days, some.decisions)))
        };
        (self.timed, self.median_days) = (count(|_| true), days(|_| true));
        (self.timed_by_people, self.median_days_by_people) =
            (count(|some| !some.automatic), days(|some| !some.automatic));
        self.on_time = count(|some| some.on_time);
        self
    }

    /// With refusals: words with a blank between them, and how many refusals say just that.
    pub(super) fn refused(mut self, refusals: impl IntoIterator<Item = (String, u64)>) -> Self {
        for (words, count) in refusals {
            for word in words.split(' ') {
                *self.refusal_grounds.entry(word.to_owned()).or_default() += count;
            }
        }
        self
    }

    /// MT-10.
    pub const fn on_time_share(&self) -> Share {
        Share { part: self.on_time, whole: self.timed }
    }

    /// MT-11: of all decisions made (ADR 26).
    pub const fn appeal_rate(&self) -> Share {
        Share { part: self.appeals, whole: self.made }
    }

    /// MT-11.
    pub const fn overturn_rate(&self) -> Share {
        Share { part: self.overturned, whole: self.rulings }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn median(days: &[i32]) -> Option<f64> {
        Median::of(days.iter().map(|days| (*days, 1))).map(Median::days)
    }

    #[test]
    fn mt_6_the_middle_one_or_the_mean_of_the_middle_two() {
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[4]), Some(4.0));
        assert_eq!(median(&[30, 1, 4]), Some(4.0));
        assert_eq!(median(&[1, 30, 4, 7]), Some(5.5), "even: (4 + 7) / 2");
        assert_eq!(median(&[0, 0, 0, 60]), Some(0.0));
        assert_eq!(Median::of([(2, 3), (9, 3)].into_iter()).map(Median::hundredths), Some(550), "three 2s, three 9s");
        assert_eq!(Median::of([(9, 3), (2, 4)].into_iter()).map(Median::days), Some(2.0));
    }

    #[test]
    fn mt_6_mt_10_with_and_without_what_the_software_decided() {
        let lasted = |days, automatic, on_time, decisions| Lasted { days, automatic, on_time, decisions };
        let figures = Procedure::default().timed(&[
            lasted(0, true, true, 3),
            lasted(10, false, true, 1),
            lasted(20, false, true, 1),
            lasted(61, false, false, 1),
        ]);
        // 0 0 0 10 20 61: (0 + 10) / 2; of people 10 20 61: 20.
        assert_eq!(figures.median_days.map(Median::days), Some(5.0));
        assert_eq!(figures.median_days_by_people.map(Median::days), Some(20.0));
        assert_eq!((figures.timed, figures.timed_by_people), (6, 3));
        assert_eq!(figures.on_time_share(), Share { part: 5, whole: 6 });
    }

    #[test]
    fn mt_9_a_refusal_with_two_elements_counts_in_both() {
        let refused = [("level workload".to_owned(), 2), ("level".to_owned(), 1), ("fail_grade".to_owned(), 1)];
        let figures = Procedure::default().refused(refused);
        let counts: Vec<_> = figures.refusal_grounds.iter().map(|(word, count)| (word.as_str(), *count)).collect();
        assert_eq!(counts, [("fail_grade", 1), ("level", 3), ("workload", 2)]);
    }
}
