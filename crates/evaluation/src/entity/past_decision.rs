//! Decisions made before the platform was used, from a university's own archive.

use kernel::{ComponentId, Day, Ects, InstitutionId, PastDecisionId, PersonId, ProgrammeId, Timestamp};
use recognition::purpose::Purpose;
use sea_orm::entity::prelude::*;

use crate::{
    assess::{Ground, Outcome},
    precedent::Elements,
};

/// One line of the archive. Nothing in it says who the learner was.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "past_decision")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PastDecisionId,
    /// Who decided.
    pub institution_id: InstitutionId,
    /// By what the archive knows it; once for each university.
    pub source_reference: String,
    /// Who awarded.
    pub provider_id: InstitutionId,
    /// The provider's own name for the micro-credential.
    pub identifier: String,
    /// In which version; without one it is shown and makes no route (R-R2).
    pub version_number: Option<i32>,
    /// What for.
    pub purpose: Purpose,
    /// The programme it counted in.
    pub programme_id: Option<ProgrammeId>,
    /// The component it replaced.
    pub component_id: Option<ComponentId>,
    /// Component, else programme, else `institution`, as in a request.
    pub target_key: String,
    /// What was decided.
    pub outcome: Outcome,
    /// Credits recorded.
    pub credits: Option<Ects>,
    /// Why refused.
    pub ground: Option<Ground>,
    /// In which elements it differed.
    pub elements: Elements,
    /// When.
    pub decided_on: Day,
    /// Shown with the precedent.
    pub public_note: Option<String>,
    /// For the officers of the university alone.
    pub private_note: Option<String>,
    /// What a list finds it by, in small letters.
    pub words: String,
    /// Who brought the file; none for the command line.
    pub imported_by: Option<PersonId>,
    /// When.
    pub imported_at: Timestamp,
}

impl ActiveModelBehavior for ActiveModel {}
