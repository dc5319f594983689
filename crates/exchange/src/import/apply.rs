//! Doing what was decided, by the services of the catalogue: few statements for many new listings.

use std::collections::HashMap;

use catalogue::{
    Draft, Run, VersionState, listing, offering,
    opportunity::{self, vanished},
};
use kernel::{InstitutionId, Work};

use super::decide::{Creation, Steps};
use crate::{Error, row::Particulars};

/// A new listing with its runs.
type Made = (Draft, Vec<Run>);

/// Writes one chunk. `ids` learns the institutions that are made on the way.
pub(super) async fn apply(
    work: &mut Work,
    steps: Steps<'_>,
    ids: &mut HashMap<String, InstitutionId>,
    publish: bool,
) -> Result<(), Error> {
    create(work, steps.creations, ids, publish).await?;
    vanished::unmark(work, &steps.returned).await?;
    opportunity::edit_many(work, steps.edits).await?;
    let runs = steps.new_runs.into_iter().map(|(listing, run)| (&listing.opportunity, run)).collect();
    offering::offer_known(work, runs).await?;
    for (listing, known, run) in steps.changed_runs {
        offering::change_known(work, &listing.opportunity, known, run).await?;
    }
    let mut pending: HashMap<InstitutionId, Vec<String>> = HashMap::new();
    for (key, listing) in steps.publications {
        pending.entry(listing.opportunity.institution_id).or_default().push(key.identifier.clone());
    }
    for (institution, identifiers) in pending {
        publish_all(work, institution, &identifiers).await?;
    }
    Ok(())
}

async fn create(
    work: &mut Work,
    creations: Vec<Creation>,
    ids: &mut HashMap<String, InstitutionId>,
    publish: bool,
) -> Result<(), Error> {
    let mut by_institution: Vec<(InstitutionId, Vec<Made>)> = Vec::new();
    for creation in creations {
        let slug = creation.key.institution;
        let id = match (ids.get(&slug), creation.institution) {
            (Some(id), _) => *id,
            (None, Some(new)) => {
                let id = consortium::institution::create(work, new).await?;
                if let Some(particulars) = creation.particulars {
                    note(work, id, *particulars).await?;
                }
                ids.insert(slug, id);
                id
            }
            (None, None) => return Err(consortium::Error::NotFound.into()),
        };
        let made = (creation.draft, creation.runs);
        match by_institution.iter_mut().find(|(known, _)| *known == id) {
            Some((_, drafts)) => drafts.push(made),
            None => by_institution.push((id, vec![made])),
        }
    }
    for (institution, drafts) in by_institution {
        opportunity::bring_many(work, institution, drafts, publish).await?;
    }
    Ok(())
}

/// What the file knows of a new institution. A code that another one has is a person's to look at, and stays unsaid.
async fn note(work: &mut Work, id: InstitutionId, known: Particulars) -> Result<(), Error> {
    match consortium::code::identify(work, id, 1, known.codes).await {
        Ok(()) | Err(consortium::Error::Invalid(..)) => {}
        Err(error) => return Err(error.into()),
    }
    if let Some(email) = known.courses_email {
        consortium::institution::keep_offices(work, id, None, Some(&email)).await?;
    }
    Ok(())
}

/// Read again, because an edit has begun a new version.
async fn publish_all(work: &mut Work, institution: InstitutionId, identifiers: &[String]) -> Result<(), Error> {
    let mut drafts = listing::by_identifiers(work.db(), institution, identifiers).await?;
    drafts.retain(|listing| listing.version.state == VersionState::Draft);
    Ok(opportunity::publish_many(work, &drafts).await?)
}
