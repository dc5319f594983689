//! A file in one of the four formats, listing by listing, so that a whole catalogue needs no more memory than a page of it.

use std::{
    collections::{HashSet, hash_map::RandomState},
    hash::BuildHasher,
    io,
};

use super::{
    Release,
    escape::json,
    json_ld,
    list::Concept,
    loq_xml::{self, Parts},
    node::Node,
    rdf_xml, turtle,
};

kernel::text_enum! {
    /// A format, by what its addresses end in.
    pub enum Format {
        /// JSON-LD.
        JsonLd = "jsonld",
        /// Turtle.
        Turtle = "ttl",
        /// RDF/XML.
        RdfXml = "rdf",
        /// XML after the official schema.
        LoqXml = "xml",
    }
}

impl Format {
    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::JsonLd => "application/ld+json",
            Self::Turtle => "text/turtle",
            Self::RdfXml => "application/rdf+xml",
            Self::LoqXml => "application/xml",
        }
    }
}

/// What a file has described already: things that many listings name. Concepts come from closed lists; codes are kept as
/// numbers.
#[derive(Default)]
pub(super) struct Seen {
    shared: HashSet<String>,
    concepts: HashSet<Concept>,
    codes: HashSet<u64>,
    hasher: RandomState,
}

impl Seen {
    /// Whether it must be described here.
    pub(super) fn is_new(&mut self, node: &Node) -> bool {
        match &node.id {
            Some(id) if node.class.is_shared() => !self.shared.contains(id) && self.shared.insert(id.clone()),
            _ => true,
        }
    }

    pub(super) fn is_new_concept(&mut self, concept: &Concept) -> bool {
        !self.concepts.contains(concept) && self.concepts.insert(concept.clone())
    }

    pub(super) fn is_new_code(&mut self, code: &str) -> bool {
        self.codes.insert(self.hasher.hash_one(code))
    }
}

/// A file that is being written.
pub struct Document {
    format: Format,
    release: Release,
    base: String,
    seen: Seen,
    parts: Option<Parts>,
    is_empty: bool,
    is_over: bool,
}

impl Document {
    /// A file; `base` is where we are served, without a slash at the end. LOQ XML knows one release only.
    pub fn new(format: Format, release: Release, base: &str) -> Self {
        Self {
            format,
            release,
            base: base.to_owned(),
            seen: Seen::default(),
            parts: (format == Format::LoqXml).then(Parts::new),
            is_empty: true,
            is_over: false,
        }
    }

    /// Its first bytes.
    pub fn begin(&self, out: &mut Vec<u8>) {
        match self.format {
            Format::JsonLd => {
                out.extend_from_slice(b"{\"@context\":");
                json(out, &format!("{}{}", self.base, self.release.context_path()));
                out.extend_from_slice(b",\"@graph\":[");
            }
            Format::Turtle => turtle::begin(out, self.release),
            Format::RdfXml => rdf_xml::begin(out, self.release),
            Format::LoqXml => loq_xml::begin(out),
        }
    }

    /// What [`super::opportunities`] made of a listing.
    pub fn add(&mut self, out: &mut Vec<u8>, nodes: &[Node]) -> io::Result<()> {
        for node in nodes {
            match (&mut self.parts, self.format) {
                (Some(parts), _) => parts.add(out, &mut self.seen, node)?,
                (None, Format::Turtle) => turtle::node(out, &mut self.seen, node),
                (None, Format::RdfXml) => rdf_xml::node(out, &mut self.seen, node),
                (None, _) => {
                    out.extend_from_slice(if self.is_empty { b"\n" } else { b",\n" });
                    json_ld::node(out, &mut self.seen, node);
                }
            }
            self.is_empty = false;
        }
        Ok(())
    }

    /// A piece of its last bytes; false if there was none left.
    pub fn end(&mut self, out: &mut Vec<u8>) -> io::Result<bool> {
        if let Some(parts) = &mut self.parts {
            return parts.next(out);
        }
        if self.is_over {
            return Ok(false);
        }
        self.is_over = true;
        match self.format {
            Format::JsonLd => out.extend_from_slice(b"\n]}\n"),
            Format::RdfXml => rdf_xml::end(out),
            Format::Turtle | Format::LoqXml => {}
        }
        Ok(true)
    }

    /// A whole file about one listing.
    pub fn of(format: Format, release: Release, base: &str, nodes: &[Node]) -> io::Result<Vec<u8>> {
        let (mut document, mut out) = (Self::new(format, release, base), Vec::new());
        document.begin(&mut out);
        document.add(&mut out, nodes)?;
        while document.end(&mut out)? {}
        Ok(out)
    }
}
