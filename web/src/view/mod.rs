//! Small structs of ready values that the component macros of `templates/component` show: strings, links and flags, no
//! rules and no queries. Pages fill them; nothing here knows the domain.

mod case;
mod clause;
mod evaluated;
mod form;
mod search;
mod table;
mod verdict;

pub use case::{PairRow, StateLine, Step, SummaryRow, Tag, Task, Tone};
pub use clause::Clause;
pub use evaluated::Evaluated;
pub use form::{Choice, ErrorLink, Field, FormBox, Rating, RatingLevel};
pub use search::{Card, Chip, Facet, FacetValue, PageLink, PageLinks, Range, Save};
pub use table::{Button, Cell, Column, Figure, Table, Tick, Trend};
pub use verdict::{Verdict, VerdictKind};

/// A link in a list of links.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// What it says.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// Whether it is the page that is shown.
    pub current: bool,
    /// The language of label and target, where it is not the page's.
    pub language: Option<String>,
}

impl Link {
    /// A link in the language of the page.
    pub fn new(href: impl Into<String>, label: impl Into<String>) -> Self {
        Self { label: label.into(), href: href.into(), current: false, language: None }
    }

    /// The same, marked as the page that is shown.
    pub fn current(mut self, current: bool) -> Self {
        self.current = current;
        self
    }
}

/// Text that people wrote, with its language and, in search, the words that were found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// Pieces in order; true: what was typed, shown in `<mark>`.
    pub pieces: Vec<(String, bool)>,
    /// The language, where it is not the page's.
    pub language: Option<String>,
    /// «translated by the provider» or «in French» (UX §10).
    pub note: Option<String>,
}

impl Text {
    /// In the language of the page.
    pub fn new(text: impl Into<String>) -> Self {
        Self { pieces: vec![(text.into(), false)], language: None, note: None }
    }

    /// In another language, with the words that say so, if any.
    pub fn in_language(text: impl Into<String>, language: impl Into<String>, note: Option<String>) -> Self {
        Self { pieces: vec![(text.into(), false)], language: Some(language.into()), note }
    }
}

/// One fact: a label and what is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// The values, one a line; none: «Not stated by the provider» (UX-12).
    pub values: Vec<String>,
    /// What stands there instead, where no provider could state it.
    pub unstated: Option<String>,
    /// The language of the values, where it is not the page's.
    pub language: Option<String>,
    /// A sentence under the values.
    pub about: Option<String>,
    /// Where the value leads.
    pub href: Option<String>,
    /// Where the label leads.
    pub label_href: Option<String>,
}

impl Fact {
    /// A fact with one value, or nothing stated.
    pub fn new(label: impl Into<String>, value: Option<String>) -> Self {
        Self { label: label.into(), values: value.into_iter().collect(), ..Self::default() }
    }

    /// With a sentence under the value.
    pub fn about(mut self, about: impl Into<String>) -> Self {
        self.about = Some(about.into());
        self
    }
}
