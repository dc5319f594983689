//! Tests of the whole index, each in a directory of its own.

mod answers;
mod facets;
mod paging;
mod random;
mod ranking;
mod relevance;
mod shared;
mod speed;
mod vocabulary;
mod writing;

use kernel::{Day, Ects, Language, LocalizedText, OpportunityId, Timestamp};
use tempfile::TempDir;
use uuid::Uuid;

use crate::{Document, Found, Parameter, Query, RouteAt, Search, Sort, Writer};

/// An index with its writer, thrown away at the end.
struct Shelf {
    directory: TempDir,
    writer: Writer,
    search: Search,
}

impl Shelf {
    fn of(documents: impl IntoIterator<Item = Document>) -> Self {
        let directory = tempfile::tempdir().unwrap();
        let writer = Writer::open(&directory.path().join("index"), &[language("en"), language("fr")]).unwrap();
        let mut shelf = Self { directory, search: writer.search(), writer };
        shelf.put(documents);
        shelf
    }

    fn put(&mut self, documents: impl IntoIterator<Item = Document>) {
        let changed = documents.into_iter().map(|document| (document.id, Some(document))).collect();
        let (position, day) = self.writer.applied().unwrap();
        self.writer.apply(changed, position + 1, day).unwrap();
    }

    fn find(&self, query: &Query) -> Found {
        self.search.search(query).unwrap()
    }

    /// Numbers of the documents that a text finds, smallest first.
    fn by_text(&self, text: &str) -> Vec<u128> {
        let mut found = numbers(&self.find(&typed(text)));
        found.sort_unstable();
        found
    }
}

fn language(code: &str) -> Language {
    code.parse().unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(ToString::to_string).collect()
}

fn all() -> Query {
    Query { limit: 100, budget: std::time::Duration::from_mins(1), ..Query::new(day("2026-03-01")) }
}

fn typed(text: &str) -> Query {
    Query { text: Some(text.parse().unwrap()), ..all() }
}

fn sorted(sort: Sort) -> Query {
    Query { sort, ..all() }
}

/// A document with a number as its id and a title, and nothing else known.
fn document(number: u128, title: &str) -> Document {
    Document {
        id: id(number),
        identifier: String::new(),
        institution: "aurora".to_owned(),
        country: "FR".to_owned(),
        title: LocalizedText::of(Language::ENGLISH, title),
        original_language: Language::ENGLISH,
        description: LocalizedText::default(),
        outcomes: Vec::new(),
        keywords: Vec::new(),
        languages: Vec::new(),
        ects: None,
        eqf: None,
        isced_f: None,
        mode: None,
        free: None,
        starts: Vec::new(),
        published_at: Timestamp::from_micros(i64::try_from(number).unwrap()),
        open_until: None,
        labels: Vec::new(),
        routes: Vec::new(),
    }
}

fn route_at(institution: &str, programme: Option<u128>, route: Option<&str>) -> RouteAt {
    let programme = programme.map(|number| Uuid::from_u128(number).into());
    RouteAt { institution: institution.to_owned(), programme, route: route.map(ToOwned::to_owned) }
}

fn id(number: u128) -> OpportunityId {
    Uuid::from_u128(number).into()
}

fn numbers(found: &Found) -> Vec<u128> {
    found.hits.iter().map(|hit| Uuid::from(hit.id).as_u128()).collect()
}

fn ects(text: &str) -> Option<Ects> {
    text.parse().ok()
}

fn counts(found: &Found, parameter: Parameter) -> Vec<(&str, u64)> {
    found.facet(parameter).iter().map(|counted| (counted.value.as_str(), counted.count)).collect()
}
