//! Who takes whose listings: how many of each provider's get which route at each university, in one pass over the index.

use std::collections::BTreeMap;

use kernel::OpportunityId;
use tantivy::{
    Searcher,
    columnar::{Column, StrColumn},
};
use uuid::Uuid;

use crate::{
    Parameter,
    schema::{ID_HIGH, ID_LOW},
};

/// The listings of one provider that get one route at one university, for who studies in no programme there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Taken {
    /// Slug of the provider.
    pub provider: String,
    /// Slug of the university.
    pub university: String,
    /// The word of the route.
    pub route: String,
    /// How many listings.
    pub count: u64,
}

/// The route that one listing gets at one university, for who studies in no programme there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Way {
    /// The listing.
    pub listing: OpportunityId,
    /// Slug of the university.
    pub university: String,
    /// The word of the route.
    pub route: String,
}

/// The routes of every listing of one provider.
pub(crate) fn ways(searcher: &Searcher, provider: &str) -> tantivy::Result<Vec<Way>> {
    let mut all = Vec::new();
    for segment in searcher.segment_readers() {
        let fields = segment.fast_fields();
        let column = |parameter: Parameter| fields.str(parameter.as_str());
        let (Some(providers), Some(routes)) = (column(Parameter::Institution)?, column(Parameter::Route)?) else {
            continue;
        };
        let Some(own) = providers.dictionary().term_ord(provider)? else { continue };
        let (high, low) = (fields.u64(ID_HIGH)?, fields.u64(ID_LOW)?);
        let half = |column: &Column<u64>, doc| u128::from(column.first(doc).unwrap_or(0));
        for doc in segment.doc_ids_alive().filter(|doc| providers.term_ords(*doc).any(|provider| provider == own)) {
            let listing = OpportunityId::from(Uuid::from_u128((half(&high, doc) << 64) | half(&low, doc)));
            for term in routes.term_ords(doc) {
                let term = word(&routes, term)?;
                let way = |(university, route): (&str, &str)| Way {
                    listing,
                    university: university.to_owned(),
                    route: route.to_owned(),
                };
                all.extend(general(&term).map(way));
            }
        }
    }
    Ok(all)
}

/// Counts ordinals first: words are read once for each pair, not once for each listing.
pub(crate) fn taken(searcher: &Searcher) -> tantivy::Result<Vec<Taken>> {
    let mut all: BTreeMap<(String, String), u64> = BTreeMap::new();
    for segment in searcher.segment_readers() {
        let column = |parameter: Parameter| segment.fast_fields().str(parameter.as_str());
        let (Some(providers), Some(routes)) = (column(Parameter::Institution)?, column(Parameter::Route)?) else {
            continue;
        };
        let mut counts: BTreeMap<(u64, u64), u64> = BTreeMap::new();
        for doc in segment.doc_ids_alive() {
            for provider in providers.term_ords(doc) {
                for route in routes.term_ords(doc) {
                    *counts.entry((provider, route)).or_default() += 1;
                }
            }
        }
        for ((provider, route), count) in counts {
            *all.entry((word(&providers, provider)?, word(&routes, route)?)).or_default() += count;
        }
    }
    let one = |((provider, term), count): ((String, String), u64)| {
        let (university, route) = general(&term)?;
        Some(Taken { provider, university: university.to_owned(), route: route.to_owned(), count })
    };
    Ok(all.into_iter().filter_map(one).collect())
}

fn word(values: &StrColumn, ordinal: u64) -> tantivy::Result<String> {
    let mut word = String::new();
    values.ord_to_str(ordinal, &mut word)?;
    Ok(word)
}

/// University and route of what holds for everybody there; the terms of single programmes are left out.
fn general(term: &str) -> Option<(&str, &str)> {
    term.split_once('/').filter(|(_, route)| !route.is_empty() && !route.contains('/'))
}
