//! Which records are one listing: opportunities of one provider that share what is learnt are its runs.

use std::collections::{HashMap, HashSet};

use super::graph::{Graph, Handle};
use crate::elm::term;

/// Opportunities of one provider that share what is learnt.
#[derive(Debug)]
pub(super) struct Group {
    /// Each with its number in the file, from 1.
    pub opportunities: Vec<(u64, Handle)>,
    /// Its number where there is no opportunity.
    pub line: u64,
    pub learnt: Option<Handle>,
    pub provider: Option<Handle>,
}

/// The listings of a file, in its order; last the courses that it offers without saying when.
pub(super) fn groups(graph: &Graph) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut places: HashMap<(Handle, Option<Handle>), usize> = HashMap::new();
    for (place, handle) in graph.opportunities().iter().enumerate() {
        let thing = graph.thing(*handle);
        let learnt = thing.things(term::LEARNING_ACHIEVEMENT_SPECIFICATION).next();
        let publisher = || graph.thing(learnt?).things(term::PUBLISHER).next();
        let provider = thing.things(term::PROVIDED_BY).next().or_else(publisher);
        let line = number(place).saturating_add(1);
        let known = learnt.and_then(|learnt| places.get(&(learnt, provider)));
        if let Some(group) = known.and_then(|place| groups.get_mut(*place)) {
            group.opportunities.push((line, *handle));
            continue;
        }
        if let Some(learnt) = learnt {
            places.insert((learnt, provider), groups.len());
        }
        groups.push(Group { opportunities: vec![(line, *handle)], line, learnt, provider });
    }
    // Courses that the file offers without saying when.
    let dated: HashSet<Handle> = groups.iter().filter_map(|group| group.learnt).collect();
    let mut line = number(graph.opportunities().len());
    for course in graph.courses().iter().filter(|course| !dated.contains(course)) {
        line = line.saturating_add(1);
        let thing = graph.thing(*course);
        let provider = thing.things(term::PROVIDED_BY).chain(thing.things(term::PUBLISHER)).next();
        groups.push(Group { opportunities: Vec::new(), line, learnt: Some(*course), provider });
    }
    groups
}

/// A count as a number of records.
pub(super) fn number(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}
