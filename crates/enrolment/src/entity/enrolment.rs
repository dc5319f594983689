//! A person in an offering.

use kernel::{
    EnrolmentId, InstitutionId, OfferingId, OpportunityId, OpportunityVersionId, PersonId, ProgrammeId, Timestamp,
};
use sea_orm::entity::prelude::*;

use crate::State;

/// A person in an offering, with what the home university promised at that moment.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "enrolment")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: EnrolmentId,
    /// The dated run.
    pub offering_id: OfferingId,
    /// What is taught there.
    pub opportunity_id: OpportunityId,
    /// Its wording when the person enrolled; later edits do not touch it.
    pub version_id: OpportunityVersionId,
    /// Who learns.
    pub person_id: PersonId,
    /// Who teaches and awards.
    pub provider_id: InstitutionId,
    /// The university that may count it; none if the person studies nowhere.
    pub home_institution_id: Option<InstitutionId>,
    /// The programme it should count in.
    pub programme_id: Option<ProgrammeId>,
    /// Where it stands.
    pub state: State,
    /// The outlook shown before enrolling, as `evaluation` wrote it; opaque here.
    pub promise: Option<String>,
    /// When the person agreed that a passed result files the request at home; none is no consent.
    pub consent_at: Option<Timestamp>,
    /// When the person enrolled.
    pub enrolled_at: Timestamp,
    /// When the person withdrew.
    pub withdrawn_at: Option<Timestamp>,
    /// Raised by each change.
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
