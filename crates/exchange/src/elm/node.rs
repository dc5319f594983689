//! What the mapping makes and the writers take: things with members, in the order of the official XML schema.

use std::sync::Arc;

use kernel::{Language, LocalizedText};

use super::{
    class::Class,
    list::Concept,
    term::{self, Term},
};

/// A thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Its address; none where it is a part of another.
    pub id: Option<String>,
    /// What it is.
    pub class: Class,
    /// What is said of it; a term with several values stands several times in a row.
    pub members: Vec<(Term, Value)>,
}

/// What stands at a term.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text, the original language first.
    Text(Vec<(Language, String)>),
    /// Plain text, number, moment.
    Plain(String),
    /// A thing, described here.
    Node(Arc<Node>),
    /// A thing that is described elsewhere in the file.
    Link(String),
    /// A word of a controlled list.
    Concept(Concept),
}

impl Node {
    /// A thing with an address.
    pub fn at(class: Class, id: String) -> Self {
        Self { id: Some(id), class, members: Vec::new() }
    }

    /// A part of another.
    pub const fn part(class: Class) -> Self {
        Self { id: None, class, members: Vec::new() }
    }

    /// With a value.
    pub fn with(mut self, term: Term, value: Value) -> Self {
        self.members.push((term, value));
        self
    }

    /// With values.
    pub fn with_all(mut self, term: Term, values: impl IntoIterator<Item = Value>) -> Self {
        self.members.extend(values.into_iter().map(|value| (term, value)));
        self
    }

    /// With plain text.
    pub fn plain(self, term: Term, text: &str) -> Self {
        self.with(term, Value::Plain(printable(text)))
    }

    /// With a text; nothing where nothing is said.
    pub fn text(self, term: Term, text: &LocalizedText, original: Language) -> Self {
        match words(text, original) {
            words if words.is_empty() => self,
            words => self.with(term, Value::Text(words)),
        }
    }

    /// With a part.
    pub fn node(self, term: Term, node: Self) -> Self {
        self.with(term, Value::from(node))
    }
}

impl From<Node> for Value {
    fn from(node: Node) -> Self {
        Self::Node(Arc::new(node))
    }
}

/// A remark; none where nothing is said.
pub(super) fn note(text: &LocalizedText, original: Language) -> Option<Node> {
    let node = Node::part(Class::Note).text(term::NOTE_LITERAL, text, original);
    (!node.members.is_empty()).then_some(node)
}

/// A remark in fixed words: English, French, German.
pub(super) fn fixed([en, fr, de]: [&str; 3]) -> Vec<(Language, String)> {
    let in_language = |(code, words): (&str, &str)| Some((code.parse().ok()?, words.to_owned()));
    [("en", en), ("fr", fr), ("de", de)].into_iter().filter_map(in_language).collect()
}

/// The texts, the original language first.
pub(super) fn words(text: &LocalizedText, original: Language) -> Vec<(Language, String)> {
    let mut words: Vec<_> = text.iter().map(|(language, words)| (language, printable(words))).collect();
    words.sort_by_key(|(language, _)| *language != original);
    words
}

/// Without the characters that XML cannot carry at all, not even escaped.
fn printable(text: &str) -> String {
    let is_printable = |c: char| matches!(c, '\t' | '\n' | '\r') || (c >= ' ' && !matches!(c, '\u{FFFE}' | '\u{FFFF}'));
    text.chars().filter(|c| is_printable(*c)).collect()
}
