//! The European Learning Model (profile LOQ): one mapping from a listing to things with members ([`opportunities`]), and
//! four formats that write them ([`Document`]). [`read`] reads
//! them back by the same terms and lists.

mod class;
mod context;
mod detail;
mod document;
pub(crate) mod escape;
mod export;
mod json_ld;
mod loq_xml;
mod map;
mod node;
mod organisation;
mod rdf_xml;
mod turtle;

pub mod list;
pub mod read;
pub mod term;

#[cfg(test)]
mod tests;

pub use class::{Class, Section};
pub use context::context;
pub use document::{Document, Format};
pub use export::{Export, LeftOut, Page};
pub use map::{Missing, Provider, missing, opportunities};
pub use node::{Node, Value};

/// A release of the model. Each has its own namespace; the terms are the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Release {
    /// What Europass and its registers take today: written unless asked otherwise.
    #[default]
    V3_2,
    /// The namespace of the releases since 2025.
    V3_3,
}

impl Release {
    /// The one place where the namespace stands.
    pub const fn namespace(self) -> &'static str {
        match self {
            Self::V3_2 => "http://data.europa.eu/snb/model/elm/",
            Self::V3_3 => "http://data.europa.eu/snb/model/ontology/",
        }
    }

    /// Where our context for it is served.
    pub const fn context_path(self) -> &'static str {
        match self {
            Self::V3_2 => "/elm/context.jsonld",
            Self::V3_3 => "/elm/context-3.3.jsonld",
        }
    }
}
