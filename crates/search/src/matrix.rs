//! Who takes whose listings: how many of each provider's get which route at each university, in one pass over the index.

use std::collections::BTreeMap;

use tantivy::{Searcher, columnar::StrColumn};

use crate::Parameter;

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
    Ok(all.into_iter().filter_map(general).collect())
}

fn word(values: &StrColumn, ordinal: u64) -> tantivy::Result<String> {
    let mut word = String::new();
    values.ord_to_str(ordinal, &mut word)?;
    Ok(word)
}

/// What holds for everybody at a university; the terms of single programmes are left out.
fn general(((provider, term), count): ((String, String), u64)) -> Option<Taken> {
    let (university, route) = term.split_once('/')?;
    let is_general = !route.is_empty() && !route.contains('/');
    is_general.then(|| Taken { provider, university: university.to_owned(), route: route.to_owned(), count })
}
