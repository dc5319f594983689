//! Ratings of a published version on the course-level criteria (R-C3).

use kernel::{CourseRatingId, OpportunityVersionId, PersonId, Timestamp};
use recognition::{
    criterion::{Criterion, Robustness},
    quality::Snapshot,
};
use sea_orm::entity::prelude::*;

/// How solid the evidence is for one criterion of one version; reused for every request.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "course_rating")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: CourseRatingId,
    /// Which version.
    pub version_id: OpportunityVersionId,
    /// Which criterion; never verification, which is per credential.
    pub criterion: Criterion,
    /// How solid.
    pub robustness: Robustness,
    /// What it rests on (R-C4).
    pub evidence: String,
    /// Who rated.
    pub rated_by: PersonId,
    /// When.
    pub rated_at: Timestamp,
    /// By which version of the rubric.
    pub rubric_version: String,
    /// What our copy of DEQAR said at that moment, where it says anything of the criterion (DQ-8).
    pub register: Option<Snapshot>,
}

impl ActiveModelBehavior for ActiveModel {}
