//! What somebody wants to enrol in, and what the own university would do with it.

use catalogue::{Listing, Offering};
use consortium::{Institution, Person};
use evaluation::outlook::{self, Outlook, Target};
use kernel::{ComponentId, OfferingId};
use recognition::{Component, programme};

use crate::{app::App, error::Error, viewer::Viewer};

/// A run with its listing and the outlook for the person.
pub(super) struct Sought {
    pub listing: Listing,
    pub run: Offering,
    pub provider: Institution,
    /// Where the person studies; none for who studies nowhere.
    pub target: Option<Target>,
    /// None without a home university, and where it is the provider itself.
    pub outlook: Option<Outlook>,
    /// What it could replace at home.
    pub components: Vec<Component>,
}

impl Sought {
    /// Whether a passed result could be counted at home at all.
    pub(super) const fn can_count(&self) -> bool {
        self.outlook.is_some()
    }
}

/// Reads it. A run of a listing that is not published is not there.
pub(super) async fn sought(
    app: &App,
    viewer: &Viewer,
    person: &Person,
    (offering, component): (OfferingId, Option<ComponentId>),
) -> Result<Sought, Error> {
    let db = app.db().reads();
    let run = catalogue::offering::by_id(db, offering).await?;
    let found = catalogue::listing::published_by_ids(db, &[run.opportunity_id]).await?;
    let listing = found.into_iter().next().ok_or_else(Error::not_found)?;
    let provider = consortium::institution::by_id(db, listing.opportunity.institution_id).await?;
    let mut sought = Sought { listing, run, provider, target: None, outlook: None, components: Vec::new() };
    let Some(home) = person.home_institution_id else { return Ok(sought) };
    let home = consortium::institution::by_id(db, home).await?;
    let target = outlook::target(db, home, person.programme_id, component).await?;
    let usage = outlook::own_usage(db, &viewer.actor, &target).await?;
    let place = (&sought.listing, sought.run.id);
    let today = target.institution.time_zone.day_at(viewer.now);
    sought.outlook = outlook::of_run(db, &target, &usage, place, today).await?;
    if let Some(programme) = person.programme_id {
        let components = programme::components(db, &[programme]).await?.remove(&programme).unwrap_or_default();
        sought.components = components.into_iter().map(|record| record.component).collect();
    }
    sought.target = Some(target);
    Ok(sought)
}
