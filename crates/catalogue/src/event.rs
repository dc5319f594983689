//! What happens to opportunities, as the timeline keeps it: ids and codes only.

use kernel::{Day, Event, InstitutionId, OfferingId, OpportunityVersionId};
use serde::{Deserialize, Serialize};

/// A new opportunity was drafted.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct OpportunityDrafted {
    /// Who offers it.
    pub institution: InstitutionId,
    /// Its first version.
    pub version: OpportunityVersionId,
}

impl Event for OpportunityDrafted {
    const KIND: &'static str = "catalogue.opportunity_drafted";
}

/// Its draft was changed.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct OpportunityEdited {
    /// The draft version.
    pub version: OpportunityVersionId,
    /// Its number.
    pub number: i32,
}

impl Event for OpportunityEdited {
    const KIND: &'static str = "catalogue.opportunity_edited";
}

/// A version became what is offered.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct OpportunityPublished {
    /// The published version.
    pub version: OpportunityVersionId,
    /// Its number.
    pub number: i32,
}

impl Event for OpportunityPublished {
    const KIND: &'static str = "catalogue.opportunity_published";
}

/// It is no longer offered. The reason stands in the row.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct OpportunityArchived {}

impl Event for OpportunityArchived {
    const KIND: &'static str = "catalogue.opportunity_archived";
}

/// A file that was said to be everything the provider offers no longer had it.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct OpportunityVanished {}

impl Event for OpportunityVanished {
    const KIND: &'static str = "catalogue.opportunity_vanished";
}

/// A file of the provider has it again.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct OpportunityReturned {}

impl Event for OpportunityReturned {
    const KIND: &'static str = "catalogue.opportunity_returned";
}

/// It stays although no file has it: from now on it is looked after by hand.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct OpportunityKept {}

impl Event for OpportunityKept {
    const KIND: &'static str = "catalogue.opportunity_kept";
}

/// A dated run was added, changed or cancelled.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct OfferingChanged {
    /// The run.
    pub offering: OfferingId,
    /// `open` or `cancelled`.
    pub state: &'static str,
}

impl Event for OfferingChanged {
    const KIND: &'static str = "catalogue.offering_changed";
}

/// The day on which it is to be looked at again is near.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct ReviewDue {
    /// The published version.
    pub version: OpportunityVersionId,
    /// The day.
    pub due_on: Day,
}

impl Event for ReviewDue {
    const KIND: &'static str = "catalogue.review_due";
}

/// The version just published says something else in substance than the one before (R-E5).
#[derive(Clone, Copy, Debug, Serialize)]
pub struct OpportunityRevised {
    /// The published version.
    pub version: OpportunityVersionId,
    /// Its number.
    pub number: i32,
}

impl Event for OpportunityRevised {
    const KIND: &'static str = "catalogue.opportunity_revised";
}
