//! What the table of listings shows beside the listings themselves: a few statements, however many rows there are.

use std::collections::HashMap;

use catalogue::{Listing, opportunity::review};
use consortium::institution;
use exchange::elm;
use kernel::{Day, OpportunityId, Timestamp};

use super::unrated;
use crate::{
    app::App,
    error::Error,
    finding::{self, Takers},
    staff::provider::office::Office,
};

/// Of all listings on the page.
pub(super) struct Gathered {
    /// Of what is published: whether a criterion is not rated yet.
    pub unrated: HashMap<OpportunityId, bool>,
    /// Of what is published: the day by which it was to be looked at again, where that is over.
    pub overdue: HashMap<OpportunityId, Day>,
    /// How many signed-in learners saw it; who is not in it was seen by none.
    pub seen: HashMap<OpportunityId, u64>,
    /// Who takes it; none while the index is away.
    pub takers: Option<HashMap<OpportunityId, Takers>>,
    /// How many other universities there are.
    pub others: usize,
    /// The day at the provider (I-12).
    pub today: Day,
    /// As the European Learning Model has it.
    pub provider: elm::Provider,
}

/// Gathers it.
pub(super) async fn gathered(
    app: &App,
    now: Timestamp,
    office: &Office,
    listings: &[Listing],
) -> Result<Gathered, Error> {
    let ids: Vec<OpportunityId> = listings.iter().map(|listing| listing.opportunity.id).collect();
    let own = &office.institution;
    let today = own.time_zone.day_at(now);
    let others = institution::all(app.db().reads()).await?.iter().filter(|other| other.id != own.id).count();
    Ok(Gathered {
        unrated: unrated::of_listings(app, listings).await?,
        overdue: review::overdue(app.db().reads(), &ids, today).await?,
        seen: impact::exposure::learners_by_listing(app.db().reads(), &ids).await?,
        takers: finding::takers(app, &own.slug).await?,
        others,
        today,
        provider: elm::Provider::new(own.clone(), &app.settings().public_url),
    })
}
