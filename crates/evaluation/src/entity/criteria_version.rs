//! Versions of criteria; never changed once published (L-2).

use kernel::{CriteriaVersionId, Day, InstitutionId, PersonId, Timestamp};
use sea_orm::entity::prelude::*;

use crate::{assess::Criteria, criteria::VersionState};

/// What one institution, or the consortium for all, sets from a day on.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "criteria_version")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: CriteriaVersionId,
    /// Whose; none for the consortium's defaults.
    pub institution_id: Option<InstitutionId>,
    /// Counted for each institution.
    pub number: i32,
    /// What is stamped on ratings and decisions: `lindholm-3`.
    #[sea_orm(unique)]
    pub label: String,
    /// What it sets.
    pub body: Criteria,
    /// Draft or published.
    pub state: VersionState,
    /// From which day on; none for a draft.
    pub in_force_from: Option<Day>,
    /// What is new, and why.
    pub note: String,
    /// Who changed it last.
    pub revised_by: PersonId,
    /// When.
    pub revised_at: Timestamp,
    /// Who published it.
    pub published_by: Option<PersonId>,
    /// When.
    pub published_at: Option<Timestamp>,
    /// Raised by each change.
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
