//! XML after the official schema of LOQ, into the graph: things in parts, linked by their addresses.

use std::io::{BufRead, Seek};

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

use super::{
    graph::{Graph, Handle, Literal, Object, Property},
    xml::{self, DEPTH, Fault},
};
use crate::{FileError, elm::term};

/// Reads a file.
pub(super) fn read(mut input: impl BufRead + Seek, graph: &mut Graph) -> Result<(), FileError> {
    walk(&mut input, graph).map_err(|(position, fault)| xml::at(&mut input, position, fault))
}

/// An element that is open.
#[derive(Debug, Default)]
struct Frame {
    /// Its name without a prefix.
    name: String,
    /// What its members are said of: a thing of a part, or what stands inside a property.
    thing: Option<Handle>,
    /// Whether it is a member of what is around it.
    is_member: bool,
    /// Of which address, where it only refers to something.
    refers_to: Option<String>,
    language: Option<String>,
    text: String,
}

fn walk(input: impl BufRead, graph: &mut Graph) -> Result<(), (u64, Fault)> {
    let mut reader = Reader::from_reader(input);
    reader.config_mut().expand_empty_elements = true;
    let (mut open, mut buffer): (Vec<Frame>, _) = (Vec::new(), Vec::new());
    loop {
        buffer.clear();
        let event = match reader.read_event_into(&mut buffer) {
            Ok(event) => event,
            Err(error) => return Err((reader.error_position(), Fault::Syntax(error.to_string()))),
        };
        let wrong = |message: String| (reader.buffer_position(), Fault::Syntax(message));
        match event {
            Event::DocType(_) => return Err((reader.buffer_position(), Fault::DocumentType)),
            Event::Start(_) if open.len() >= DEPTH => return Err((reader.buffer_position(), Fault::Depth)),
            Event::Start(start) => {
                let frame = frame(graph, &mut open, &start).map_err(wrong)?;
                open.push(frame);
            }
            Event::Text(text) => {
                let text = text.unescape().map_err(|error| wrong(error.to_string()))?;
                open.last_mut().into_iter().for_each(|frame| frame.text.push_str(&text));
            }
            Event::CData(text) => {
                let text = text.decode().map_err(|error| wrong(error.to_string()))?;
                open.last_mut().into_iter().for_each(|frame| frame.text.push_str(&text));
            }
            Event::End(_) => {
                let ended = open.pop();
                end(graph, &mut open, ended);
            }
            Event::Eof if !open.is_empty() => return Err((reader.buffer_position(), Fault::Unfinished)),
            Event::Eof => return Ok(()),
            _ => {}
        }
        graph.has_room().map_err(|full| (reader.buffer_position(), Fault::Limit(full.code)))?;
    }
}

/// What an element begins: a part, a thing in it, or a member.
fn frame(graph: &mut Graph, open: &mut [Frame], start: &BytesStart<'_>) -> Result<Frame, String> {
    let mut frame = Frame { name: text(start.local_name().as_ref())?, ..Frame::default() };
    let mut own = None;
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| error.to_string())?;
        let value = attribute.unescape_value().map_err(|error| error.to_string())?.into_owned();
        match attribute.key.local_name().as_ref() {
            b"id" => own = Some(value),
            b"idref" | b"uri" => frame.refers_to = Some(value),
            b"language" | b"lang" => frame.language = Some(value),
            _ => {}
        }
    }
    let Some(around) = open.last_mut() else { return Ok(frame) };
    if around.name.ends_with("References") && around.thing.is_none() {
        let thing = match own {
            Some(id) => graph.at(id.trim()),
            None => graph.part(),
        };
        graph.class(thing, &class(&frame.name));
        frame.thing = Some(thing);
    } else if open.len() > 1 {
        frame.is_member = true;
        inside(graph, open);
    }
    Ok(frame)
}

/// What the innermost element is about: with something inside it is no text.
fn inside(graph: &mut Graph, open: &mut [Frame]) -> Option<Handle> {
    let around = open.last_mut()?;
    if around.thing.is_none() {
        around.thing = Some(match &around.refers_to {
            Some(id) => graph.at(id.trim()),
            None => graph.part(),
        });
    }
    around.thing
}

/// `learningOpportunity` is of the class `LearningOpportunity`.
fn class(element: &str) -> String {
    let mut letters = element.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

/// Says what an element said, now that all of it has been read.
fn end(graph: &mut Graph, open: &mut [Frame], ended: Option<Frame>) {
    let Some(ended) = ended.filter(|ended| ended.is_member) else { return };
    let Some(about) = open.last().and_then(|around| around.thing) else { return };
    let property = match term::of_local(&ended.name) {
        Some(term) => Property::Known(term),
        None => Property::Other(ended.name.as_str().into()),
    };
    let object = match (ended.thing, &ended.refers_to) {
        (Some(thing), _) => Object::Thing(thing),
        (None, Some(id)) => Object::Thing(graph.at(id.trim())),
        (None, None) if ended.text.trim().is_empty() => return,
        (None, None) => Object::Literal(Literal { text: ended.text, language: ended.language }),
    };
    graph.say(about, property, object);
}

fn text(bytes: &[u8]) -> Result<String, String> {
    std::str::from_utf8(bytes).map(ToOwned::to_owned).map_err(|error| error.to_string())
}
