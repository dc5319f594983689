//! What can be said of rows without the database: their fields, whose they are, and whether two lines contradict each
//! other (H007, H028).

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    hash::{DefaultHasher, Hash, Hasher},
    sync::Arc,
};

use catalogue::{Draft, Fields, Run, draft::Texts};
use consortium::institution::NewInstitution;
use kernel::{Day, Language, LocalizedText};

use super::{Report, Target};
use crate::{Refusal, Row, row::Particulars};

/// By what a listing is known in a file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key {
    /// The institution's slug.
    pub institution: String,
    /// The provider's own name for it.
    pub identifier: String,
}

/// A row whose fields are right.
#[derive(Debug)]
pub(super) struct Item {
    pub line: u64,
    pub key: Key,
    /// As typed, for a listing that is there: its own language may be another one.
    pub fields: Fields,
    pub draft: Draft,
    pub run: Option<Run>,
    pub present: Arc<BTreeSet<&'static str>>,
    /// The institution to make if it is not there yet.
    pub institution: Option<NewInstitution>,
    /// What to write down of it then.
    pub particulars: Option<Box<Particulars>>,
    /// Whether an earlier line brought the same listing: this one adds a run.
    pub again: bool,
}

type Dates = (Option<Day>, Option<Day>);

struct Seen {
    line: u64,
    wording: u64,
    dates: Vec<(Dates, u64)>,
    /// Whether the listing is new, as far as the plan knows.
    created: bool,
}

/// Remembers what earlier lines said.
pub(super) struct Checker {
    only: Option<String>,
    known: HashSet<String>,
    seen: HashMap<Key, Seen>,
}

impl Checker {
    pub(super) fn new(target: &Target, known: HashSet<String>) -> Self {
        let only = match target {
            Target::Institution(institution) => Some(institution.slug.clone()),
            Target::Rows => None,
        };
        Self { only, known, seen: HashMap::new() }
    }

    /// Notes that a line brings a new listing.
    pub(super) fn creates(&mut self, key: &Key) {
        if let Some(seen) = self.seen.get_mut(key) {
            seen.created = true;
        }
    }

    /// Whether an earlier line brought this listing anew.
    pub(super) fn created(&self, key: &Key) -> bool {
        self.seen.get(key).is_some_and(|seen| seen.created)
    }

    /// What the file has, by institution.
    pub(super) fn identifiers(&self) -> BTreeMap<&str, BTreeSet<&str>> {
        let mut named: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for key in self.seen.keys() {
            named.entry(&key.institution).or_default().insert(&key.identifier);
        }
        named
    }

    /// The rows that are right by themselves; the others are refused.
    pub(super) fn check(&mut self, rows: Vec<Row>, report: &mut Report) -> Vec<Item> {
        let mut items = Vec::with_capacity(rows.len());
        for mut row in rows {
            report.warnings.append(&mut row.warnings);
            report.untold = report.untold.saturating_add(row.untold);
            report.places = row.places;
            if let Some(facts) = row.facts.take() {
                report.quality.entry(facts.provider.clone()).or_default().add(&facts);
            }
            let (line, identifier) = (row.line, row.fields.identifier.clone());
            match self.item(row) {
                Ok(item) => items.push(item),
                Err(refusals) => report.add(line, identifier, Err(refusals)),
            }
        }
        items
    }

    fn item(&mut self, row: Row) -> Result<Item, Vec<Refusal>> {
        let mut refusals = row.refusals;
        // Cells may stand in the wrong columns: whatever else would be said is noise.
        if refusals.iter().any(|refusal| refusal.code == "column-count") {
            return Err(refusals);
        }
        let draft = keep(row.fields.read(), &mut refusals);
        let run = keep(row.run.read(), &mut refusals);
        let bare = draft.as_ref().map_or(Language::ENGLISH, |draft| draft.content.original_language);
        let slug = self.institution(row.institution.trim(), &mut refusals);
        let institution = slug
            .as_ref()
            .filter(|slug| !self.known.contains(*slug))
            .and_then(|slug| new_institution(slug, &row.institution_name, row.country.trim(), bare, &mut refusals));
        // A cell that was too long has not been read, so that its field seems to be missing.
        let long: Vec<String> = refusals
            .iter()
            .filter(|refusal| refusal.code == "too-long")
            .map(|refusal| refusal.column.clone())
            .collect();
        refusals.retain(|refusal| refusal.code != "required" || !long.contains(&refusal.column));
        let (Some(draft), Some(run), Some(institution_slug), true) = (draft, run, slug, refusals.is_empty()) else {
            return Err(refusals);
        };
        let key = Key { institution: institution_slug, identifier: draft.identifier.clone() };
        let again = self.remember(&key, &draft, run, row.line)?;
        if institution.is_some() {
            // Its name and country need not stand on every line.
            self.known.insert(key.institution.clone());
        }
        Ok(Item {
            line: row.line,
            key,
            fields: row.fields,
            draft,
            run,
            present: row.present,
            institution,
            particulars: row.particulars,
            again,
        })
    }

    /// H028: whose listing it is.
    fn institution(&self, named: &str, refusals: &mut Vec<Refusal>) -> Option<String> {
        let slug = match &self.only {
            Some(only) if named.is_empty() || named == only => return Some(only.clone()),
            Some(_) => Err("other-institution"),
            None if named.is_empty() => Err("required"),
            None => Ok(named.to_owned()),
        };
        slug.map_err(|code| refusals.push(Refusal::new("institution", code))).ok()
    }

    /// H007: an identifier twice is another run of the same listing, or a contradiction that names both lines.
    fn remember(&mut self, key: &Key, draft: &Draft, run: Option<Run>, line: u64) -> Result<bool, Vec<Refusal>> {
        let dates = run.as_ref().map_or((None, None), Run::dates);
        let wording = wording(draft);
        let Some(seen) = self.seen.get_mut(key) else {
            let seen = Seen { line, wording, dates: vec![(dates, line)], created: false };
            self.seen.insert(key.clone(), seen);
            return Ok(false);
        };
        let same_dates = seen.dates.iter().find(|(known, _)| *known == dates).map(|(_, line)| *line);
        let other_line = if seen.wording == wording { same_dates } else { Some(seen.line) };
        if let Some(other_line) = other_line {
            return Err(vec![Refusal { column: "identifier".into(), code: "duplicate", other_line: Some(other_line) }]);
        }
        seen.dates.push((dates, line));
        Ok(true)
    }
}

fn keep<T>(read: Result<T, Vec<catalogue::FieldError>>, refusals: &mut Vec<Refusal>) -> Option<T> {
    read.map_err(|errors| refusals.extend(errors.into_iter().map(Refusal::from))).ok()
}

/// What two lines must have in common to be one listing, in eight bytes: a file may have any number of lines.
fn wording(draft: &Draft) -> u64 {
    let mut hasher = DefaultHasher::new();
    format!("{draft:?}").hash(&mut hasher);
    hasher.finish()
}

/// The institution of a slug that is new.
fn new_institution(
    slug: &str,
    names: &Texts,
    country: &str,
    bare: Language,
    refusals: &mut Vec<Refusal>,
) -> Option<NewInstitution> {
    let mut name = LocalizedText::default();
    for (code, text) in names.iter().filter(|(_, text)| !text.trim().is_empty()) {
        let language = code.split(['-', '_']).next().and_then(|code| code.parse().ok()).unwrap_or(bare);
        name.insert(language, text.trim());
    }
    let new = NewInstitution {
        slug: slug.to_owned(),
        name,
        country: country.to_owned(),
        elective_ects: None,
        elective_eqf: None,
    };
    match consortium::institution::check(&new) {
        Ok(()) => Some(new),
        Err(consortium::Error::Invalid("slug", code)) => {
            refusals.push(Refusal::new("institution", code));
            None
        }
        Err(consortium::Error::Invalid("name", code)) => {
            refusals.push(Refusal::new("institution_name", code));
            None
        }
        Err(error) => {
            let code = if country.is_empty() { "required" } else { kernel::Failure::code(&error) };
            refusals.push(Refusal::new("country", code));
            None
        }
    }
}
