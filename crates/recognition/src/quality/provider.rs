//! Providers as DEQAR knows them.

use std::collections::BTreeSet;

use kernel::Day;
use serde::{Deserialize, Serialize};

/// What somebody else calls a provider.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Identifier {
    /// Which list it is of: `ETER`, `Erasmus`, `SCHAC` …
    pub resource: String,
    /// The word of that list.
    pub identifier: String,
}

impl Identifier {
    /// The list of ETER.
    pub const ETER: &'static str = "ETER";
    /// The list of Erasmus codes.
    pub const ERASMUS: &'static str = "Erasmus";

    /// Inner spaces do not tell two codes apart (`S  LINDHO01`), nor does case.
    pub fn new(resource: &str, identifier: &str) -> Self {
        let words: Vec<&str> = identifier.split_whitespace().collect();
        Self { resource: resource.trim().to_owned(), identifier: words.join(" ").to_uppercase() }
    }
}

/// What a provider is a part of, and from when to when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Parent {
    /// Its number.
    pub id: i64,
    /// First day; none is always.
    pub valid_from: Option<Day>,
    /// Last day; none is for good.
    pub valid_to: Option<Day>,
}

impl Parent {
    /// Whether it was one on this day.
    pub fn on(&self, day: Day) -> bool {
        self.valid_from.is_none_or(|first| first <= day) && self.valid_to.is_none_or(|last| day <= last)
    }
}

/// A provider.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provider {
    /// Its number.
    pub id: i64,
    /// Its names, the one to be shown first.
    pub names: Vec<String>,
    /// Countries, ISO 3166-1 alpha-2.
    pub countries: BTreeSet<String>,
    /// Whether it is something else than a higher education institution; none is not known.
    pub is_other_provider: Option<bool>,
    /// What others call it.
    pub identifiers: BTreeSet<Identifier>,
    /// What it is a part of; a platform that carries its courses is not.
    pub parents: BTreeSet<Parent>,
}

impl Provider {
    /// The name to be shown.
    pub fn name(&self) -> &str {
        self.names.first().map_or("", String::as_str)
    }

    /// Whether it is a higher education institution; none is not known.
    pub fn is_hei(&self) -> Option<bool> {
        self.is_other_provider.map(|other| !other)
    }
}

/// A number as DEQAR writes it.
pub fn deqar_id(number: i64) -> String {
    format!("DEQARINST{number:04}")
}

/// The number of `DEQARINST0042`, or of `42`.
pub fn number_of(text: &str) -> Option<i64> {
    let text = text.trim();
    let digits = text.strip_prefix("DEQARINST").unwrap_or(text);
    let fits = (1..=12).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|number| fits && *number > 0)
}

kernel::json_value!(Provider);
