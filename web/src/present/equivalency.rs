//! An equivalency in words: what must be held, and what it replaces.

use std::collections::{BTreeSet, HashMap};

use catalogue::Listing;
use i18n::{Arg, Locale};
use kernel::OpportunityId;
use recognition::{
    EquivalencyRecord,
    equivalency::{Alternatives, Leaf, Tree},
};

use super::text;
use crate::{app::App, error::Error};

/// Titles of listings by id, read at once.
pub(crate) async fn titles(
    app: &App,
    locale: Locale,
    records: &[EquivalencyRecord],
) -> Result<HashMap<OpportunityId, String>, Error> {
    let sources = records.iter().flat_map(|record| &record.sources);
    let ids: BTreeSet<OpportunityId> = sources.filter_map(|source| source.opportunity_id).collect();
    let ids: Vec<_> = ids.into_iter().collect();
    let found: Vec<Listing> = catalogue::listing::published_by_ids(app.db().reads(), &ids).await?;
    Ok(found.into_iter().map(|listing| (listing.opportunity.id, text::plain(locale, &listing.version.title))).collect())
}

/// «Statistics I and Data», «Statistics I, version 2, or Data».
pub(crate) fn from(locale: Locale, record: &EquivalencyRecord, titles: &HashMap<OpportunityId, String>) -> String {
    let name = |leaf: &Leaf| {
        let source = record.sources.iter().find(|source| source.identifier == leaf.mc_id);
        let title = source.and_then(|source| titles.get(&source.opportunity_id?));
        title.cloned().unwrap_or_else(|| leaf.mc_id.clone())
    };
    words(locale, &record.equivalency.sources, &name, false)
}

fn words(locale: Locale, tree: &Tree, name: &impl Fn(&Leaf) -> String, is_inner: bool) -> String {
    let (parts, key) = match tree {
        Tree::Leaf(leaf) => return one(locale, leaf, name(leaf)),
        Tree::And(parts) => (parts, "equivalency-words-and"),
        Tree::Or(parts) => (parts, "equivalency-words-or"),
    };
    let parts: Vec<String> = parts.iter().map(|part| words(locale, part, name, true)).collect();
    let is_joined = parts.len() > 1;
    let joined = parts
        .into_iter()
        .reduce(|first, second| locale.with(key, &[("first", Arg::from(first)), ("second", second.into())]));
    let joined = joined.unwrap_or_default();
    if is_inner && is_joined { format!("({joined})") } else { joined }
}

fn one(locale: Locale, leaf: &Leaf, title: String) -> String {
    let mut words = title;
    if let Some(version) = leaf.version {
        words = locale.with("equivalency-words-version", &[("title", Arg::from(words)), ("version", version.into())]);
    }
    if let Some(grade) = leaf.min_grade {
        let grade = grade.to_string();
        words = locale.with("equivalency-words-grade", &[("title", Arg::from(words)), ("grade", grade.into())]);
    }
    words
}

/// The components, by title.
pub(crate) fn to(locale: Locale, record: &EquivalencyRecord) -> String {
    let titles: Vec<String> = record.targets.iter().map(|component| text::plain(locale, &component.title)).collect();
    if titles.is_empty() { locale.text("equivalency-words-anything") } else { locale.list(&titles) }
}

/// Whether this micro-credential alone is enough.
pub(crate) fn suffices(record: &EquivalencyRecord, identifier: &str) -> bool {
    let alternatives = Alternatives::of(&record.equivalency.sources);
    alternatives.sets().any(|set| set.iter().all(|leaf| leaf.mc_id == identifier))
}
