//! What an institution offers, undated.

use kernel::{InstitutionId, OpportunityId, OrganisationalUnitId, PersonId, Timestamp};
use sea_orm::entity::prelude::*;

use crate::{OpportunityKind, OpportunityState};

/// A learning opportunity; what it says stands in its versions.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "opportunity")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OpportunityId,
    /// Who offers it.
    pub institution_id: InstitutionId,
    /// Which unit of it, if stated.
    pub unit_id: Option<OrganisationalUnitId>,
    /// The provider's own name for it, unique there.
    pub identifier: String,
    /// What sort of thing.
    pub kind: OpportunityKind,
    /// Where it stands.
    pub state: OpportunityState,
    /// Who drafted it; none for an import by command.
    pub created_by: Option<PersonId>,
    /// When it was first published; none if never.
    pub published_at: Option<Timestamp>,
    /// When it was archived.
    pub archived_at: Option<Timestamp>,
    /// Why it was archived, if stated.
    pub archive_reason: Option<String>,
    /// Whether a file of the provider brought it and is still what it rests on; not so what was written by hand, or kept by hand.
    pub is_imported: bool,
    /// When a file that was said to be everything the provider offers no longer had it; none while it has.
    pub vanished_at: Option<Timestamp>,
    /// When it was drafted.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// Raised by each change: who edits names the one seen.
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
