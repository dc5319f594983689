//! Bringing rows of a file into the catalogue: first as a plan (dry run), then for good; all rows or none, unless asked
//! to leave out the refused ones. Rows stream through in chunks; the database is asked once a chunk, not once a row.

mod alike;
mod apply;
mod check;
mod decide;
mod lacking;
mod report;

#[cfg(test)]
mod tests;

use std::collections::HashMap;

use catalogue::{Listing, listing, opportunity::policy};
use consortium::Institution;
use kernel::{InstitutionId, Work, denied};

use crate::{Error, FileError, Row};

use alike::Titles;
use check::{Checker, Item};

pub use report::{Alike, Outcome, Report, RowReport};

/// Rows that are compared with the database at once.
const CHUNK: usize = 500;

/// Whose listings the rows may be.
#[derive(Clone, Debug)]
pub enum Target {
    /// This institution's only; a row that names another is refused (H028).
    Institution(Box<Institution>),
    /// Whoever a row names; a slug that is new becomes an institution. For the command line.
    Rows,
}

/// How to import.
#[derive(Clone, Debug)]
pub struct Options {
    /// Whose listings.
    pub target: Target,
    /// Whether to publish what comes in.
    pub publish: bool,
    /// Whether refused rows are left out instead of refusing everything.
    pub keep_going: bool,
    /// Whether the file is said to be everything that its institutions offer: what earlier files brought and this one lacks
    /// is marked.
    pub is_whole: bool,
}

/// What an import would do. Nothing is written (M06: an editor may look).
pub async fn plan(
    work: &mut Work,
    rows: impl Iterator<Item = Result<Row, FileError>> + Send,
    options: &Options,
) -> Result<Report, Error> {
    allowed(work, options, true)?;
    run(work, rows, options, true).await
}

/// Imports. On any error, also that of refused rows, drop the work: then nothing has happened.
pub async fn commit(
    work: &mut Work,
    rows: impl Iterator<Item = Result<Row, FileError>> + Send,
    options: &Options,
) -> Result<Report, Error> {
    allowed(work, options, false)?;
    let report = run(work, rows, options, false).await?;
    if options.keep_going { Ok(report) } else { report.whole() }
}

/// M06; only the command line takes rows of any institution.
fn allowed(work: &Work, options: &Options, dry_run: bool) -> Result<(), Error> {
    match &options.target {
        Target::Institution(institution) => policy::may_import(&work.actor, institution.id, dry_run)?,
        Target::Rows => denied(work.actor.is_system(), "provider-admin-only")?,
    }
    Ok(())
}

async fn run(
    work: &mut Work,
    rows: impl Iterator<Item = Result<Row, FileError>> + Send,
    options: &Options,
    dry_run: bool,
) -> Result<Report, Error> {
    let known = match &options.target {
        Target::Institution(institution) => vec![institution.as_ref().clone()],
        Target::Rows => consortium::institution::all(work.db()).await?,
    };
    let mut ids: HashMap<String, InstitutionId> = known.into_iter().map(|row| (row.slug, row.id)).collect();
    let mut checker = Checker::new(&options.target, ids.keys().cloned().collect());
    let mut report = Report::default();
    let mut titles = Titles::default();
    let mut rows = rows.fuse();
    loop {
        let chunk: Vec<Row> = rows.by_ref().take(CHUNK).collect::<Result<_, _>>()?;
        if chunk.is_empty() {
            break;
        }
        let items = checker.check(chunk, &mut report);
        let stored = stored(work, &ids, &items).await?;
        titles.learn(work, &ids, &items).await?;
        let new = items.iter().filter(|item| !item.again && !stored.contains_key(&item.key));
        report.alike.extend(new.filter_map(|item| titles.like(item)));
        let steps = decide::steps(items, &stored, options.publish, &mut checker, &mut report);
        // Once something is refused and nothing will be kept, the rest is only looked at.
        let doomed = !options.keep_going && report.count(Outcome::Refused) > 0;
        if !dry_run && !doomed {
            apply::apply(work, steps, &mut ids, options.publish).await?;
        }
    }
    if options.is_whole {
        lacking::mark(work, &ids, &checker, &mut report, dry_run).await?;
    }
    Ok(report)
}

/// What the institutions of these rows have under their identifiers.
async fn stored(
    work: &Work,
    ids: &HashMap<String, InstitutionId>,
    items: &[Item],
) -> Result<HashMap<check::Key, Listing>, Error> {
    let mut wanted: HashMap<&str, Vec<String>> = HashMap::new();
    for item in items {
        wanted.entry(&item.key.institution).or_default().push(item.key.identifier.clone());
    }
    let mut found = HashMap::new();
    for (slug, identifiers) in wanted {
        let Some(id) = ids.get(slug) else { continue };
        for listing in listing::by_identifiers(work.db(), *id, &identifiers).await? {
            let identifier = listing.opportunity.identifier.clone();
            found.insert(check::Key { institution: slug.to_owned(), identifier }, listing);
        }
    }
    Ok(found)
}
