//! Recognition requests.

use kernel::{
    ComponentId, Day, EnrolmentId, InstitutionId, OpportunityId, OpportunityVersionId, PersonId, ProgrammeId,
    RequestId, Timestamp,
};
use recognition::{purpose::Purpose, route::Route};
use sea_orm::entity::prelude::*;

use crate::{
    outlook::Basis,
    request::{filing::Filing, graded::Graded, presented::Presented, state::State},
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
    /// Who awarded; none where the issuer is not of the network: then it stands in `presented` by its name only.
    pub provider_id: Option<InstitutionId>,
    /// What was learnt; none for a credential from outside.
    pub opportunity_id: Option<OpportunityId>,
    /// In which wording; none for a credential from outside.
    pub version_id: Option<OpportunityVersionId>,
    /// The enrolment whose result is presented; none for a credential from outside.
    pub enrolment_id: Option<EnrolmentId>,
    /// What for.
    pub purpose: Purpose,
    /// The programme it should count in.
    pub programme_id: Option<ProgrammeId>,
    /// The component it should replace.
    pub component_id: Option<ComponentId>,
    /// Component, else programme, else `institution`: what makes two open requests the same (I-4).
    pub target_key: String,
    /// What makes two credentials of one learner the same (I-4).
    pub credential_key: String,
    /// What the learner says beside the credential; none where the software filed it on a result.
    pub filing: Option<Filing>,
    /// Where it stands.
    pub state: State,
    /// How it is decided; none until complete.
    pub route: Option<Route>,
    /// Why that route.
    pub basis: Option<Basis>,
    /// The credential as presented: copied, so that later edits do not touch the case.
    pub presented: Presented,
    /// What its grade is here: a suggestion beside the original, which stays as it is (GR-1).
    pub graded: Option<Graded>,
    /// When it was sent; none while it is a draft.
    pub submitted_at: Option<Timestamp>,
    /// When all was there: the clock's start.
    pub completed_on: Option<Day>,
    /// When the next thing must have happened: while it is a draft a change, or it is deleted; an answer while one is waited
    /// for, completeness while it is looked at, conditions that are not met, else the decision (R-S2).
    pub due_on: Option<Day>,
    /// When it must be decided at the latest (L-6).
    pub cap_on: Option<Day>,
    /// Until when the decision was said to come, where a delay was announced (R-S3).
    pub delayed_until: Option<Day>,
    /// When it was seen that the cap had passed, and people were told (R-S3).
    pub overdue_on: Option<Day>,
    /// When the learner was told that a draft is soon deleted; none since its last change.
    pub warned_on: Option<Day>,
    /// When it was decided.
    pub decided_at: Option<Timestamp>,
    /// By which criteria it is examined: those in force when it became complete (L-2).
    pub criteria_version: Option<String>,
    /// The officer who works on it.
    pub assigned_to: Option<PersonId>,
    /// Raised by each change.
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
