//! What is to be done for each row, from what is stored: pure, the same for the dry run and the real one.

use std::collections::{BTreeSet, HashMap};

use catalogue::{
    Draft, FieldError, Listing, Offering, OfferingState, Opportunity, OpportunityState, Run, VersionState,
};
use consortium::institution::NewInstitution;
use kernel::Language;

use super::{
    Outcome, Report,
    check::{Checker, Item, Key},
};
use crate::{
    Refusal, Warning,
    kept::{self, Spoken},
    row::Particulars,
};

/// A listing to be made, with its runs.
#[derive(Debug)]
pub(super) struct Creation {
    pub key: Key,
    pub institution: Option<NewInstitution>,
    pub particulars: Option<Box<Particulars>>,
    pub draft: Draft,
    pub runs: Vec<Run>,
}

/// What is to be done for a chunk of rows.
#[derive(Debug, Default)]
pub(super) struct Steps<'a> {
    pub creations: Vec<Creation>,
    pub edits: Vec<(&'a Listing, Draft)>,
    pub publications: Vec<(&'a Key, &'a Listing)>,
    pub new_runs: Vec<(&'a Listing, Run)>,
    pub changed_runs: Vec<(&'a Listing, &'a Offering, Run)>,
    /// Listings that carry the mark of having vanished, and are back.
    pub returned: Vec<&'a Opportunity>,
}

/// Decides each row and reports it.
pub(super) fn steps<'a>(
    items: Vec<Item>,
    stored: &'a HashMap<Key, Listing>,
    publish: bool,
    checker: &mut Checker,
    report: &mut Report,
) -> Steps<'a> {
    let mut steps = Steps::default();
    for item in items {
        let (line, identifier) = (item.line, item.key.identifier.clone());
        if let Some((key, listing)) = stored.get_key_value(&item.key) {
            // Made by an earlier line of this file, it is as new as that line.
            let outcome = if checker.created(key) { Outcome::Created } else { Outcome::Changed };
            let changed = steps.change(item, key, listing, publish, &mut report.warnings);
            let came = changed.map(|changed| if changed { outcome } else { Outcome::Unchanged });
            report.add(line, identifier, came.map_err(|refusal| vec![refusal]));
        } else {
            steps.create(item, checker);
            report.add(line, identifier, Ok(Outcome::Created));
        }
    }
    // Those refused by themselves were reported before the others of their chunk.
    report.rows.sort_by_key(|row| row.line);
    steps
}

impl<'a> Steps<'a> {
    fn create(&mut self, item: Item, checker: &mut Checker) {
        // In a dry run an earlier chunk may have brought it without storing it.
        if item.again && checker.created(&item.key) {
            if let Some(creation) = self.creations.iter_mut().find(|creation| creation.key == item.key) {
                creation.runs.extend(item.run);
            }
            return;
        }
        checker.creates(&item.key);
        let runs = item.run.into_iter().collect();
        let Item { key, institution, particulars, draft, .. } = item;
        self.creations.push(Creation { key, institution, particulars, draft, runs });
    }

    /// Whether something is different.
    fn change(
        &mut self,
        item: Item,
        key: &'a Key,
        listing: &'a Listing,
        publish: bool,
        warnings: &mut Vec<Warning>,
    ) -> Result<bool, Refusal> {
        if listing.opportunity.state == OpportunityState::Archived {
            return Err(Refusal::new("identifier", "archived"));
        }
        let mut changed = self.run(item.run, &item.present, listing)?;
        if item.again {
            return Ok(changed);
        }
        if listing.opportunity.vanished_at.is_some() {
            self.returned.push(&listing.opportunity);
            changed = true;
        }
        let draft = completed(item, listing, warnings)?;
        let edited = listing.differs_from(&draft);
        if edited {
            self.edits.push((listing, draft));
            changed = true;
        }
        if publish && (edited || listing.version.state == VersionState::Draft) {
            self.publications.push((key, listing));
            changed = true;
        }
        Ok(changed)
    }

    /// A run is told by its dates: the same dates are the same run.
    fn run(
        &mut self,
        run: Option<Run>,
        present: &BTreeSet<&'static str>,
        listing: &'a Listing,
    ) -> Result<bool, Refusal> {
        let Some(mut run) = run else { return Ok(false) };
        let Some(known) = listing.offerings.iter().find(|known| Run::of(known).dates() == run.dates()) else {
            self.new_runs.push((listing, run));
            return Ok(true);
        };
        if !present.contains("seats") {
            run.seats = known.seats;
        }
        if !present.contains("enrol_by") {
            run.enrol_by = known.enrol_by;
        }
        if Run::of(known) == run {
            return Ok(false);
        }
        if known.state == OfferingState::Cancelled {
            return Err(Refusal::new("start", "offering-cancelled"));
        }
        if run.seats.is_some_and(|seats| seats < known.taken) {
            return Err(Refusal::new("seats", "seats-below-taken"));
        }
        self.changed_runs.push((listing, known, run));
        Ok(true)
    }
}

/// What a row says of a listing that is there, with what it does not speak of as it is stored. Texts without a language are in
/// the listing's own unless the row states one.
fn completed(item: Item, listing: &Listing, warnings: &mut Vec<Warning>) -> Result<Draft, Refusal> {
    let stored = Draft::of(&listing.opportunity, &listing.version, &listing.outcomes).content;
    let Item { line, mut fields, mut draft, present, .. } = item;
    if !present.contains("language") {
        fields.language = stored.original_language.to_string();
        draft = fields.read().map_err(refusal)?;
    }
    let first = draft.content.teaching_languages.0.first().copied();
    let own = kept::language(&fields.language, first.unwrap_or(Language::ENGLISH)).unwrap_or(Language::ENGLISH);
    let left_out = Spoken::of(&fields, own, &present).keep_rest(&mut draft.content, &stored);
    warnings.extend(left_out.into_iter().map(|language| {
        let column = format!("learning_outcomes@{language}");
        Warning { line, column, code: "translation-left-out" }
    }));
    Ok(draft)
}

fn refusal(errors: Vec<FieldError>) -> Refusal {
    errors.into_iter().next().map_or_else(|| Refusal::new("language", "language"), Refusal::from)
}
