//! Ratings of one request.

use kernel::{PersonId, RatingId, RequestId, Timestamp};
use recognition::{
    criterion::{Criterion, Robustness},
    quality::Snapshot,
};
use sea_orm::entity::prelude::*;

/// How solid the evidence is for one criterion of one request.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "rating")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RatingId,
    /// Which request.
    pub request_id: RequestId,
    /// Which criterion.
    pub criterion: Criterion,
    /// How solid.
    pub robustness: Robustness,
    /// What it rests on (R-C4).
    pub evidence: String,
    /// Who rated; none where the platform itself knows (R-R3a).
    pub rated_by: Option<PersonId>,
    /// When.
    pub rated_at: Timestamp,
    /// By which version of the rubric.
    pub rubric_version: String,
    /// What our copy of DEQAR said at that moment, where it says anything of the criterion (DQ-8).
    pub register: Option<Snapshot>,
    /// Which request.
    #[sea_orm(belongs_to, from = "request_id", to = "id")]
    pub request: BelongsTo<super::recognition_request::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
