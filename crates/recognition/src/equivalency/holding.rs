//! Which held credentials meet a tree (R-E1 … R-E3). Pure.

use std::collections::BTreeSet;

use kernel::Day;

use super::{Alternatives, Leaf};
use crate::rule::Number;

/// A credential that somebody holds; what nobody stated is unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holding {
    /// The provider's own name of what was learnt.
    pub mc_id: String,
    /// In which version.
    pub version: Option<i32>,
    /// When it was issued.
    pub issued_on: Option<Day>,
    /// The grade on the scale of the one who recognises.
    pub converted_grade: Option<Number>,
}

/// First and last day, both included; an open end has none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub from: Option<Day>,
    /// The last day.
    pub to: Option<Day>,
}

/// What a grade that nobody has converted counts as where a least grade is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnknownGrade {
    /// Not enough: a fact nobody has is never true.
    Fails,
    /// Enough: to see whether the grade is all that is missing.
    Passes,
}

/// What a question to a tree rests on.
#[derive(Clone, Copy, Debug)]
pub struct Held<'a> {
    /// The credentials.
    pub holdings: &'a [Holding],
    /// When they must have been issued.
    pub span: Span,
    /// What an unknown grade counts as.
    pub unknown_grade: UnknownGrade,
}

impl Span {
    /// Whether a credential of this day counts. A day that nobody stated counts only where any would.
    pub fn holds(self, day: Option<Day>) -> bool {
        match day {
            Some(day) => self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to),
            None => self.from.is_none() && self.to.is_none(),
        }
    }
}

impl Held<'_> {
    fn meets(&self, leaf: &Leaf, place: usize) -> bool {
        let Some(holding) = self.holdings.get(place) else { return false };
        let good = |least: Number| match holding.converted_grade {
            Some(grade) => grade >= least,
            None => self.unknown_grade == UnknownGrade::Passes,
        };
        holding.mc_id == leaf.mc_id
            && leaf.version.is_none_or(|version| holding.version == Some(version))
            && self.span.holds(holding.issued_on)
            && leaf.min_grade.is_none_or(good)
    }

    /// The places of the credentials that meet the alternatives: the set with the fewest, the first listed of several
    /// (R-E2). Those at the places `taken` have served already (R-E3).
    pub fn uses(&self, alternatives: &Alternatives, taken: &BTreeSet<usize>) -> Option<Vec<usize>> {
        alternatives.sets().filter_map(|set| self.cover(set, taken)).min_by_key(Vec::len)
    }

    /// The same, but only sets that the credential at this place belongs to.
    pub fn uses_with(&self, alternatives: &Alternatives, place: usize) -> Option<Vec<usize>> {
        let covers = alternatives.sets().filter_map(|set| self.cover(set, &BTreeSet::new()));
        covers.filter(|uses| uses.contains(&place)).min_by_key(Vec::len)
    }

    /// One target after the other, each from what the earlier ones left (R-E3).
    pub fn uses_in_turn(&self, targets: &[Alternatives]) -> Vec<Option<Vec<usize>>> {
        let mut taken = BTreeSet::new();
        let mut served = Vec::with_capacity(targets.len());
        for target in targets {
            let uses = self.uses(target, &taken);
            taken.extend(uses.iter().flatten().copied());
            served.push(uses);
        }
        served
    }

    /// The fewest credentials that meet a whole set. Two wants with different versions need two credentials; a want without
    /// a version is met by one of these if it can be.
    fn cover(&self, set: &[Leaf], taken: &BTreeSet<usize>) -> Option<Vec<usize>> {
        let free = || (0..self.holdings.len()).filter(|place| !taken.contains(place));
        let mut used: Vec<usize> = Vec::with_capacity(set.len());
        for leaf in set.iter().filter(|leaf| leaf.version.is_some()) {
            let open = set.iter().find(|other| other.mc_id == leaf.mc_id && other.version.is_none());
            let fits = || free().filter(|place| self.meets(leaf, *place));
            let both = fits().find(|place| open.is_none_or(|open| self.meets(open, *place)));
            used.push(both.or_else(|| fits().next())?);
        }
        for leaf in set.iter().filter(|leaf| leaf.version.is_none()) {
            if !used.iter().any(|place| self.meets(leaf, *place)) {
                used.push(free().find(|place| self.meets(leaf, *place))?);
            }
        }
        // In the order of the tree, whatever order they were found in.
        let wanted = |place: &usize| set.iter().position(|leaf| self.meets(leaf, *place));
        used.sort_by_key(wanted);
        Some(used)
    }
}
