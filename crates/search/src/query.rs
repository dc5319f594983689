//! What is asked: typed filters, one for each search parameter of CONTRACT §2.

use std::time::Duration;

use kernel::{Day, Ects, Language, ProgrammeId};

use crate::{Cursor, Text, document::number, route, schema::CREDITS, schema::STARTS};

kernel::text_enum! {
    /// The order of the results.
    pub enum Sort {
        /// Best match first; without a text the newest first.
        Relevance = "relevance",
        /// Next start first, never started last.
        Start = "start",
        /// Fewest credits first, not stated last.
        Ects = "ects",
        /// By title, as the reader sees it.
        Title = "title",
        /// Last published first.
        Newest = "newest",
    }
}

kernel::text_enum! {
    /// What results are counted by.
    pub enum Parameter {
        /// Slug of the provider.
        Institution = "institution",
        /// Country of the provider.
        Country = "country",
        /// ISCED-F code, at any depth.
        Field = "field",
        /// EQF level.
        Level = "level",
        /// Language of teaching.
        Language = "language",
        /// Form of teaching.
        Mode = "mode",
        /// Whether it costs nothing.
        Free = "free",
        /// Route at the university given by `recognised_by`.
        Route = "route",
        /// Month of a run from today on (`2026-03`); filtered by `starts_from` and `starts_to`.
        Start = "start",
        /// Credits; filtered by `ects_min` and `ects_max`.
        Ects = "ects",
    }
}

/// A search. Inside one list values add up, between filters they narrow (UX-4).
#[derive(Clone, Debug)]
pub struct Query {
    /// What was typed.
    pub text: Option<Text>,
    /// Providers by slug.
    pub institution: Vec<String>,
    /// Countries.
    pub country: Vec<String>,
    /// ISCED-F codes of 2, 3 or 4 digits.
    pub field: Vec<String>,
    /// EQF levels.
    pub level: Vec<i16>,
    /// Least credits.
    pub ects_min: Option<Ects>,
    /// Most credits.
    pub ects_max: Option<Ects>,
    /// Languages of teaching.
    pub language: Vec<Language>,
    /// Words of modes.
    pub mode: Vec<String>,
    /// A run starts on this day or later.
    pub starts_from: Option<Day>,
    /// The same run starts on this day or earlier.
    pub starts_to: Option<Day>,
    /// Whether it costs nothing; what is not stated is neither.
    pub free: Option<bool>,
    /// The reader's university by slug; alone it filters nothing (CONTRACT §6).
    pub recognised_by: Option<String>,
    /// The reader's own programme there: its routes go before those of the university (ADR 2).
    pub programme: Option<ProgrammeId>,
    /// Words of routes there, each exactly that.
    pub route: Vec<String>,
    /// The order.
    pub sort: Sort,
    /// How many results are skipped, at most 10,000 (LIM-13).
    pub offset: u16,
    /// How many results are wanted.
    pub limit: u16,
    /// Go on after this result.
    pub after: Option<Cursor>,
    /// The day whose next starts are meant.
    pub today: Day,
    /// Languages of the reader, best first: for the order of titles and the text of highlights.
    pub reader: Vec<Language>,
    /// After so long the answer is cut short and says so (LIM-14).
    pub budget: Duration,
}

/// What one parameter asks of a listing.
pub(crate) enum Selection {
    Any,
    Words(Vec<String>),
    Span { column: &'static str, from: i64, to: i64 },
}

impl Query {
    /// Everything, twenty at a time, best first.
    pub const fn new(today: Day) -> Self {
        Self {
            text: None,
            institution: Vec::new(),
            country: Vec::new(),
            field: Vec::new(),
            level: Vec::new(),
            ects_min: None,
            ects_max: None,
            language: Vec::new(),
            mode: Vec::new(),
            starts_from: None,
            starts_to: None,
            free: None,
            recognised_by: None,
            programme: None,
            route: Vec::new(),
            sort: Sort::Relevance,
            offset: 0,
            limit: 20,
            after: None,
            today,
            reader: Vec::new(),
            budget: Duration::from_millis(200),
        }
    }

    /// What was typed, unless it is blank.
    pub(crate) fn typed(&self) -> Option<&Text> {
        self.text.as_ref().filter(|text| !text.is_blank())
    }

    /// The order in effect.
    pub(crate) fn order(&self) -> Sort {
        if self.sort == Sort::Relevance && self.typed().is_none() { Sort::Newest } else { self.sort }
    }

    /// What this parameter asks of a listing.
    pub(crate) fn selection(&self, parameter: Parameter) -> Selection {
        let words = match parameter {
            Parameter::Institution => self.institution.clone(),
            Parameter::Country => self.country.clone(),
            Parameter::Field => self.field.clone(),
            Parameter::Level => self.level.iter().map(ToString::to_string).collect(),
            Parameter::Language => self.language.iter().map(ToString::to_string).collect(),
            Parameter::Mode => self.mode.clone(),
            Parameter::Free => self.free.iter().map(ToString::to_string).collect(),
            Parameter::Route => route::chosen(self),
            Parameter::Start => return span(STARTS, self.starts_from.map(number), self.starts_to.map(number)),
            Parameter::Ects => {
                let hundredths = |ects: Ects| i64::from(ects.hundredths());
                return span(CREDITS, self.ects_min.map(hundredths), self.ects_max.map(hundredths));
            }
        };
        if words.is_empty() { Selection::Any } else { Selection::Words(words) }
    }
}

fn span(column: &'static str, from: Option<i64>, to: Option<i64>) -> Selection {
    if from.is_none() && to.is_none() {
        return Selection::Any;
    }
    Selection::Span { column, from: from.unwrap_or(i64::MIN), to: to.unwrap_or(i64::MAX) }
}
