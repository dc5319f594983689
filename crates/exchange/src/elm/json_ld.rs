//! JSON-LD with our own context.

use super::{
    document::Seen,
    escape::json,
    list::Concept,
    node::{Node, Value},
};

/// A thing with everything below it.
pub(super) fn node(out: &mut Vec<u8>, seen: &mut Seen, node: &Node) {
    out.push(b'{');
    members(out, seen, node);
    out.push(b'}');
}

/// The members of a thing, without its braces.
pub(super) fn members(out: &mut Vec<u8>, seen: &mut Seen, node: &Node) {
    if let Some(id) = &node.id {
        key(out, "id");
        json(out, id);
        out.push(b',');
    }
    key(out, "type");
    json(out, node.class.name());
    for group in node.members.chunk_by(|(one, _), (other, _)| one.key == other.key) {
        let Some((term, first)) = group.first() else { continue };
        out.push(b',');
        key(out, term.key);
        if !term.is_list {
            value(out, seen, first);
            continue;
        }
        for (place, (_, one)) in group.iter().enumerate() {
            out.push(if place == 0 { b'[' } else { b',' });
            value(out, seen, one);
        }
        out.push(b']');
    }
}

fn key(out: &mut Vec<u8>, name: &str) {
    json(out, name);
    out.push(b':');
}

fn value(out: &mut Vec<u8>, seen: &mut Seen, value: &Value) {
    match value {
        Value::Text(words) => {
            for (place, (language, text)) in words.iter().enumerate() {
                out.push(if place == 0 { b'{' } else { b',' });
                key(out, language.as_str());
                json(out, text);
            }
            out.push(b'}');
        }
        Value::Plain(text) => json(out, text),
        Value::Link(id) => link(out, id),
        Value::Concept(known) => concept(out, seen, known),
        Value::Node(below) => match below.id.as_deref().filter(|_| !seen.is_new(below)) {
            Some(id) => link(out, id),
            None => node(out, seen, below),
        },
    }
}

fn link(out: &mut Vec<u8>, id: &str) {
    out.push(b'{');
    key(out, "id");
    json(out, id);
    out.push(b'}');
}

fn concept(out: &mut Vec<u8>, seen: &mut Seen, concept: &Concept) {
    if !seen.is_new_concept(concept) {
        return link(out, &concept.iri());
    }
    out.push(b'{');
    key(out, "id");
    json(out, &concept.iri());
    out.extend_from_slice(b",\"type\":\"Concept\",\"inScheme\":{\"id\":");
    json(out, &concept.list().iri());
    out.extend_from_slice(b",\"type\":\"ConceptScheme\"}}");
}
