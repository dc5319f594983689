//! Ways out where nothing is found (UX-6): each is a search of its own, counted before it is offered.

use std::cmp::Reverse;

use super::{Answer, COMPARE, Search, answer::count};
use crate::{app::App, error::Error};

/// Parameters that make one filter together.
const FILTERS: &[&[&str]] = &[
    &["route"],
    &["field"],
    &["starts_from", "starts_to"],
    &["language"],
    &["ects_min", "ects_max"],
    &["level"],
    &["mode"],
    &["free"],
    &["institution"],
    &["country"],
];

/// How many filters are offered to be left out.
const OFFERED: usize = 3;

/// What is changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// The text is spelt otherwise (UX-7).
    Corrected(String),
    /// One filter is left out: its parameters with their values.
    Without(Vec<(String, String)>),
    /// These broader fields stand for the chosen ones.
    Broader(Vec<String>),
    /// The text is left out.
    WithoutText,
    /// Everything is left out.
    All,
}

/// A search that finds something.
#[derive(Clone, Debug)]
pub(crate) struct Wider {
    pub step: Step,
    pub search: Search,
    pub count: u64,
}

/// The ways out, best first; none where something was found.
pub(crate) async fn wider(app: &App, search: &Search, answer: &Answer) -> Result<Vec<Wider>, Error> {
    if answer.found.total > 0 || answer.is_away {
        return Ok(Vec::new());
    }
    let mut ways = Vec::new();
    if let Some((step, changed)) = corrected(search, answer) {
        ways.extend(counted(app, answer, step, changed).await?);
    }
    let mut without = Vec::new();
    for (step, changed) in FILTERS.iter().filter_map(|names| without_filter(search, names)) {
        without.extend(counted(app, answer, step, changed).await?);
    }
    without.sort_by_key(|way: &Wider| Reverse(way.count));
    without.truncate(OFFERED);
    ways.append(&mut without);
    for (step, changed) in broader(search).into_iter().chain(without_text(search)) {
        ways.extend(counted(app, answer, step, changed).await?);
    }
    if ways.is_empty() {
        ways.extend(
            counted(app, answer, Step::All, search.changed(|name, id| (name == COMPARE).then(|| id.to_owned())))
                .await?,
        );
    }
    Ok(ways)
}

async fn counted(app: &App, answer: &Answer, step: Step, search: Search) -> Result<Option<Wider>, Error> {
    let mut query = search.query.clone();
    query.programme = answer.programme;
    let found = count(app, query).await?.filter(|count| *count > 0);
    Ok(found.map(|count| Wider { step, search, count }))
}

fn corrected(search: &Search, answer: &Answer) -> Option<(Step, Search)> {
    let text = answer.found.suggestion.clone()?;
    let changed = search.changed(|name, value| Some(if name == "q" { text.clone() } else { value.to_owned() }));
    Some((Step::Corrected(text), changed))
}

fn without_filter(search: &Search, names: &[&str]) -> Option<(Step, Search)> {
    let left_out: Vec<_> = search.pairs.iter().filter(|(name, _)| names.contains(&name.as_str())).cloned().collect();
    (!left_out.is_empty()).then(|| (Step::Without(left_out), search.without_all(names)))
}

/// One digit less of each field that has a broader one.
fn broader(search: &Search) -> Option<(Step, Search)> {
    let broader = |code: &str| code.get(..(code.len() - 1).max(2)).unwrap_or(code).to_owned();
    let mut codes: Vec<String> = search.query.field.iter().map(|code| broader(code)).collect();
    codes.dedup();
    let is_broader = codes != search.query.field;
    let changed = search.changed(|name, value| Some(if name == "field" { broader(value) } else { value.to_owned() }));
    is_broader.then_some((Step::Broader(codes), changed))
}

fn without_text(search: &Search) -> Option<(Step, Search)> {
    let has_text = !search.values("q").is_empty();
    has_text.then(|| (Step::WithoutText, search.without_all(&["q"])))
}
