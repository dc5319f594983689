//! Tables of grades: how often a university gave each passing grade.

use kernel::{Day, GradeTableId, InstitutionId, PersonId, Timestamp};
use sea_orm::entity::prelude::*;

use crate::{
    grade::Cycle,
    grade_table::{Counted, TableStatus},
};

/// One version of a table; never changed, so that what rested on it can still be read.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "grade_table")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: GradeTableId,
    /// Whose grades.
    pub institution_id: InstitutionId,
    /// ISCED-F field, broad, narrow or detailed; `all` is the whole institution.
    pub isced_f: String,
    /// Of which cycle.
    pub cycle: Cycle,
    /// Number of the version, for this field and cycle.
    pub number: i32,
    /// The first year that is counted.
    pub from_year: i16,
    /// The last.
    pub to_year: i16,
    /// How often each grade was given, best first.
    pub counts: Counted,
    /// The best grade there is, where grades are numbers.
    pub best: Option<String>,
    /// The lowest pass, where grades are numbers.
    pub lowest_pass: Option<String>,
    /// Where the numbers come from.
    pub source: String,
    /// How far they may be relied on.
    pub status: TableStatus,
    /// The first day on which it is used.
    pub valid_from: Day,
    /// Who wrote it; none for the software itself.
    pub kept_by: Option<PersonId>,
    /// When it was written.
    pub kept_at: Timestamp,
    /// The version after it.
    pub superseded_by: Option<GradeTableId>,
}

impl ActiveModelBehavior for ActiveModel {}
