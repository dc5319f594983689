//! Turtle: a paragraph for each thing with an address, its parts inside.

use super::{
    Release,
    document::Seen,
    escape::{prefixes, put, turtle},
    list::Concept,
    node::{Node, Value},
    term::Term,
};

/// The prefixes.
pub(super) fn begin(out: &mut Vec<u8>, release: Release) {
    prefixes(out, release, |out, name, namespace| put(out, format_args!("@prefix {name}: <{namespace}> .\n")));
    out.extend_from_slice(b"@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n");
}

/// A thing, and after it what it refers to.
pub(super) fn node(out: &mut Vec<u8>, seen: &mut Seen, node: &Node) {
    let Some(id) = &node.id else { return };
    let mut later = Vec::new();
    put(out, format_args!("\n<{id}>"));
    body(out, seen, node, &mut later);
    out.extend_from_slice(b" .\n");
    for below in later {
        match below {
            Later::Node(below) => self::node(out, seen, below),
            Later::Concept(known) => concept(out, known),
        }
    }
}

enum Later<'a> {
    Node(&'a Node),
    Concept(&'a Concept),
}

fn body<'a>(out: &mut Vec<u8>, seen: &mut Seen, node: &'a Node, later: &mut Vec<Later<'a>>) {
    put(out, format_args!(" a {}:{}", node.class.prefix().name(), node.class.name()));
    for (term, value) in &node.members {
        put(out, format_args!(" ;\n  {}:{} ", term.prefix.name(), term.local));
        self::value(out, seen, (*term, value), later);
    }
}

fn value<'a>(out: &mut Vec<u8>, seen: &mut Seen, (term, value): (Term, &'a Value), later: &mut Vec<Later<'a>>) {
    match value {
        Value::Text(words) => {
            for (place, (language, text)) in words.iter().enumerate() {
                out.extend_from_slice(if place == 0 { b"" } else { b", " });
                turtle(out, text);
                put(out, format_args!("@{language}"));
            }
        }
        Value::Plain(text) => {
            turtle(out, text);
            if let Some(name) = term.range.datatype() {
                put(out, format_args!("^^xsd:{name}"));
            }
        }
        Value::Link(id) => put(out, format_args!("<{id}>")),
        Value::Concept(known) => {
            put(out, format_args!("<{}>", known.iri()));
            if seen.is_new_concept(known) {
                later.push(Later::Concept(known));
            }
        }
        Value::Node(below) => {
            if let Some(id) = &below.id {
                put(out, format_args!("<{id}>"));
                if seen.is_new(below) {
                    later.push(Later::Node(below));
                }
            } else {
                out.extend_from_slice(b"[");
                body(out, seen, below, later);
                out.extend_from_slice(b" ]");
            }
        }
    }
}

fn concept(out: &mut Vec<u8>, concept: &Concept) {
    let (iri, list) = (concept.iri(), concept.list().iri());
    put(out, format_args!("\n<{iri}> a skos:Concept ;\n  skos:inScheme <{list}> .\n<{list}> a skos:ConceptScheme .\n"));
}
