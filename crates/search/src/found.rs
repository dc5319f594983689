//! The answer.

use kernel::OpportunityId;
use serde::Serialize;

use crate::{Cursor, Parameter};

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// How many listings match.
    pub total: u64,
    /// False if the search was cut short (LIM-14): there are at least so many.
    pub total_is_exact: bool,
    /// One page of them, in order.
    pub hits: Vec<Hit>,
    /// Counts by parameter. A value's count ignores what is chosen of its own parameter (UX-4).
    pub facets: Vec<Facet>,
    /// If the typed words find nothing: a text with typing errors put right that finds something (UX-7).
    pub suggestion: Option<String>,
    /// Whether everything here is of the suggestion; else it is only offered, as where somebody put words in quotes.
    pub is_corrected: bool,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
}

impl Found {
    /// The counts of one parameter, in an order that filters do not change.
    pub fn facet(&self, parameter: Parameter) -> &[Counted] {
        self.facets.iter().find(|facet| facet.parameter == parameter).map_or(&[], |facet| &facet.values)
    }
}

/// The counts of one parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// Of what.
    pub parameter: Parameter,
    /// Those that most listings have without any filter first, then by value: filters move none. A value that the
    /// filters leave nothing of stays with 0, and so does one that is chosen (UX-4).
    pub values: Vec<Counted>,
}

/// One value of a parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// As it stands in the address.
    pub value: String,
    /// How many listings it would show beside the other filters.
    pub count: u64,
    /// How many of those that the text finds have it, without any filter.
    pub unfiltered: u64,
}

/// One listing that matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which.
    pub id: OpportunityId,
    /// Where it says what was typed.
    pub highlights: Highlights,
}

/// Parts of a listing's texts with the typed words marked; empty where nothing was typed or nothing matches.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Highlights {
    /// The title, in the reader's first language in which it matches.
    pub title: Vec<Piece>,
    /// A fragment of the description.
    pub description: Vec<Piece>,
}

/// A piece of text, marked or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// Whether it is what was typed (`<mark>`).
    pub is_match: bool,
}
