//! A file as one graph, whatever its format: things with members, in the order in which the file speaks of them. Of a file
//! this is what is held in memory.

use std::{
    collections::{HashMap, HashSet, hash_map::RandomState},
    hash::BuildHasher,
    sync::Arc,
};

use crate::elm::{
    Release,
    term::{Prefix, Term},
};

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
#[derive(Debug, Default)]
pub(super) struct Graph {
    things: Vec<Thing>,
    by_id: HashMap<Arc<str>, Handle>,
    /// What has been said, as numbers: said twice it counts once.
    said: HashSet<u64>,
    hasher: RandomState,
    opportunities: Vec<Handle>,
    courses: Vec<Handle>,
}

impl Graph {
    /// The thing of an address.
    pub(super) fn at(&mut self, id: &str) -> Handle {
        if let Some(known) = self.by_id.get(id) {
            return *known;
        }
        let id: Arc<str> = id.into();
        let handle = self.part();
        if let Some(thing) = self.things.get_mut(handle.0) {
            // A label that a format gives to a part is no address.
            thing.id = (!id.starts_with("_:")).then(|| Arc::clone(&id));
        }
        self.by_id.insert(id, handle);
        handle
    }

    /// A new thing without an address.
    pub(super) fn part(&mut self) -> Handle {
        self.things.push(Thing::default());
        Handle(self.things.len().saturating_sub(1))
    }

    /// Says what class it is of.
    pub(super) fn class(&mut self, handle: Handle, iri: &str) {
        let name = NAMESPACES.iter().find_map(|namespace| iri.strip_prefix(namespace)).unwrap_or(iri);
        let Some(thing) = self.things.get_mut(handle.0) else { return };
        if thing.kinds.iter().any(|kind| **kind == *name) {
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
        let said = match &object {
            Object::Thing(other) => self.hasher.hash_one((handle, named, other)),
            Object::Literal(literal) => self.hasher.hash_one((handle, named, literal)),
        };
        if self.said.insert(said)
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
