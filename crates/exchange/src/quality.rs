//! How good the data of a file is, by provider: what its records lack, codes in no list, texts without a language. It
//! refuses nothing; it is what to talk about with the partner.

use std::collections::BTreeMap;

/// What one record lacks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Who offers it, as the file names them.
    pub provider: String,
    /// Members that are not stated.
    pub lacking: Vec<&'static str>,
    /// Codes that no list has.
    pub unknown: usize,
    /// Texts without a language.
    pub untagged: usize,
}

/// The same of all records of a provider.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quality {
    /// How many.
    pub records: usize,
    /// How many of them lack which member.
    pub lacking: BTreeMap<&'static str, usize>,
    /// Codes that no list has.
    pub unknown: usize,
    /// Texts without a language.
    pub untagged: usize,
}

impl Quality {
    pub(crate) fn add(&mut self, facts: &Facts) {
        self.records = self.records.saturating_add(1);
        self.unknown = self.unknown.saturating_add(facts.unknown);
        self.untagged = self.untagged.saturating_add(facts.untagged);
        for member in &facts.lacking {
            let count = self.lacking.entry(member).or_default();
            *count = count.saturating_add(1);
        }
    }
}
