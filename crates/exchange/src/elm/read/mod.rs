//! Files of the European Learning Model, read: four formats become one graph, and one reading makes rows of it. Tolerant:
//! what a record lacks or says in words that no list has is told, and the rest comes in; nothing is made up (ADR 33).
//! Nothing is ever fetched. In memory is the graph: by upload a fixed number of things and statements, and as much text (LIM-5).

mod achievement;
mod context;
mod finish;
mod graph;
mod groups;
mod json;
mod json_ld;
mod loq;
mod members;
mod opportunity;
mod provider;
mod reading;
mod records;
mod sniff;
mod triples;
mod xml;

#[cfg(test)]
mod tests;

use std::io::{BufRead, Seek};

use consortium::Institution;

use super::Format;
use crate::{FileError, csv::Limits};
use graph::Graph;

pub use finish::path_of;
pub use records::Records;
pub use sniff::sniff;

/// Whose records a file may hold.
#[derive(Clone, Debug)]
pub enum Whose {
    /// This institution's (H028).
    Own(Box<Institution>),
    /// Those of these members, and of others that are made from what the file says of them.
    Any(Vec<Institution>),
}

/// Reads a file to its end; its rows follow as they are asked for.
pub fn read(
    mut input: impl BufRead + Seek,
    format: Format,
    whose: Whose,
    limits: Limits,
) -> Result<Records, FileError> {
    let mut graph = Graph::with_room(limits.rows);
    // XML is looked through once before it is believed, and comes back here.
    let begin = input.fill_buf().map_err(|_| FileError::new(1, "unreadable"))?;
    if begin.is_empty() {
        return Err(FileError::new(1, "empty-file"));
    }
    if begin.starts_with(b"\xEF\xBB\xBF") {
        input.consume(3);
    }
    match format {
        Format::JsonLd => json_ld::read(input, &mut graph)?,
        Format::Turtle => triples::turtle(input, &mut graph)?,
        Format::RdfXml => triples::rdf_xml(input, &mut graph)?,
        Format::LoqXml => loq::read(input, &mut graph)?,
    }
    graph.has_room()?;
    let records = Records::new(graph, whose);
    if records.is_empty() {
        return Err(FileError::new(1, "no-opportunity"));
    }
    if limits.rows.is_some_and(|most| records.total() > most) {
        return Err(FileError::new(1, "too-many-rows"));
    }
    Ok(records)
}
