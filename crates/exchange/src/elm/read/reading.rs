//! Reading one record: what is opened, what is said about it, and what the file should have said better.

use catalogue::draft::Texts;
use kernel::Language;

use super::graph::{Graph, Handle, Object, Property, Thing};
use crate::{
    Refusal, Warning,
    elm::term::{self, Term},
    quality::Facts,
};

/// LIM-5: things of one record.
const THINGS: usize = 20_000;

/// Remarks on one record that are kept; the others are counted.
const WARNINGS: usize = 1_000;

/// Characters of text that are read like one thing.
const LETTERS: usize = 100;

/// A text in a longer place is shown up to here.
const SHOWN: usize = 120;

/// One record on its way to a row.
pub(super) struct Reading<'a> {
    pub graph: &'a Graph,
    /// Its number in the file, from 1.
    pub line: u64,
    pub warnings: Vec<Warning>,
    /// How many more there were.
    pub untold: usize,
    pub refusals: Vec<Refusal>,
    pub facts: Facts,
    opened: usize,
}

impl<'a> Reading<'a> {
    pub(super) fn new(graph: &'a Graph, line: u64) -> Self {
        Self { graph, line, warnings: Vec::new(), untold: 0, refusals: Vec::new(), facts: Facts::default(), opened: 0 }
    }

    /// A thing, counted; past the limit nothing is read on.
    pub(super) fn open(&mut self, handle: Handle) -> Option<&'a Thing> {
        self.opened = self.opened.saturating_add(1);
        if self.opened == THINGS.saturating_add(1) {
            self.refusals.push(Refusal::new("", "too-many-nodes"));
        }
        (self.graph.spend(1) && self.opened <= THINGS).then(|| self.graph.thing(handle))
    }

    /// A thing that is no part of another: all that is said of it is looked through.
    pub(super) fn look_at(&self, handle: Handle) -> &'a Thing {
        let thing = self.graph.thing(handle);
        self.graph.spend(thing.members.len());
        thing
    }

    /// Counts so many bytes of text.
    pub(super) fn weigh(&self, text: usize) -> bool {
        self.graph.spend(text.div_ceil(LETTERS))
    }

    /// Things at a term, each with its place.
    pub(super) fn parts(&mut self, thing: &Thing, term: Term, path: &str) -> Vec<(&'a Thing, String)> {
        let at = within(path, term.key);
        let parts = thing.things(term).enumerate();
        parts.filter_map(|(place, handle)| Some((self.open(handle)?, format!("{at}[{place}]")))).collect()
    }

    /// Something to look at.
    pub(super) fn warn(&mut self, path: &str, code: &'static str) {
        if self.warnings.len() < WARNINGS {
            self.warnings.push(Warning { line: self.line, column: path.to_owned(), code });
        } else {
            self.untold = self.untold.saturating_add(1);
        }
    }

    /// Something to look at, with what stands there.
    pub(super) fn warn_of(&mut self, path: &str, text: &str, code: &'static str) {
        let shown: String = text.chars().take(SHOWN).collect();
        self.warn(&format!("{path} ({shown})"), code);
    }

    /// A code that is in none of the lists that belong there.
    pub(super) fn unknown(&mut self, path: &str, code: &str) {
        self.facts.unknown = self.facts.unknown.saturating_add(1);
        self.warn_of(path, code, "unknown-concept");
    }

    /// The texts at a term. One without a language is in that of the record, and counted.
    pub(super) fn texts(&mut self, thing: &Thing, term: Term, path: &str) -> Texts {
        let mut texts = Texts::new();
        let at = within(path, term.key);
        for literal in thing.literals(term).filter(|literal| !literal.text.trim().is_empty()) {
            if !self.weigh(literal.text.len()) {
                break;
            }
            let tag = literal.language.as_deref().and_then(|tag| tag.split(['-', '_']).next());
            let language = tag.and_then(|tag| tag.parse::<Language>().ok());
            if language.is_none() {
                self.facts.untagged = self.facts.untagged.saturating_add(1);
                self.warn(&at, "no-language");
            }
            let code = language.map(|language| language.to_string()).unwrap_or_default();
            let known = texts.entry(code).or_insert_with(|| literal.text.clone());
            if *known != literal.text {
                self.warn_of(&at, literal.language.as_deref().unwrap_or_default(), "only-one");
            }
        }
        texts
    }

    /// Addresses at a term, each with its place; a text that stands for one counts too.
    pub(super) fn addresses(&mut self, thing: &'a Thing, term: Term, path: &str) -> Vec<(&'a str, String)> {
        let at = within(path, term.key);
        let mut found = Vec::new();
        for (place, object) in thing.all(term).enumerate() {
            let address = match object {
                Object::Thing(handle) => self.open(*handle).and_then(|concept| concept.id.as_deref()),
                Object::Literal(literal) => Some(literal.text.trim()),
            };
            if let Some(address) = address {
                found.push((address, format!("{at}[{place}]")));
            }
        }
        found
    }

    /// What the codes at a term stand for; the others are named.
    pub(super) fn codes<T: PartialEq>(
        &mut self,
        thing: &'a Thing,
        term: Term,
        path: &str,
        known: impl Fn(&'a str) -> Option<T>,
    ) -> Vec<T> {
        let mut codes = Vec::new();
        for (address, at) in self.addresses(thing, term, path) {
            match known(address) {
                Some(code) if codes.contains(&code) => {}
                Some(code) => codes.push(code),
                None => self.unknown(&at, address),
            }
        }
        codes
    }

    /// The one code at a term: of several different ones none is chosen.
    pub(super) fn code<T: PartialEq>(
        &mut self,
        thing: &'a Thing,
        term: Term,
        path: &str,
        known: impl Fn(&'a str) -> Option<T>,
    ) -> Option<T> {
        let mut codes = self.codes(thing, term, path, known);
        if codes.len() > 1 {
            self.warn(&within(path, term.key), "only-one");
            return None;
        }
        codes.pop()
    }

    /// The remarks at a term: what each is about, and what it says.
    pub(super) fn notes(&mut self, thing: &Thing, term: Term, path: &str) -> Vec<(Option<&'a str>, Texts, String)> {
        let mut notes = Vec::new();
        for (note, at) in self.parts(thing, term, path) {
            let subject = note.things(term::SUBJECT).next();
            let subject = subject.and_then(|subject| self.graph.thing(subject).id.as_deref());
            let texts = self.texts(note, term::NOTE_LITERAL, &at);
            notes.push((subject, texts, at));
        }
        if let Some(literal) = thing.literals(term).next() {
            self.warn_of(&within(path, term.key), &literal.text, "not-taken");
        }
        notes
    }

    /// Names the members that nothing here takes.
    pub(super) fn rest(&mut self, thing: &Thing, taken: &[Term], path: &str) {
        let mut named: Vec<&str> = Vec::new();
        for (property, _) in &thing.members {
            let name = match property {
                Property::Known(term) if taken.contains(term) => continue,
                Property::Known(term) => term.key,
                Property::Other(name) => name,
            };
            if !named.contains(&name) && named.len() < 100 {
                named.push(name);
                let shown: String = name.chars().take(SHOWN).collect();
                self.warn(&within(path, &shown), "not-taken");
            }
        }
    }
}

/// A place inside another.
pub(super) fn within(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

/// Adds texts in languages that are not there yet.
pub(super) fn add(texts: &mut Texts, more: Texts) {
    for (language, text) in more {
        texts.entry(language).or_insert(text);
    }
}

/// Whether a text is one of our own fixed remarks.
pub(super) fn is_fixed(texts: &Texts, words: [&str; 3]) -> bool {
    !texts.is_empty() && texts.values().all(|text| words.contains(&text.trim()))
}
