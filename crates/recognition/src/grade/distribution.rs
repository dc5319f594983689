//! GR-1: a grade corresponds to the host grades whose place in the distribution overlaps its own.

use crate::{
    agreement::GradePolicy,
    conversion::{Exact, Reason, Wrong},
    grade::Table,
};

/// The host grade that each policy takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidates {
    /// The worst that overlaps.
    pub minimum: String,
    /// The nearest to the mean of best and worst.
    pub average: String,
    /// The best that overlaps.
    pub maximum: String,
    /// The one that overlaps longest.
    pub best_overlap: String,
}

impl Candidates {
    /// What a policy takes; without one the longest overlap.
    pub fn by(&self, policy: Option<GradePolicy>) -> &str {
        match policy.unwrap_or(GradePolicy::BestOverlap) {
            GradePolicy::Minimum => &self.minimum,
            GradePolicy::Average => &self.average,
            GradePolicy::Maximum => &self.maximum,
            GradePolicy::BestOverlap => &self.best_overlap,
        }
    }
}

/// The host grades for a grade of the source. Counts are compared on a scale of both totals multiplied, so nothing is
/// rounded.
pub fn candidates(source: &Table, host: &Table, grade: &str) -> Result<Candidates, Wrong> {
    let (begin, end) = source.interval(grade)?;
    let scaled = |count: u64, by: u64| u128::from(count) * u128::from(by);
    let (begin, end) = (scaled(begin, host.total()), scaled(end, host.total()));
    let mut overlapping = Vec::new();
    for (place, (name, host_begin, host_end)) in host.intervals().enumerate() {
        let first = begin.max(scaled(host_begin, source.total()));
        let last = end.min(scaled(host_end, source.total()));
        if last > first {
            overlapping.push((place, name, last - first));
        }
    }
    // Counts cover everything from 0 to 100, so something always overlaps.
    let none = Wrong::new("host_table", Reason::EmptyTable);
    let (Some(best), Some(worst)) = (overlapping.first(), overlapping.last()) else { return Err(none) };
    // Of equals the last of `max_by_key` would be taken; the better one comes first, so go from behind.
    let longest = overlapping.iter().rev().max_by_key(|(_, _, length)| *length).ok_or(none)?;
    Ok(Candidates {
        minimum: worst.1.to_owned(),
        average: average(host, best.0, worst.0),
        maximum: best.1.to_owned(),
        best_overlap: longest.1.to_owned(),
    })
}

/// The host grade nearest to the mean of two, a tie to the better: by value where all grades are numbers in order, else by
/// place.
fn average(host: &Table, best: usize, worst: usize) -> String {
    let between: Vec<&str> = host.grades().skip(best).take(worst.saturating_sub(best) + 1).collect();
    let by_value = values(host).and_then(|values| {
        let values = values.get(best..=worst)?;
        let mean = values.first()?.plus(*values.last()?)?.over(Exact::whole(2))?;
        let distances: Option<Vec<Exact>> = values
            .iter()
            .map(|value| {
                let distance = value.minus(mean)?;
                if distance.is_negative() { Exact::ZERO.minus(distance) } else { Some(distance) }
            })
            .collect();
        // `min_by_key` takes the first of equals: the better.
        distances?.into_iter().enumerate().min_by_key(|(_, distance)| *distance).map(|(place, _)| place)
    });
    let place = by_value.unwrap_or(worst.saturating_sub(best) / 2);
    between.get(place).copied().unwrap_or_default().to_owned()
}

/// The grades as numbers, if all are and go strictly up or down.
pub(super) fn values(host: &Table) -> Option<Vec<Exact>> {
    let values: Vec<Exact> = host.grades().map(|grade| grade.parse().ok()).collect::<Option<_>>()?;
    let falls = values.is_sorted_by(|one, next| one > next);
    let rises = values.is_sorted_by(|one, next| one < next);
    (falls || rises).then_some(values)
}
