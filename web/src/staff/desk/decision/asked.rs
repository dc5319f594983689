//! What the address of the record asks for: words, filters, a place.

use std::str::FromStr;

use evaluation::precedent::decided::{Filter, Record};
use kernel::{Day, DecisionId};

use crate::{extract::Pairs, paths};

/// Characters of a search that count.
const MOST: usize = 200;

/// A search as the address says it.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    /// What was typed, by name.
    typed: Vec<(&'static str, String)>,
    pub filter: Filter,
    pub after: Option<DecisionId>,
    /// Parameters whose value made no sense and was left out, with why.
    pub faults: Vec<(&'static str, &'static str)>,
}

impl Asked {
    /// Reads it; unknown parameters are ignored, empty ones say nothing.
    pub(super) fn read(pairs: &Pairs, record: &Record) -> Self {
        let value = |name: &str| pairs.one(name).map(str::trim).unwrap_or_default();
        let named = |slug: &str| record.universities().iter().find(|university| university.slug == slug);
        let mut asked = Self::default();
        let words: String = value("q").chars().take(MOST).collect();
        asked.filter.words = Some(words.clone()).filter(|words| !words.is_empty());
        asked.typed.push(("q", words));
        asked.filter.outcome = asked.one("outcome", value("outcome"), "choice", parsed);
        asked.filter.purpose = asked.one("purpose", value("purpose"), "choice", parsed);
        asked.filter.route = asked.one("route", value("route"), "choice", parsed);
        asked.filter.university =
            asked.one("university", value("university"), "choice", |slug| named(slug).map(|found| found.id));
        asked.filter.from = asked.one("from", value("from"), "date", parsed);
        asked.filter.to = asked.one("to", value("to"), "date", parsed);
        if asked.filter.from.zip(asked.filter.to).is_some_and(|(from, to): (Day, Day)| to < from) {
            asked.filter.to = None;
            asked.faults.push(("to", "ends-before-start"));
        }
        asked.after = value("after").parse().ok();
        asked
    }

    fn one<T>(
        &mut self,
        name: &'static str,
        typed: &str,
        fault: &'static str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        self.typed.push((name, typed.to_owned()));
        let found = read(typed);
        if found.is_none() && !typed.is_empty() {
            self.faults.push((name, fault));
        }
        found
    }

    /// What was typed there.
    pub(super) fn typed(&self, name: &str) -> &str {
        self.typed.iter().find(|(other, _)| *other == name).map_or("", |(_, typed)| typed)
    }

    /// Whether everything is asked for, from the first page on.
    pub(super) fn is_everything(&self) -> bool {
        self.filter == Filter::default() && self.after.is_none()
    }

    /// The address of the page after this place.
    pub(super) fn page_after(&self, place: DecisionId) -> String {
        self.address(paths::DECISIONS, &place.to_string())
    }

    /// The address of the same lines as a file.
    pub(super) fn file(&self) -> String {
        self.address(paths::DECISIONS_FILE, "")
    }

    fn address(&self, path: &str, after: &str) -> String {
        let typed = self.typed.iter().map(|(name, typed)| (*name, typed.as_str()));
        let said: Vec<_> = typed.chain([("after", after)]).filter(|(_, value)| !value.is_empty()).collect();
        if said.is_empty() { path.to_owned() } else { format!("{path}?{}", paths::query(&said)) }
    }
}

fn parsed<T: FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}
