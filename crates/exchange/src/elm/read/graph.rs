//! A file as one graph, whatever its format: things with members, in the order in which the file speaks of them. Of a file
//! this is what is held in memory.

use std::{
    cell::Cell,
    collections::{HashMap, HashSet, hash_map::RandomState},
    hash::BuildHasher,
    sync::Arc,
};

use crate::{
    FileError,
    elm::{
        Release,
        term::{Prefix, Term},
    },
};

/// LIM-5: things and statements of an upload for each row that it may have; a full listing of ours has about eighty.
const PARTS: usize = 120;
/// Bytes of the addresses and texts of an upload: a prefix or a base may stand for a long one.
const TEXT: usize = 64 * 1024 * 1024;
/// An address of more bytes counts each time that it is named.
const LONG: usize = 2_000;
/// Classes of one thing.
const KINDS: usize = 100;
/// Terms that contexts inside a file take over from those around them.
const TERMS: usize = 500_000;
/// What may be read of a graph: so much of any, and so much for each statement. Much is read more than once, and nothing for ever.
const READ: usize = 200_000;
const READ_AGAIN: usize = 8;

/// Namespaces whose classes are told by their last part.
const NAMESPACES: [&str; 5] = [
    Release::V3_2.namespace(),
    Release::V3_3.namespace(),
    "http://data.quality-link.eu/ontology/v1#",
    "http://data.europa.eu/snb/model/ap/loq-constraints/",
    Prefix::Dc.namespace(Release::V3_2),
];

/// What is offered: the class of the model, and that of the network's courses.
const OPPORTUNITIES: [&str; 2] = ["LearningOpportunity", "LearningOpportunityInstance"];

/// What is learnt, where a file offers it without a date.
pub(super) const COURSE: &str = "LearningOpportunitySpecification";

/// Where a thing stands in its graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Handle(usize);

/// A property of a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Property {
    /// A term of the model.
    Known(Term),
    /// Another one, as the file names it.
    Other(Arc<str>),
}

/// A text, number or moment.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Literal {
    pub text: String,
    /// The language tag; none is none.
    pub language: Option<String>,
}

/// What stands at a property.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Object {
    Thing(Handle),
    Literal(Literal),
}

/// Something that the file speaks of.
#[derive(Debug, Default)]
pub(super) struct Thing {
    /// Its address; none where it is a part.
    pub id: Option<Arc<str>>,
    /// Its classes.
    pub kinds: Vec<Arc<str>>,
    pub members: Vec<(Property, Object)>,
}

static NOTHING: Thing = Thing { id: None, kinds: Vec::new(), members: Vec::new() };

/// All of a file.
#[derive(Debug)]
pub(super) struct Graph {
    /// Things and statements that it may still have, and bytes of text.
    parts: usize,
    text: usize,
    is_full: bool,
    terms: usize,
    /// What may still be read of it.
    unread: Cell<usize>,
    things: Vec<Thing>,
    by_id: HashMap<Arc<str>, Handle>,
    /// What has been said, as numbers: said twice it counts once.
    said: HashSet<u64>,
    hasher: RandomState,
    opportunities: Vec<Handle>,
    courses: Vec<Handle>,
}

/// What a thing is called that found no room.
const NOWHERE: Handle = Handle(usize::MAX);

impl Graph {
    /// With room for what so many rows need; none is no limit.
    pub(super) fn with_room(rows: Option<u64>) -> Self {
        let rows = rows.map(|rows| usize::try_from(rows).unwrap_or(usize::MAX));
        Self {
            parts: rows.map_or(usize::MAX, |rows| rows.saturating_mul(PARTS)),
            text: rows.map_or(usize::MAX, |_| TEXT),
            is_full: false,
            terms: TERMS,
            unread: Cell::new(READ),
            things: Vec::new(),
            by_id: HashMap::new(),
            said: HashSet::new(),
            hasher: RandomState::new(),
            opportunities: Vec::new(),
            courses: Vec::new(),
        }
    }

    /// One thing or statement more, with so much text. Once there is no room, nothing is added any more.
    fn take(&mut self, text: usize) -> bool {
        let left = self.parts.checked_sub(1).zip(self.text.checked_sub(text)).filter(|_| !self.is_full);
        self.is_full = left.is_none();
        (self.parts, self.text) = left.unwrap_or_default();
        !self.is_full
    }

    /// Whether all that was said so far found room (LIM-5).
    pub(super) const fn has_room(&self) -> Result<(), FileError> {
        if self.is_full { Err(FileError::new(1, "too-many-nodes")) } else { Ok(()) }
    }

    /// A context takes over so many terms of the one around it.
    pub(super) fn copy_terms(&mut self, count: usize) -> Result<(), FileError> {
        self.terms = self.terms.checked_sub(count).ok_or_else(|| FileError::new(1, "too-many-nodes"))?;
        Ok(())
    }

    /// All has been said; what is read from here on is counted.
    pub(super) fn begin_reading(&mut self) {
        self.unread = Cell::new(self.said.len().saturating_mul(READ_AGAIN).saturating_add(READ));
    }

    /// Counts what is read; false once it is too much, which means records that share large parts with very many others.
    pub(super) fn spend(&self, amount: usize) -> bool {
        self.unread.set(self.unread.get().saturating_sub(amount));
        !self.is_spent()
    }

    /// Whether nothing more may be read.
    pub(super) const fn is_spent(&self) -> bool {
        self.unread.get() == 0
    }

    /// The thing of an address.
    pub(super) fn at(&mut self, id: &str) -> Handle {
        if let Some(known) = self.by_id.get(id) {
            let known = *known;
            return if id.len() <= LONG || self.take(id.len()) { known } else { NOWHERE };
        }
        if !self.take(id.len()) {
            return NOWHERE;
        }
        let id: Arc<str> = id.into();
        // A label that a format gives to a part is no address.
        let shown = (!id.starts_with("_:")).then(|| Arc::clone(&id));
        let handle = self.push(Thing { id: shown, ..Thing::default() });
        self.by_id.insert(id, handle);
        handle
    }

    /// A new thing without an address.
    pub(super) fn part(&mut self) -> Handle {
        if self.take(0) { self.push(Thing::default()) } else { NOWHERE }
    }

    fn push(&mut self, thing: Thing) -> Handle {
        self.things.push(thing);
        Handle(self.things.len().saturating_sub(1))
    }

    /// Says what class it is of.
    pub(super) fn class(&mut self, handle: Handle, iri: &str) {
        if !self.take(iri.len().saturating_sub(LONG)) {
            return;
        }
        let name = NAMESPACES.iter().find_map(|namespace| iri.strip_prefix(namespace)).unwrap_or(iri);
        let Some(thing) = self.things.get_mut(handle.0) else { return };
        if thing.kinds.len() >= KINDS || thing.kinds.iter().any(|kind| **kind == *name) {
            return;
        }
        let was_offered = thing.kinds.iter().any(|kind| OPPORTUNITIES.contains(&&**kind));
        thing.kinds.push(name.into());
        if OPPORTUNITIES.contains(&name) && !was_offered {
            self.opportunities.push(handle);
        }
        if name == COURSE {
            self.courses.push(handle);
        }
    }

    /// Says something of a thing.
    pub(super) fn say(&mut self, handle: Handle, property: Property, object: Object) {
        let named = match &property {
            Property::Known(term) => term.key,
            Property::Other(name) => name,
        };
        let (said, text) = match &object {
            Object::Thing(other) => (self.hasher.hash_one((handle, named, other)), 0),
            Object::Literal(literal) => (self.hasher.hash_one((handle, named, literal)), literal.text.len()),
        };
        let named = if matches!(property, Property::Known(_)) { 0 } else { named.len() };
        if !self.said.contains(&said)
            && self.take(text.saturating_add(named))
            && self.said.insert(said)
            && let Some(thing) = self.things.get_mut(handle.0)
        {
            thing.members.push((property, object));
        }
    }

    /// A number for a whole thing as a file writes it; whether it is the first such.
    pub(super) fn is_first(&mut self, what: impl std::hash::Hash) -> bool {
        self.said.insert(self.hasher.hash_one(what))
    }

    /// What is offered, in the order of the file.
    pub(super) fn opportunities(&self) -> &[Handle] {
        &self.opportunities
    }

    /// Courses that the file describes apart from when they take place.
    pub(super) fn courses(&self) -> &[Handle] {
        &self.courses
    }

    /// A thing.
    pub(super) fn thing(&self, handle: Handle) -> &Thing {
        self.things.get(handle.0).unwrap_or(&NOTHING)
    }

    /// Each thing.
    pub(super) fn things(&self) -> impl Iterator<Item = &Thing> {
        self.things.iter()
    }
}

impl Thing {
    /// What stands at a term.
    pub(super) fn all(&self, term: Term) -> impl Iterator<Item = &Object> {
        self.members.iter().filter(move |(property, _)| *property == Property::Known(term)).map(|(_, object)| object)
    }

    /// The things at a term.
    pub(super) fn things(&self, term: Term) -> impl Iterator<Item = Handle> {
        self.all(term).filter_map(|object| match object {
            Object::Thing(handle) => Some(*handle),
            Object::Literal(_) => None,
        })
    }

    /// The texts at a term.
    pub(super) fn literals(&self, term: Term) -> impl Iterator<Item = &Literal> {
        self.all(term).filter_map(|object| match object {
            Object::Literal(literal) => Some(literal),
            Object::Thing(_) => None,
        })
    }

    /// The first text at a term that is not blank.
    pub(super) fn literal(&self, term: Term) -> Option<&str> {
        self.literals(term).map(|literal| literal.text.trim()).find(|text| !text.is_empty())
    }
}
