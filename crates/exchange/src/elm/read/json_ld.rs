//! JSON-LD into the graph, record by record: of the file itself one record is held, and what stands before its context.

use std::{
    cell::{Cell, RefCell},
    collections::HashSet,
    fmt,
    io::BufRead,
};

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::{
    context::Context,
    graph::{Graph, Handle, Literal, Object, Property},
    json::{Fault, Json, Seed, refuse},
};
use crate::{FileError, elm::term::Range};

/// Reads a file.
pub(super) fn read(input: impl BufRead, graph: &mut Graph) -> Result<(), FileError> {
    let fault: Fault = RefCell::new(None);
    let refused = RefCell::new(None);
    let mut file = serde_json::Deserializer::from_reader(input);
    let document = Document { graph, fault: &fault, refused: &refused };
    let read = document.deserialize(&mut file).and_then(|()| file.end());
    read.map_err(|error| {
        let line = u64::try_from(error.line()).unwrap_or_default().max(1);
        if let Some(refused) = refused.into_inner() {
            return FileError { line, ..refused };
        }
        match fault.into_inner() {
            Some((code, about)) if about.is_empty() => FileError::new(line, code),
            Some((code, about)) => FileError { line, ..FileError::of_columns(code, vec![about]) },
            None if error.is_eof() => FileError::new(line, "unfinished"),
            None if error.is_io() => FileError::new(line, "unreadable"),
            None => FileError { line, ..FileError::of_columns("syntax", vec![error.to_string()]) },
        }
    })
}

/// The outermost value.
struct Document<'a> {
    graph: &'a mut Graph,
    fault: &'a Fault,
    /// Why its content is refused beyond the grammar of JSON.
    refused: &'a RefCell<Option<FileError>>,
}

impl Document<'_> {
    /// A context, or why it is none.
    fn context<E: serde::de::Error>(&self, said: &Json) -> Result<Context, E> {
        Context::default().with(said).map_err(|unknown| {
            *self.refused.borrow_mut() = Some(unknown);
            refuse(self.fault, "unknown-context", "")
        })
    }

    fn record<E: serde::de::Error>(&mut self, context: &Context, record: &Json) -> Result<(), E> {
        match node(self.graph, context, record) {
            Ok(_) => Ok(()),
            Err(refused) => {
                let code = refused.code;
                *self.refused.borrow_mut() = Some(refused);
                Err(refuse(self.fault, code, ""))
            }
        }
    }
}

impl<'de> DeserializeSeed<'de> for Document<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Document<'_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("JSON-LD")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut records: A) -> Result<(), A::Error> {
        let context = Context::default();
        loop {
            let nodes = Cell::new(0);
            let Some(record) = records.next_element_seed(Seed::new(1, &nodes, self.fault))? else { return Ok(()) };
            self.record(&context, &record)?;
        }
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut members: A) -> Result<(), A::Error> {
        let nodes = Cell::new(0);
        let (mut keys, mut context): (_, Option<Context>) = (HashSet::new(), None);
        let (mut rest, mut waiting) = (Vec::new(), Vec::new());
        while let Some(key) = members.next_key::<String>()? {
            if !keys.insert(key.clone()) {
                return Err(refuse(self.fault, "duplicate-key", &key));
            }
            match (key.as_str(), &context) {
                ("@context", _) => {
                    let said = members.next_value_seed(Seed::new(1, &nodes, self.fault))?;
                    context = Some(self.context(&said)?);
                }
                ("@graph", Some(known)) => {
                    let known = known.clone();
                    members.next_value_seed(Records { document: &mut self, context: &known })?;
                }
                ("@graph", None) => waiting.push(members.next_value_seed(Seed::new(1, &nodes, self.fault))?),
                _ => rest.push((key, members.next_value_seed(Seed::new(1, &nodes, self.fault))?)),
            }
        }
        let context = context.unwrap_or_default();
        for record in waiting.iter().flat_map(Json::each) {
            self.record(&context, record)?;
        }
        if rest.is_empty() { Ok(()) } else { self.record(&context, &Json::Object(rest)) }
    }
}

/// The list of a graph, read one by one.
struct Records<'a, 'b> {
    document: &'a mut Document<'b>,
    context: &'a Context,
}

impl<'de> DeserializeSeed<'de> for Records<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Records<'_, '_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a list of records")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut records: A) -> Result<(), A::Error> {
        loop {
            let nodes = Cell::new(0);
            let seed = Seed::new(2, &nodes, self.document.fault);
            let Some(record) = records.next_element_seed(seed)? else { return Ok(()) };
            self.document.record(self.context, &record)?;
        }
    }
}

/// A thing with its members; none where the value is no thing.
fn node(graph: &mut Graph, around: &Context, said: &Json) -> Result<Option<Handle>, FileError> {
    let Json::Object(members) = said else { return Ok(None) };
    let own = match said.get("@context") {
        Some(said) => {
            graph.copy_terms(around.copied(said))?;
            Some(around.with(said)?)
        }
        None => None,
    };
    let context = own.as_ref().unwrap_or(around);
    let keyword = |wanted: &str| {
        let found = members.iter().find(|(key, _)| context.keyword(key) == wanted);
        found.map(|(_, value)| value)
    };
    let id = keyword("@id").and_then(Json::text).map(|id| context.address(id));
    let handle = match &id {
        Some(id) => graph.at(id),
        None => graph.part(),
    };
    // A university that each record describes in the same words is described once: its parts have no addresses and would
    // become more with every record.
    if id.is_some() && members.len() > 1 && !graph.is_first((handle, said)) {
        return Ok(Some(handle));
    }
    for class in keyword("@type").into_iter().flat_map(Json::each).filter_map(Json::text) {
        graph.class(handle, &context.class(class));
    }
    for (key, value) in members {
        graph.has_room()?;
        if key == "@graph" {
            for record in value.each() {
                node(graph, context, record)?;
            }
        }
        if context.keyword(key).starts_with('@') {
            continue;
        }
        match context.meaning(key) {
            Some(meaning) => {
                let is_text = matches!(&meaning.property, Property::Known(term) if term.range == Range::Text);
                let at = Member { handle, property: meaning.property, is_link: meaning.is_link, is_text };
                at.say(graph, context, value)?;
            }
            None => graph.say(handle, Property::Other(key.as_str().into()), literal(value_of(value), None)),
        }
    }
    Ok(Some(handle))
}

/// Whose member is being read.
struct Member {
    handle: Handle,
    property: Property,
    is_link: bool,
    is_text: bool,
}

impl Member {
    fn say(&self, graph: &mut Graph, context: &Context, value: &Json) -> Result<(), FileError> {
        let object = match value {
            Json::Null => return Ok(()),
            Json::List(values) => return values.iter().try_for_each(|value| self.say(graph, context, value)),
            Json::Text(text) if self.is_link => Object::Thing(graph.at(&context.address(text))),
            Json::Text(text) => literal(text, context.language.as_deref()),
            Json::Object(members) => {
                if let Some(list) = value.get("@list").or_else(|| value.get("@set")) {
                    return self.say(graph, context, list);
                }
                if let Some(text) = value.get("@value") {
                    let language = value.get("@language").and_then(Json::text);
                    literal(value_of(text), language)
                } else if self.is_text && !members.iter().any(|(key, _)| key.starts_with('@') && key != "@none") {
                    // Here `id` is Indonesian.
                    self.languages(graph, members);
                    return Ok(());
                } else {
                    let Some(thing) = node(graph, context, value)? else { return Ok(()) };
                    Object::Thing(thing)
                }
            }
        };
        graph.say(self.handle, self.property.clone(), object);
        Ok(())
    }

    /// Texts by language.
    fn languages(&self, graph: &mut Graph, members: &[(String, Json)]) {
        for (language, texts) in members {
            let language = Some(language.as_str()).filter(|language| *language != "@none");
            for text in texts.each().iter().filter_map(Json::text) {
                graph.say(self.handle, self.property.clone(), literal(text, language));
            }
        }
    }
}

fn literal(text: &str, language: Option<&str>) -> Object {
    Object::Literal(Literal { text: text.to_owned(), language: language.map(ToOwned::to_owned) })
}

fn value_of(value: &Json) -> &str {
    value.text().unwrap_or_default()
}
