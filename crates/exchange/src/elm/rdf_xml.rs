//! RDF/XML, things inside the properties that name them first.

use super::{
    Release,
    document::Seen,
    escape::{attribute, datatype, prefixes, put, xml},
    list::Concept,
    node::{Node, Value},
    term::Term,
};

/// The begin of the file.
pub(super) fn begin(out: &mut Vec<u8>, release: Release) {
    out.extend_from_slice(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
    prefixes(out, release, |out, name, namespace| attribute(out, &format!("xmlns:{name}"), namespace));
    out.extend_from_slice(b">\n");
}

/// The end of the file.
pub(super) fn end(out: &mut Vec<u8>) {
    out.extend_from_slice(b"</rdf:RDF>\n");
}

/// A thing with everything below it.
pub(super) fn node(out: &mut Vec<u8>, seen: &mut Seen, node: &Node) {
    let (prefix, name) = (node.class.prefix().name(), node.class.name());
    put(out, format_args!("<{prefix}:{name}"));
    if let Some(id) = &node.id {
        attribute(out, "rdf:about", id);
    }
    out.push(b'>');
    for (term, value) in &node.members {
        self::value(out, seen, *term, value);
    }
    put(out, format_args!("</{prefix}:{name}>\n"));
}

fn value(out: &mut Vec<u8>, seen: &mut Seen, term: Term, value: &Value) {
    let (prefix, name) = (term.prefix.name(), term.local);
    let open = |out: &mut Vec<u8>| put(out, format_args!("<{prefix}:{name}"));
    let close = |out: &mut Vec<u8>| put(out, format_args!("</{prefix}:{name}>\n"));
    match value {
        Value::Text(words) => {
            for (language, text) in words {
                open(out);
                attribute(out, "xml:lang", language.as_str());
                out.push(b'>');
                xml(out, text);
                close(out);
            }
        }
        Value::Plain(text) => {
            open(out);
            if let Some(datatype) = datatype(term.range) {
                attribute(out, "rdf:datatype", &datatype);
            }
            out.push(b'>');
            xml(out, text);
            close(out);
        }
        Value::Link(id) => resource(out, open, id),
        Value::Concept(known) if !seen.is_new_concept(known) => resource(out, open, &known.iri()),
        Value::Concept(known) => {
            open(out);
            out.push(b'>');
            concept(out, known);
            close(out);
        }
        Value::Node(below) => {
            if let Some(id) = below.id.as_deref().filter(|_| !seen.is_new(below)) {
                resource(out, open, id);
            } else {
                open(out);
                out.push(b'>');
                node(out, seen, below);
                close(out);
            }
        }
    }
}

fn resource(out: &mut Vec<u8>, open: impl Fn(&mut Vec<u8>), id: &str) {
    open(out);
    attribute(out, "rdf:resource", id);
    out.extend_from_slice(b"/>\n");
}

fn concept(out: &mut Vec<u8>, concept: &Concept) {
    out.extend_from_slice(b"<skos:Concept");
    attribute(out, "rdf:about", &concept.iri());
    out.extend_from_slice(b"><skos:inScheme><skos:ConceptScheme");
    attribute(out, "rdf:about", &concept.list().iri());
    out.extend_from_slice(b"/></skos:inScheme></skos:Concept>");
}
