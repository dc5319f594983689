//! XML after the official schema of LOQ: things by kind in a fixed order of parts, linked by their addresses. What comes
//! after the first part waits, in memory while it is small, else in a file that has no name.

use std::io::{self, Read, Seek, Write};

use tempfile::SpooledTempFile;

use super::{
    class::{Class, Section},
    document::Seen,
    escape::{attribute, put, xml},
    node::{Node, Value},
    term::{self, Term},
};

/// So much of a part waits in memory.
const IN_MEMORY: usize = 1 << 20;

const BEGIN: &[u8] = b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
    <Courses xmlns=\"http://data.europa.eu/snb/model/ap/loq-constraints/\" xmlns:dc=\"http://purl.org/dc/terms/\" \
    xmlns:skos=\"http://www.w3.org/2004/02/skos/core#\" xmlns:locn=\"http://www.w3.org/ns/locn#\" xsdVersion=\"3.2.0\">\n";

/// The parts that wait.
pub(super) struct Parts {
    waiting: [SpooledTempFile; Section::LATER.len()],
    is_open: bool,
    at: usize,
}

impl Parts {
    pub(super) fn new() -> Self {
        let waiting = std::array::from_fn(|_| tempfile::spooled_tempfile(IN_MEMORY));
        Self { waiting, is_open: false, at: 0 }
    }

    /// A thing; what it names waits for its own part.
    pub(super) fn add(&mut self, out: &mut Vec<u8>, seen: &mut Seen, node: &Node) -> io::Result<()> {
        if !self.is_open {
            self.is_open = true;
            put(out, format_args!("<{}>\n", Section::Opportunities.element()));
        }
        let Some((section, element)) = node.class.section() else { return Ok(()) };
        let mut written = Vec::new();
        let mut below = Vec::new();
        put(&mut written, format_args!("<{element}"));
        attribute(&mut written, "id", node.id.as_deref().unwrap_or_default());
        written.push(b'>');
        members(&mut written, seen, node, &mut below);
        put(&mut written, format_args!("</{element}>\n"));
        match Section::LATER.iter().position(|later| *later == section).and_then(|at| self.waiting.get_mut(at)) {
            Some(part) => part.write_all(&written)?,
            None => out.extend_from_slice(&written),
        }
        for node in below {
            if seen.is_new(node) {
                self.add(out, seen, node)?;
            }
        }
        Ok(())
    }

    /// The next piece of what waits; none at the end.
    pub(super) fn next(&mut self, out: &mut Vec<u8>) -> io::Result<bool> {
        if self.is_open {
            self.is_open = false;
            put(out, format_args!("</{}>\n", Section::Opportunities.element()));
            for part in &mut self.waiting {
                part.rewind()?;
            }
        }
        let (Some(part), Some(section)) = (self.waiting.get_mut(self.at), Section::LATER.get(self.at)) else {
            return Ok(false);
        };
        let is_first = part.stream_position()? == 0;
        let mut piece = vec![0; 64 * 1024];
        let read = part.read(&mut piece)?;
        if is_first && read > 0 {
            put(out, format_args!("<{}>\n", section.element()));
        }
        out.extend(piece.into_iter().take(read));
        if read == 0 {
            if !is_first {
                put(out, format_args!("</{}>\n", section.element()));
            }
            self.at += 1;
            if self.at == Section::LATER.len() {
                out.extend_from_slice(b"</Courses>\n");
            }
        }
        Ok(true)
    }
}

/// The begin of the file.
pub(super) fn begin(out: &mut Vec<u8>) {
    out.extend_from_slice(BEGIN);
}

fn members<'a>(out: &mut Vec<u8>, seen: &mut Seen, node: &'a Node, below: &mut Vec<&'a Node>) {
    for (term, value) in &node.members {
        self::value(out, seen, (*term, value), below);
    }
}

fn value<'a>(out: &mut Vec<u8>, seen: &mut Seen, (term, value): (Term, &'a Value), below: &mut Vec<&'a Node>) {
    match value {
        Value::Text(words) => {
            // A remark has one language; where there may be several remarks they were taken apart before.
            let many = if term == term::NOTE_LITERAL { 1 } else { words.len() };
            for (language, text) in words.iter().take(many) {
                open(out, term);
                attribute(out, "language", language.as_str());
                out.push(b'>');
                xml(out, text);
                close(out, term);
            }
        }
        Value::Plain(text) => {
            open(out, term);
            out.push(b'>');
            xml(out, text);
            close(out, term);
        }
        Value::Link(id) => empty(out, term, "idref", id),
        Value::Concept(concept) => empty(out, term, "uri", &concept.iri()),
        Value::Node(part) => match &part.id {
            Some(id) if part.class == Class::Mailbox => {
                open(out, term);
                out.push(b'>');
                xml(out, id);
                close(out, term);
            }
            Some(id) if part.class == Class::Concept => {
                open(out, term);
                attribute(out, "uri", id);
                out.push(b'>');
                members(out, seen, part, below);
                close(out, term);
            }
            Some(id) => {
                empty(out, term, "idref", id);
                below.push(part);
            }
            None => inside(out, seen, (term, part), below),
        },
    }
}

/// A part, inside the thing it is a part of. A remark in several languages becomes several where the schema lets it.
fn inside<'a>(out: &mut Vec<u8>, seen: &mut Seen, (term, part): (Term, &'a Node), below: &mut Vec<&'a Node>) {
    let languages = part.members.iter().find_map(|(literal, value)| match value {
        Value::Text(words) if part.class == Class::Note && *literal == term::NOTE_LITERAL => Some(words),
        _ => None,
    });
    if let Some(words) = languages.filter(|words| term.is_list && words.len() > 1) {
        for one in words {
            let text = Value::Text(vec![one.clone()]);
            open(out, term);
            out.push(b'>');
            for (term, value) in &part.members {
                let value = if *term == term::NOTE_LITERAL { &text } else { value };
                self::value(out, seen, (*term, value), &mut Vec::new());
            }
            close(out, term);
        }
        return;
    }
    open(out, term);
    out.push(b'>');
    let code = part.members.iter().position(|(term, _)| *term == term::NOTATION && part.class == Class::Identifier);
    match code {
        Some(_) => identifier(out, seen, part),
        None => members(out, seen, part, below),
    }
    close(out, term);
}

/// A code. The schema wants each but once in a file: one that another provider has too comes with the name of its list.
fn identifier(out: &mut Vec<u8>, seen: &mut Seen, part: &Node) {
    let plain = |wanted: Term| {
        part.members.iter().find_map(|(term, value)| match value {
            Value::Plain(text) if *term == wanted => Some(text.as_str()),
            _ => None,
        })
    };
    let (code, scheme) = (plain(term::NOTATION).unwrap_or_default(), plain(term::SCHEME_NAME).unwrap_or_default());
    let longer = format!("{scheme}/{code}");
    let code = if seen.is_new_code(code) { code } else { &longer };
    for (term, text) in [(term::NOTATION, code), (term::SCHEME_NAME, scheme)] {
        value(out, seen, (term, &Value::Plain(text.to_owned())), &mut Vec::new());
    }
}

fn name(out: &mut Vec<u8>, term: Term) {
    if term.is_foreign_in_xml() {
        put(out, format_args!("{}:", term.prefix.name()));
    }
    out.extend_from_slice(term.local.as_bytes());
}

fn open(out: &mut Vec<u8>, term: Term) {
    out.push(b'<');
    name(out, term);
}

fn close(out: &mut Vec<u8>, term: Term) {
    out.extend_from_slice(b"</");
    name(out, term);
    out.extend_from_slice(b">\n");
}

fn empty(out: &mut Vec<u8>, term: Term, attribute_name: &str, value: &str) {
    open(out, term);
    attribute(out, attribute_name, value);
    out.extend_from_slice(b"/>\n");
}
