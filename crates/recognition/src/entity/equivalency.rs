//! Equivalencies: standing rules «these there = these here».

use kernel::{Day, Ects, EquivalencyId, InstitutionId, PersonId, Timestamp};
use sea_orm::entity::prelude::*;

use crate::equivalency::{EquivalencyBasis, EquivalencyState, Tree, Visibility};

/// One equivalency. What it says is never changed once it is proposed: another wording is another equivalency.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "equivalency")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: EquivalencyId,
    /// What people call it.
    #[sea_orm(unique)]
    pub reference: String,
    /// Whose micro-credentials.
    pub issuer_id: InstitutionId,
    /// Who recognises them.
    pub recogniser_id: InstitutionId,
    /// What must be held.
    pub sources: Tree,
    /// The credits that it gives; none: those of the component.
    pub credits: Option<Ects>,
    /// Whether the software may recognise by it.
    pub binding: bool,
    /// The first day on which a credential may be issued.
    pub effective_from: Day,
    /// The last one; none for an open end.
    pub effective_to: Option<Day>,
    /// Where it stands.
    pub state: EquivalencyState,
    /// Who may read it once it counts.
    pub visibility: Visibility,
    /// For everybody.
    pub public_note: Option<String>,
    /// For the university alone.
    pub private_note: Option<String>,
    /// What it rests on, if stated.
    pub basis: Option<EquivalencyBasis>,
    /// Why there is no equivalency; then it warns and nothing else (R-E6).
    pub no_equivalency_reason: Option<String>,
    /// What it rests on has changed since (R-E5).
    pub needs_review: bool,
    /// How many requests rest on it.
    pub used: i32,
    /// Who has proposed it; none for one from a file.
    pub proposed_by: Option<PersonId>,
    /// What the list is searched by, in small letters.
    pub words: String,
    /// When it was written here.
    pub created_at: Timestamp,
    /// Raised at each change.
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
