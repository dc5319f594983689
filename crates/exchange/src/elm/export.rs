//! The catalogue as a file, page by page: at most a page of listings in memory, five queries for each.

use std::collections::HashMap;

use catalogue::{Listing, listing, opportunity};
use consortium::institution;
use kernel::{Db, InstitutionId, OpportunityId};

use super::{
    Document, Format, Release,
    map::{Missing, Provider, opportunities},
};
use crate::Error;

/// Listings that are read at once.
const PAGE: u64 = 250;

/// A listing that the model cannot take, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The listing.
    pub id: OpportunityId,
    /// The slug of its provider.
    pub institution: String,
    /// The provider's own name for it.
    pub identifier: String,
    /// What it lacks.
    pub missing: Vec<Missing>,
}

/// What one step gave.
#[derive(Debug, Default)]
pub struct Page {
    /// The next bytes of the file.
    pub bytes: Vec<u8>,
    /// How many listings are in it.
    pub listings: usize,
    /// Listings that are not in it.
    pub left_out: Vec<LeftOut>,
}

enum Stage {
    Begin,
    Listings(Option<OpportunityId>),
    End,
    Over,
}

/// A catalogue that is being written: everything published, or what one institution has published.
pub struct Export {
    document: Document,
    base: String,
    only: Option<InstitutionId>,
    providers: HashMap<InstitutionId, Provider>,
    stage: Stage,
}

impl Export {
    /// Of everything, or of one institution; `base` is where we are served, without a slash at the end.
    pub fn new(format: Format, release: Release, base: &str, only: Option<InstitutionId>) -> Self {
        Self {
            document: Document::new(format, release, base),
            base: base.to_owned(),
            only,
            providers: HashMap::new(),
            stage: Stage::Begin,
        }
    }

    /// The next piece; none at the end.
    pub async fn next(&mut self, db: &Db) -> Result<Option<Page>, Error> {
        let mut page = Page::default();
        match self.stage {
            Stage::Begin => {
                for member in institution::all(db.reads()).await? {
                    self.providers.insert(member.id, Provider::new(member, &self.base));
                }
                self.document.begin(&mut page.bytes);
                self.stage = Stage::Listings(None);
            }
            Stage::Listings(after) => {
                let ids = opportunity::published_ids_of(db.reads(), self.only, after, PAGE).await?;
                for found in listing::published_by_ids(db.reads(), &ids).await? {
                    self.add(&mut page, &found)?;
                }
                self.stage = ids.last().map_or(Stage::End, |last| Stage::Listings(Some(*last)));
            }
            Stage::End => {
                if !self.document.end(&mut page.bytes).map_err(Error::Spool)? {
                    self.stage = Stage::Over;
                }
            }
            Stage::Over => return Ok(None),
        }
        Ok(Some(page))
    }

    fn add(&mut self, page: &mut Page, found: &Listing) -> Result<(), Error> {
        // Who joined after the first page comes with the next export.
        let Some(provider) = self.providers.get(&found.opportunity.institution_id) else { return Ok(()) };
        match opportunities(found, provider, &self.base) {
            Ok(nodes) => {
                page.listings += 1;
                self.document.add(&mut page.bytes, &nodes).map_err(Error::Spool)?;
            }
            Err(missing) => page.left_out.push(LeftOut {
                id: found.opportunity.id,
                institution: provider.institution().slug.clone(),
                identifier: found.opportunity.identifier.clone(),
                missing,
            }),
        }
        Ok(())
    }
}
