//! A tree as alternatives: one of several sets, each of which must be held whole (R-E1).

use std::iter::once;

use super::{Leaf, Tree};

/// How many sets a tree may come to: a tree of a few dozen leaves can come to millions.
pub const MOST_ALTERNATIVES: usize = 200;

/// An OR of AND-sets, in the order in which they are listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternatives(Vec<Vec<Leaf>>);

impl Alternatives {
    /// How many sets it would be, without making them; none of the numbers overflows.
    pub(super) fn count(tree: &Tree) -> usize {
        match tree {
            Tree::Leaf(_) => 1,
            Tree::Or(parts) => parts.iter().map(Self::count).fold(0, usize::saturating_add),
            Tree::And(parts) => parts.iter().map(Self::count).fold(1, usize::saturating_mul),
        }
    }

    /// The sets of a tree. A tree that was read is small enough; of any other only the first sets are made.
    pub fn of(tree: &Tree) -> Self {
        Self(expanded(tree).into_iter().map(merged).collect())
    }

    /// Each set.
    pub fn sets(&self) -> impl Iterator<Item = &[Leaf]> {
        self.0.iter().map(Vec::as_slice)
    }
}

fn expanded(tree: &Tree) -> Vec<Vec<Leaf>> {
    match tree {
        Tree::Leaf(leaf) => vec![vec![leaf.clone()]],
        Tree::Or(parts) => parts.iter().flat_map(expanded).take(MOST_ALTERNATIVES).collect(),
        Tree::And(parts) => parts.iter().map(expanded).fold(vec![Vec::new()], |sets, more| product(&sets, &more)),
    }
}

fn product(sets: &[Vec<Leaf>], more: &[Vec<Leaf>]) -> Vec<Vec<Leaf>> {
    let joined = sets.iter().flat_map(|set| more.iter().map(|part| [set.as_slice(), part.as_slice()].concat()));
    joined.take(MOST_ALTERNATIVES).collect()
}

/// The same micro-credential in the same version is wanted once, with the better of two least grades.
fn merged(set: Vec<Leaf>) -> Vec<Leaf> {
    set.into_iter().fold(Vec::new(), |mut wanted: Vec<Leaf>, leaf| {
        let same = |other: &&mut Leaf| other.mc_id == leaf.mc_id && other.version == leaf.version;
        match wanted.iter_mut().find(same) {
            Some(other) => other.min_grade = other.min_grade.max(leaf.min_grade),
            None => wanted.extend(once(leaf)),
        }
        wanted
    })
}
