//! Reference cases: decisions that colleagues are pointed to.

use kernel::{Day, DecisionId, InstitutionId, PersonId, ReferenceCaseId, Timestamp};
use sea_orm::entity::prelude::*;

use crate::precedent::ReferenceState;

/// A decision that is an example for later ones, by the word of two people.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "reference_case")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ReferenceCaseId,
    /// Whose it is: the university that decided.
    pub institution_id: InstitutionId,
    /// Which decision.
    #[sea_orm(unique)]
    pub decision_id: DecisionId,
    /// What people call it.
    pub title: String,
    /// Shown with the precedent.
    pub public_note: Option<String>,
    /// For the officers of the university alone.
    pub private_note: Option<String>,
    /// The last day on which it is an example.
    pub expires_on: Option<Day>,
    /// Set aside by an officer.
    pub inactive: bool,
    /// Where it stands.
    pub state: ReferenceState,
    /// Who proposed it.
    pub proposed_by: PersonId,
    /// When.
    pub proposed_at: Timestamp,
    /// Who said yes or no.
    pub settled_by: Option<PersonId>,
    /// When.
    pub settled_at: Option<Timestamp>,
    /// What a list finds it by, in small letters.
    pub words: String,
    /// Raised by each change.
    pub version: i32,
    /// Which decision.
    #[sea_orm(belongs_to, from = "decision_id", to = "id")]
    pub decision: BelongsTo<super::decision::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
