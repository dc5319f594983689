//! What came out of an enrolment.

use kernel::{EnrolmentId, PersonId, ResultId, Timestamp};
use sea_orm::entity::prelude::*;

kernel::text_enum! {
    /// What a provider enters.
    pub enum Outcome {
        /// All that was asked was shown.
        Passed = "passed",
        /// It was not.
        Failed = "failed",
    }
}

kernel::text_serde!(Outcome);

/// The result of one enrolment; final once written.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "course_result")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ResultId,
    /// Whose it is; one result for each enrolment.
    #[sea_orm(unique)]
    pub enrolment_id: EnrolmentId,
    /// Passed or failed.
    pub outcome: Outcome,
    /// The grade as the provider writes it.
    pub grade: Option<String>,
    /// The member of the provider who entered it.
    pub recorded_by: PersonId,
    /// When.
    pub recorded_at: Timestamp,
    /// The enrolment.
    #[sea_orm(belongs_to, from = "enrolment_id", to = "id")]
    pub enrolment: BelongsTo<super::enrolment::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
