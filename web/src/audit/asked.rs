//! What the address of the trail asks for: filters and a place.

use std::str::FromStr;

use consortium::Institution;
use kernel::{Day, EntryId, InstitutionId, Subject, Timestamp, log::Narrowed};

use crate::{extract::Pairs, paths};

/// The trail as the address says it.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    /// What was typed, by name.
    typed: Vec<(&'static str, String)>,
    pub narrowed: Narrowed,
    pub university: Option<InstitutionId>,
    pub after: Option<EntryId>,
    /// Parameters whose value made no sense, with why.
    pub faults: Vec<(&'static str, &'static str)>,
}

impl Asked {
    /// Reads it; unknown parameters are ignored, empty ones say nothing.
    pub(super) fn read(pairs: &Pairs, universities: &[Institution]) -> Self {
        let value = |name: &str| pairs.one(name).map(str::trim).unwrap_or_default();
        let named = |slug: &str| universities.iter().find(|one| one.slug == slug).map(|one| one.id);
        let mut asked = Self::default();
        let known = |text: &str| Subject::SORTS.contains(&text).then(|| text.to_owned());
        asked.narrowed.sort = asked.one("about", value("about"), "choice", known);
        asked.university = asked.one("university", value("university"), "choice", named);
        asked.narrowed.actor = asked.one("who", value("who"), "choice", parsed);
        let from: Option<Day> = asked.one("from", value("from"), "date", parsed);
        let to: Option<Day> = asked.one("to", value("to"), "date", parsed);
        if from.zip(to).is_some_and(|(from, to)| to < from) {
            asked.faults.push(("to", "ends-before-start"));
        }
        asked.narrowed.from = from.map(Timestamp::start_of);
        asked.narrowed.until = to.map(|to| Timestamp::start_of(to.plus_days(1)));
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
        self.after.is_none() && self.typed.iter().all(|(_, typed)| typed.is_empty())
    }

    /// The same filters at another address, after a place.
    pub(super) fn address(&self, path: &str, after: &str) -> String {
        self.with(path, &[("after", after)])
    }

    /// The first page of what one person did, within the same filters.
    pub(super) fn of_person(&self, person: &str) -> String {
        self.with(paths::audit::AUDIT, &[("who", person)])
    }

    fn with(&self, path: &str, more: &[(&str, &str)]) -> String {
        let typed = self.typed.iter().map(|(name, typed)| (*name, typed.as_str()));
        let kept = typed.filter(|(name, _)| more.iter().all(|(other, _)| other != name));
        let said: Vec<_> = kept.chain(more.iter().copied()).filter(|(_, value)| !value.is_empty()).collect();
        if said.is_empty() { path.to_owned() } else { format!("{path}?{}", paths::query(&said)) }
    }
}

fn parsed<T: FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}
