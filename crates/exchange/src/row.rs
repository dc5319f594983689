//! One row of a catalogue, whatever file it came from: named columns, as typed.

use std::{collections::BTreeSet, sync::Arc};

use catalogue::{FieldError, Fields, RunFields, draft::Texts};

use crate::{Places, quality::Facts};

/// The columns of CONTRACT §1, in its order; texts may carry a language: `title@fr`.
pub const COLUMNS: &[&str] = &[
    "identifier",
    "title",
    "institution",
    "institution_name",
    "country",
    "language",
    "description",
    "learning_outcomes",
    "teaching_languages",
    "ects",
    "hours",
    "eqf_level",
    "isced_f",
    "mode",
    "assessment",
    "supervision",
    "quality_assurance",
    "prerequisites",
    "stacks_into",
    "homepage",
    "keywords",
    "start",
    "end",
    "enrol_by",
    "seats",
    "price",
    "currency",
];

/// What files of objects may say beside the columns: the further members of a listing in the API. No column speaks of them.
pub(crate) const MEMBERS: &[&str] = &[
    "provider_awards",
    "awarding_bodies",
    "accreditations",
    "outcome_details",
    "need",
    "employers",
    "grants",
    "review_due_on",
];

const TEXTS: &[&str] = &[
    "title",
    "institution_name",
    "description",
    "learning_outcomes",
    "assessment",
    "quality_assurance",
    "prerequisites",
    "stacks_into",
    "need",
    "employers",
];

/// A column: its name and, for a text, its language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Column {
    /// One of [`COLUMNS`] or of [`MEMBERS`].
    pub base: &'static str,
    /// The code after `@`; empty is the row's own language.
    pub language: String,
}

impl Column {
    /// A known column by its name in a header; none is unknown, never guessed.
    pub(crate) fn parse(name: &str) -> Option<Self> {
        Self::among(COLUMNS, name)
    }

    /// A known column or member of an object by its name.
    pub(crate) fn parse_member(name: &str) -> Option<Self> {
        Self::parse(name).or_else(|| Self::among(MEMBERS, name))
    }

    fn among(known: &[&'static str], name: &str) -> Option<Self> {
        let name = name.trim();
        let (base, language) = name.split_once('@').map_or((name, ""), |(base, code)| (base, code.trim()));
        let base = known.iter().copied().find(|column| column.eq_ignore_ascii_case(base.trim()))?;
        let plausible = language.is_empty() || TEXTS.contains(&base) && is_language(language);
        let complete = name.contains('@') != language.is_empty();
        (plausible && complete).then(|| Self { base, language: language.to_owned() })
    }

    /// Its name, as an error in it is named.
    pub(crate) fn name(&self) -> String {
        if self.language.is_empty() { self.base.to_owned() } else { format!("{}@{}", self.base, self.language) }
    }
}

fn is_language(code: &str) -> bool {
    code.split(['-', '_']).next().is_some_and(|language| language.parse::<kernel::Language>().is_ok())
}

/// Every code of a [`Warning`] beyond those of `catalogue::draft::CODES`.
pub const WARNINGS: &[&str] = &[
    "unknown-column",
    "other-sheet",
    "not-elm",
    "broken-characters",
    "no-version",
    "not-taken",
    "no-language",
    "unknown-concept",
    "only-one",
    "only-first",
    "only-last",
    "translation-left-out",
    "run-differs",
    "run-twice",
    "provider-unknown",
    "national-level",
];

/// Every code of a [`Refusal`] beyond those of `catalogue::draft::CODES`.
pub const REFUSALS: &[&str] = &[
    "column-count",
    "cell-error",
    "formula-empty",
    "merged-cell",
    "example-row",
    "duplicate",
    "other-institution",
    "slug",
    "name",
    "country",
    "archived",
    "offering-cancelled",
    "programme-differs",
    "component-twice",
    "grades-differ",
    "past-provider",
    "past-own",
    "past-version",
    "past-choice",
    "past-programme",
    "past-component",
    "past-target",
    "past-future",
    "past-twice",
    "too-many-nodes",
];

/// Remarks on the rows of a file that are kept; the others are counted.
pub(crate) const MOST_WARNINGS: usize = 10_000;

/// Something to look at that refuses nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The line, from 1.
    pub line: u64,
    /// The column, as the file names it.
    pub column: String,
    /// One of [`WARNINGS`], or a code of a field that was left out.
    pub code: &'static str,
}

/// Why a row is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The column, as the file names it.
    pub column: String,
    /// A code of `catalogue::draft::CODES` or of [`REFUSALS`].
    pub code: &'static str,
    /// The other line, where two contradict each other (H007).
    pub other_line: Option<u64>,
}

impl Refusal {
    pub(crate) fn new(column: impl Into<String>, code: &'static str) -> Self {
        Self { column: column.into(), code, other_line: None }
    }
}

impl From<FieldError> for Refusal {
    fn from(error: FieldError) -> Self {
        Self { column: error.field, code: error.code, other_line: None }
    }
}

/// What a file may know of an institution beyond name and country.
#[derive(Clone, Debug, Default)]
pub struct Particulars {
    /// Its codes and national levels.
    pub codes: consortium::code::Codes,
    /// Where one asks about what it offers.
    pub courses_email: Option<String>,
}

/// A row as typed, with what is already known to be wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// Its line, from 1; in a seed file its place in the list.
    pub line: u64,
    /// Slug of who offers it.
    pub institution: String,
    /// Name of who offers it, for a slug that is new.
    pub institution_name: Texts,
    /// Country of who offers it, for a slug that is new.
    pub country: String,
    /// What it says.
    pub fields: Fields,
    /// Its dated run.
    pub run: RunFields,
    /// What refuses it before its fields are read.
    pub refusals: Vec<Refusal>,
    /// What to look at.
    pub warnings: Vec<Warning>,
    /// How many more there were than are kept.
    pub untold: usize,
    /// How places in its file are told.
    pub places: Places,
    /// How good its data is, where its format is looked at for that.
    pub facts: Option<Box<Facts>>,
    /// What to write down of who offers it, for a slug that is new.
    pub particulars: Option<Box<Particulars>>,
    /// The columns that are there, even if empty: an absent one leaves what is stored, an empty one clears it.
    pub(crate) present: Arc<BTreeSet<&'static str>>,
}

impl Row {
    /// Keeps as many remarks as there is room for in its file, and counts the others.
    pub(crate) fn keep_warnings(&mut self, room: &mut usize) {
        let most = self.warnings.len().min(*room);
        self.untold = self.untold.saturating_add(self.warnings.len().saturating_sub(most));
        self.warnings.truncate(most);
        *room = room.saturating_sub(most);
    }

    /// Puts a cell where its column belongs.
    pub(crate) fn set(&mut self, column: &Column, text: String) {
        let name = column.name();
        if is_broken(&text) {
            self.warnings.push(Warning { line: self.line, column: name.clone(), code: "broken-characters" });
        }
        match column.base {
            "institution" => self.institution = text,
            "country" => self.country = text,
            "institution_name" => drop(self.institution_name.insert(column.language.clone(), text)),
            run @ ("start" | "end" | "enrol_by" | "seats") => drop(self.run.set(run, text)),
            _ => drop(self.fields.set(&name, text)),
        }
    }
}

/// Whether an encoding was lost on the way: characters that were replaced, or UTF-8 that was read as Windows-1252 («Ã©»,
/// «ã‰»). Quotation marks and blanks may follow such a letter in good text, so they tell nothing.
fn is_broken(text: &str) -> bool {
    let follows = |sign: char| matches!(sign, '¡'..='ª' | '¬'..='º' | '¼'..='¿' | '‰' | '€' | '™' | 'ˆ' | '‡' | '†');
    text.contains('\u{FFFD}')
        || text.chars().zip(text.chars().skip(1)).any(|(first, second)| "ÃÂãâ".contains(first) && follows(second))
}
