//! How a record of DEQAR changes the one that we have. Lists there say less than details: what a record does not speak of
//! stays as it is.

use std::collections::BTreeSet;

use kernel::Day;

use super::{Identifier, Parent, Provider, Report};

/// What became of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// New.
    Created,
    /// There with other contents.
    Changed,
    /// Nothing is different.
    Unchanged,
    /// We have one that was fetched later.
    Older,
}

/// A record that was fetched on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied<T> {
    /// What it says.
    pub body: T,
    /// When it was fetched.
    pub retrieved_on: Day,
}

/// What a record says of a provider; none is silence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProviderRecord {
    /// Its number.
    pub id: i64,
    /// Its names.
    pub names: Option<Vec<String>>,
    /// Its countries.
    pub countries: Option<BTreeSet<String>>,
    /// Whether it is something else than a higher education institution.
    pub is_other_provider: Option<bool>,
    /// Its number in ETER.
    pub eter: Option<String>,
    /// What others call it, but for ETER.
    pub identifiers: Option<BTreeSet<Identifier>>,
    /// What it is a part of.
    pub parents: Option<BTreeSet<Parent>>,
}

/// What a record says of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportRecord {
    /// The report.
    pub report: Report,
    /// As search results have it: neither the stated last day nor what the programmes are like.
    pub is_brief: bool,
}

impl ProviderRecord {
    /// The provider as it stands after this record.
    pub(super) fn onto(self, stored: Option<&Provider>) -> Provider {
        let mut provider = stored.cloned().unwrap_or_default();
        provider.id = self.id;
        let known = std::mem::take(&mut provider.names);
        provider.names = self.names.unwrap_or_default();
        // A record that says one name takes away none that was known.
        provider.names.extend(known.into_iter().filter(|name| !provider.names.contains(name)).collect::<Vec<_>>());
        provider.countries = self.countries.unwrap_or(provider.countries);
        provider.is_other_provider = self.is_other_provider.or(provider.is_other_provider);
        provider.parents = self.parents.unwrap_or(provider.parents);
        if let Some(identifiers) = self.identifiers {
            provider.identifiers.retain(|one| one.resource == Identifier::ETER);
            provider.identifiers.extend(identifiers);
        }
        if let Some(eter) = self.eter {
            provider.identifiers.retain(|one| one.resource != Identifier::ETER);
            provider.identifiers.insert(Identifier::new(Identifier::ETER, &eter));
        }
        provider
    }
}

impl ReportRecord {
    /// The report as it stands after this record.
    pub(super) fn onto(self, stored: Option<&Report>) -> Report {
        match stored.filter(|stored| self.is_brief && stored.valid_from == self.report.valid_from) {
            Some(stored) => Report { programmes: stored.programmes.clone(), valid_to: stored.valid_to, ..self.report },
            None => self.report,
        }
    }
}

/// Compares what a record makes with what is there.
pub(super) fn keeping<T: PartialEq>(stored: Option<&Copied<T>>, new: &Copied<T>) -> Keeping {
    match stored {
        None => Keeping::Created,
        Some(stored) if new.retrieved_on < stored.retrieved_on => Keeping::Older,
        Some(stored) if new.body == stored.body => Keeping::Unchanged,
        Some(_) => Keeping::Changed,
    }
}
