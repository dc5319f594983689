//! A provider that our copy of DEQAR knows, with the reports that concern it.

use std::collections::BTreeMap;

use kernel::{Day, LocalizedText};

use super::{Copied, Provider, Question, Report, Snapshot, rate, same_name};
use crate::criterion::Robustness;

/// What is known of a provider.
#[derive(Clone, Debug)]
pub struct Known {
    /// The provider.
    pub provider: Provider,
    /// When its own record was fetched.
    pub retrieved_on: Day,
    reports: Vec<Report>,
    fetched: BTreeMap<i64, Day>,
}

impl Known {
    /// A provider with the reports that name it or what it is a part of.
    pub fn new(provider: Copied<Provider>, reports: impl IntoIterator<Item = Copied<Report>>) -> Self {
        let Copied { body: provider, retrieved_on } = provider;
        let (mut fetched, mut kept) = (BTreeMap::new(), Vec::new());
        for report in reports {
            fetched.insert(report.body.id, report.retrieved_on);
            kept.push(report.body);
        }
        Self { provider, retrieved_on, reports: kept, fetched }
    }

    /// What the reports say of a micro-credential that was awarded on this day (DQ-2 … DQ-5), as it is kept (DQ-8).
    pub fn about(&self, identifier: Option<&str>, title: &LocalizedText, awarded_on: Day) -> Snapshot {
        let names: Vec<String> = title.iter().map(|(_, name)| same_name(name)).collect();
        self.ask(&identifier.into_iter().collect::<Vec<_>>(), &names, awarded_on)
    }

    /// The same of the provider as a whole.
    pub fn itself(&self, on: Day) -> Snapshot {
        self.ask(&[], &[], on)
    }

    fn ask(&self, identifiers: &[&str], names: &[String], awarded_on: Day) -> Snapshot {
        let parents: Vec<i64> =
            self.provider.parents.iter().filter(|parent| parent.on(awarded_on)).map(|parent| parent.id).collect();
        let question = Question {
            body: Some(self.provider.id),
            is_known: true,
            is_hei: self.provider.is_hei(),
            parents: &parents,
            identifiers,
            names,
            awarded_on,
        };
        let rated = rate(&question, &self.reports);
        let fetched = rated.report.and_then(|report| self.fetched.get(&report.id)).copied();
        Snapshot {
            provider: self.provider.id,
            awarded_on,
            rating: rated.rating.unwrap_or(Robustness::NONE),
            scope: rated.scope,
            certified: rated.certified,
            retrieved_on: fetched.unwrap_or(self.retrieved_on),
            rules: rated.rules.into_iter().map(ToOwned::to_owned).collect(),
            report: rated.report.cloned(),
        }
    }
}
