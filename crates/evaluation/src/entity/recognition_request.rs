//! Recognition requests.

use kernel::{
    ComponentId, Day, EnrolmentId, InstitutionId, OpportunityId, OpportunityVersionId, PersonId, ProgrammeId,
    RequestId, Timestamp,
};
use recognition::{purpose::Purpose, route::Route};
use sea_orm::entity::prelude::*;

use crate::{
    outlook::Basis,
    request::{presented::Presented, state::State},
};

/// A learner asks that a credential counts for a purpose.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "recognition_request")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RequestId,
    /// Its case number, for people.
    #[sea_orm(unique)]
    pub reference: String,
    /// Whose it is.
    pub learner_id: PersonId,
    /// Who decides: the home institution.
    pub institution_id: InstitutionId,
    /// Who awarded.
    pub provider_id: InstitutionId,
    /// What was learnt.
    pub opportunity_id: OpportunityId,
    /// In which wording.
    pub version_id: OpportunityVersionId,
    /// The enrolment whose result is presented.
    pub enrolment_id: EnrolmentId,
    /// What for.
    pub purpose: Purpose,
    /// The programme it should count in.
    pub programme_id: Option<ProgrammeId>,
    /// The component it should replace.
    pub component_id: Option<ComponentId>,
    /// Component, else programme, else `institution`: what makes two open requests the same (I-4).
    pub target_key: String,
    /// Where it stands.
    pub state: State,
    /// How it is decided; none until complete.
    pub route: Option<Route>,
    /// Why that route.
    pub basis: Option<Basis>,
    /// The credential as presented: copied, so that later edits do not touch the case.
    pub presented: Presented,
    /// When it was sent.
    pub submitted_at: Timestamp,
    /// When all was there: the clock's start.
    pub completed_on: Option<Day>,
    /// When it is to be decided (R-S2).
    pub due_on: Option<Day>,
    /// When it must be decided at the latest (L-6).
    pub cap_on: Option<Day>,
    /// When it was decided.
    pub decided_at: Option<Timestamp>,
    /// The officer who works on it.
    pub assigned_to: Option<PersonId>,
    /// Raised by each change.
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
