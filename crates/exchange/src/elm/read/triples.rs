//! Turtle and RDF/XML: the libraries of the tests read them, statement by statement, into the graph.

use std::io::{BufRead, Seek};

use oxrdf::{NamedOrBlankNode, Term, Triple, vocab::rdf};
use oxrdfxml::{RdfXmlParseError, RdfXmlParser};
use oxttl::{TurtleParseError, TurtleParser};

use super::{
    graph::{Graph, Handle, Literal, Object, Property},
    xml,
};
use crate::{FileError, elm::term};

/// Reads Turtle.
pub(super) fn turtle(input: impl BufRead, graph: &mut Graph) -> Result<(), FileError> {
    for triple in TurtleParser::new().lenient().for_reader(input) {
        match triple {
            Ok(triple) => add(graph, &triple)?,
            Err(TurtleParseError::Io(_)) => return Err(FileError::new(1, "unreadable")),
            Err(TurtleParseError::Syntax(error)) => {
                let line = error.location().start.line.saturating_add(1);
                return Err(FileError { line, ..FileError::of_columns("syntax", vec![error.message().to_owned()]) });
            }
        }
    }
    Ok(())
}

/// Reads RDF/XML that [`xml::check`] has let through.
pub(super) fn rdf_xml(mut input: impl BufRead + Seek, graph: &mut Graph) -> Result<(), FileError> {
    xml::check(&mut input)?;
    let mut parser = RdfXmlParser::new().lenient().for_reader(&mut input);
    let fault = loop {
        match parser.next() {
            None => return Ok(()),
            Some(Ok(triple)) => add(graph, &triple)?,
            Some(Err(RdfXmlParseError::Io(_))) => return Err(FileError::new(1, "unreadable")),
            Some(Err(RdfXmlParseError::Syntax(error))) => break error.to_string(),
        }
    };
    let position = parser.buffer_position();
    drop(parser);
    let line = xml::line_at(&mut input, position);
    Err(FileError { line, ..FileError::of_columns("syntax", vec![fault]) })
}

fn add(graph: &mut Graph, triple: &Triple) -> Result<(), FileError> {
    let subject = match &triple.subject {
        NamedOrBlankNode::NamedNode(node) => graph.at(node.as_str()),
        NamedOrBlankNode::BlankNode(node) => blank(graph, node.as_str()),
    };
    if triple.predicate == rdf::TYPE {
        if let Term::NamedNode(class) = &triple.object {
            graph.class(subject, class.as_str());
        }
        return graph.has_room();
    }
    let predicate = triple.predicate.as_str();
    let property = term::of_iri(predicate).map_or_else(|| Property::Other(predicate.into()), Property::Known);
    let object = match &triple.object {
        Term::NamedNode(node) => Object::Thing(graph.at(node.as_str())),
        Term::BlankNode(node) => Object::Thing(blank(graph, node.as_str())),
        Term::Literal(literal) => Object::Literal(Literal {
            text: literal.value().to_owned(),
            language: literal.language().map(ToOwned::to_owned),
        }),
    };
    graph.say(subject, property, object);
    graph.has_room()
}

fn blank(graph: &mut Graph, label: &str) -> Handle {
    graph.at(&format!("_:{label}"))
}
