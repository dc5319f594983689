//! A listing as its provider sees it: the newest wording, ready to be sent again, and where it stands.

use catalogue::{Draft, Fields, Listing, OpportunityState, VersionState};
use kernel::OpportunityId;
use serde::Serialize;

use super::forms::ListingBody;
use crate::api::micro_credential::Offered;

/// A provider's listing.
#[derive(Serialize)]
pub(super) struct OwnListingAnswer {
    id: OpportunityId,
    institution: String,
    state: &'static str,
    /// Number of the wording below.
    version: i32,
    /// Whether the wording below is still to be published.
    is_draft: bool,
    updated_at: String,
    listing: ListingBody,
    offerings: Vec<Offered>,
}

impl OwnListingAnswer {
    pub(super) fn new(listing: &Listing, institution: String) -> Self {
        let (opportunity, version) = (&listing.opportunity, &listing.version);
        let fields = Fields::of(&Draft::of(opportunity, version, &listing.outcomes));
        Self {
            id: opportunity.id,
            institution,
            state: opportunity.state.as_str(),
            version: version.number,
            is_draft: version.state == VersionState::Draft && opportunity.state != OpportunityState::Archived,
            updated_at: opportunity.updated_at.to_string(),
            listing: ListingBody::of(fields),
            offerings: listing.offerings.iter().map(Offered::new).collect(),
        }
    }
}
