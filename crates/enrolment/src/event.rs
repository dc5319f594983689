//! What happens to enrolments and to what people keep: ids, days and codes, read again by whoever follows up.

use kernel::{Day, EnrolmentId, Event, InstitutionId, OfferingId, OpportunityId, PersonId, SavedSearchId};
use serde::{Deserialize, Serialize};

use crate::{Frequency, Outcome};

/// A person took a seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enrolled {
    /// The enrolment.
    pub enrolment: EnrolmentId,
    /// The run.
    pub offering: OfferingId,
    /// What is taught.
    pub opportunity: OpportunityId,
    /// Who learns.
    pub person: PersonId,
    /// Where the person studies.
    pub home: Option<InstitutionId>,
    /// Who teaches.
    pub provider: InstitutionId,
    /// The first day of the run, if it has one.
    pub starts_on: Option<Day>,
    /// `online`, `blended` or `on_site`, if stated.
    pub mode: Option<String>,
}

impl Event for Enrolled {
    const KIND: &'static str = "enrolment.enrolled";
}

/// A person gave a seat back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawn {
    /// The enrolment.
    pub enrolment: EnrolmentId,
}

impl Event for Withdrawn {
    const KIND: &'static str = "enrolment.withdrawn";
}

/// A person let a passed result be passed on, or no longer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentChanged {
    /// The enrolment.
    pub enrolment: EnrolmentId,
    /// Whether it may be.
    pub given: bool,
}

impl Event for ConsentChanged {
    const KIND: &'static str = "enrolment.consent_changed";
}

/// A provider entered a result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResultRecorded {
    /// The enrolment.
    pub enrolment: EnrolmentId,
    /// Passed or failed.
    pub outcome: Outcome,
}

impl Event for ResultRecorded {
    const KIND: &'static str = "enrolment.result_recorded";
}

/// A person put a listing on the own list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListingSaved {
    /// The listing.
    pub opportunity: OpportunityId,
}

impl Event for ListingSaved {
    const KIND: &'static str = "enrolment.listing_saved";
}

/// A person took a listing off the own list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListingRemoved {
    /// The listing.
    pub opportunity: OpportunityId,
}

impl Event for ListingRemoved {
    const KIND: &'static str = "enrolment.listing_removed";
}

/// A person keeps a search, or keeps it otherwise: with other mails, or again after removing it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchSaved {
    /// The search.
    pub search: SavedSearchId,
    /// How often it writes from now on.
    pub frequency: Frequency,
}

impl Event for SearchSaved {
    const KIND: &'static str = "enrolment.search_saved";
}

/// A person keeps a search no longer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchRemoved {
    /// The search.
    pub search: SavedSearchId,
}

impl Event for SearchRemoved {
    const KIND: &'static str = "enrolment.search_removed";
}

/// Something new fits a saved search.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchAnswered {
    /// The search.
    pub search: SavedSearchId,
    /// What is new, the newest first; of many the first only.
    pub listings: Vec<OpportunityId>,
    /// How many there are.
    pub count: usize,
}

impl Event for SearchAnswered {
    const KIND: &'static str = "enrolment.search_answered";
}
