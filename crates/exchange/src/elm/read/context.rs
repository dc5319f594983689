//! What the keys of JSON-LD mean: by our table for the contexts that we know by their address, and by what a file says
//! itself. No context is ever fetched.

use std::{collections::HashMap, sync::Arc};

use super::{graph::Property, json::Json};
use crate::{
    FileError,
    elm::{
        Release,
        term::{self, Prefix, Range},
    },
};

/// Contexts whose keys are in our table, by address; the others by how it ends or begins.
const KNOWN: [&str; 4] = [
    "data.europa.eu/snb/model/context/edc-ap",
    "www.w3.org/2018/credentials/v1",
    "www.w3.org/ns/credentials/v2",
    "data.quality-link.eu/",
];

/// What a key means.
#[derive(Clone, Debug)]
struct Definition {
    iri: String,
    is_link: bool,
}

/// The meaning of keys at a place of a file.
#[derive(Clone, Debug, Default)]
pub(super) struct Context {
    /// Whether our table holds.
    is_ours: bool,
    /// Copied only where a context inside another defines one.
    terms: Arc<HashMap<String, Definition>>,
    base: Option<Arc<str>>,
    vocabulary: Option<Arc<str>>,
    /// The language of texts without one.
    pub language: Option<Arc<str>>,
}

/// A key that means something.
#[derive(Clone, Debug)]
pub(super) struct Meaning {
    pub property: Property,
    /// Whether a bare text there is an address.
    pub is_link: bool,
}

impl Context {
    /// How many terms a context that says this takes over from this one.
    pub(super) fn copied(&self, said: &Json) -> usize {
        let defines =
            |one: &Json| matches!(one, Json::Object(members) if members.iter().any(|(key, _)| !key.starts_with('@')));
        if said.each().iter().any(defines) { self.terms.len() } else { 0 }
    }

    /// With what `@context` says on top.
    pub(super) fn with(&self, said: &Json) -> Result<Self, FileError> {
        let mut context = self.clone();
        if *said == Json::Null {
            return Ok(Self::default());
        }
        for one in said.each() {
            match one {
                Json::Text(address) if is_known(address) => context.is_ours = true,
                Json::Text(address) => {
                    let address = address.chars().take(200).collect();
                    return Err(FileError::of_columns("unknown-context", vec![address]));
                }
                Json::Object(members) => context.define(members),
                Json::Null => context = Self::default(),
                Json::List(_) => {}
            }
        }
        Ok(context)
    }

    fn define(&mut self, members: &[(String, Json)]) {
        let text = |value: &Json| value.text().map(Arc::from);
        for (key, value) in members {
            match key.as_str() {
                "@base" => self.base = text(value),
                "@vocab" => self.vocabulary = text(value),
                "@language" => self.language = text(value),
                _ if key.starts_with('@') => {}
                _ => {
                    let iri = value.text().or_else(|| value.get("@id").and_then(Json::text));
                    let kind = value.get("@type").and_then(Json::text).unwrap_or_default();
                    let definition = Definition {
                        iri: iri.unwrap_or_default().to_owned(),
                        is_link: matches!(kind, "@id" | "@vocab"),
                    };
                    Arc::make_mut(&mut self.terms).insert(key.clone(), definition);
                }
            }
        }
    }

    /// What a key means; none if nothing says so. The addresses of the model mean the same in every file.
    pub(super) fn meaning(&self, key: &str) -> Option<Meaning> {
        if let Some(defined) = self.terms.get(key).filter(|defined| !defined.iri.is_empty()) {
            return Some(of_iri(&self.expand(&defined.iri), defined.is_link));
        }
        let known = term::of_key(key).filter(|_| self.is_ours && !self.terms.contains_key(key));
        if let Some(term) = known {
            return Some(Meaning { property: Property::Known(term), is_link: term.range == Range::Link });
        }
        let iri = self.expand(key);
        if iri.contains(':') {
            return Some(of_iri(&iri, false));
        }
        self.vocabulary.as_ref().map(|vocabulary| of_iri(&format!("{vocabulary}{key}"), false))
    }

    /// What a key of the grammar is called here: `id` may stand for `@id`.
    pub(super) fn keyword<'a>(&'a self, key: &'a str) -> &'a str {
        match (key, self.terms.get(key)) {
            (_, Some(defined)) if defined.iri.starts_with('@') => &defined.iri,
            ("id", None) if self.is_ours => "@id",
            ("type", None) if self.is_ours => "@type",
            _ => key,
        }
    }

    /// The address of a class.
    pub(super) fn class(&self, name: &str) -> String {
        let iri = self.terms.get(name).map_or(name, |defined| &defined.iri);
        let iri = self.expand(iri);
        match &self.vocabulary {
            Some(vocabulary) if !iri.contains(':') && !self.is_ours => format!("{vocabulary}{iri}"),
            _ => iri,
        }
    }

    /// The address of a thing, from the base where it is not whole.
    pub(super) fn address(&self, id: &str) -> String {
        let expanded = self.expand(id.trim());
        let has_scheme = expanded.split_once(':').is_some_and(|(scheme, _)| !scheme.contains(['/', '#', '?']));
        match &self.base {
            Some(base) if !has_scheme => joined(base, &expanded),
            _ => expanded,
        }
    }

    /// `elm:title` with what its prefix stands for.
    fn expand(&self, name: &str) -> String {
        let Some((prefix, rest)) = name.split_once(':').filter(|(_, rest)| !rest.starts_with("//")) else {
            return name.to_owned();
        };
        if let Some(defined) = self.terms.get(prefix) {
            return format!("{}{rest}", defined.iri);
        }
        let ours = Prefix::ALL.into_iter().find(|known| self.is_ours && known.name() == prefix);
        match ours {
            Some(known) => format!("{}{rest}", known.namespace(Release::V3_2)),
            None if self.is_ours && prefix == "ql" => format!("http://data.quality-link.eu/ontology/v1#{rest}"),
            None => name.to_owned(),
        }
    }
}

fn of_iri(iri: &str, is_link: bool) -> Meaning {
    match term::of_iri(iri) {
        Some(term) => Meaning { property: Property::Known(term), is_link: is_link || term.range == Range::Link },
        None => Meaning { property: Property::Other(iri.into()), is_link },
    }
}

fn is_known(address: &str) -> bool {
    let Some((_, rest)) = address.split_once("://") else { return false };
    let ours = [Release::V3_2, Release::V3_3].iter().any(|release| rest.ends_with(release.context_path()));
    ours || KNOWN.iter().any(|known| if known.ends_with('/') { rest.starts_with(known) } else { rest == *known })
}

/// An address from a base: the simple cases of RFC 3986, without steps upwards.
fn joined(base: &str, relative: &str) -> String {
    let before_fragment = base.split('#').next().unwrap_or_default();
    if relative.is_empty() {
        return before_fragment.to_owned();
    }
    if relative.starts_with('#') {
        return format!("{before_fragment}{relative}");
    }
    let path_begins = before_fragment.find("://").and_then(|scheme| {
        let host = before_fragment.get(scheme.saturating_add(3)..)?;
        Some(host.find('/').map_or(before_fragment.len(), |slash| scheme.saturating_add(3).saturating_add(slash)))
    });
    let kept = if relative.starts_with('/') {
        path_begins
    } else {
        before_fragment
            .rfind('/')
            .map(|slash| slash.saturating_add(1))
            .filter(|end| path_begins.is_none_or(|path| *end > path))
    };
    match kept {
        Some(end) => format!("{}{relative}", before_fragment.get(..end).unwrap_or_default()),
        None => format!("{before_fragment}/{relative}"),
    }
}
