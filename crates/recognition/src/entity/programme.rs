//! Degree programmes: what a learner studies at home.

use kernel::{Ects, InstitutionId, LocalizedText, ProgrammeId};
use sea_orm::entity::prelude::*;

/// One programme.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "programme")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ProgrammeId,
    /// Whose it is.
    pub institution_id: InstitutionId,
    /// The institution's own code, unique there.
    pub code: String,
    /// Its title.
    pub title: LocalizedText,
    /// All its credits.
    pub ects: Option<Ects>,
    /// Its level.
    pub eqf: Option<i16>,
    /// Room for free electives.
    pub elective_ects: Option<Ects>,
    /// Level that electives must have; none if it has no electives.
    pub elective_eqf: Option<i16>,
    /// Whether it leads to a regulated profession; none is unknown, not no.
    pub regulated_profession: Option<bool>,
    /// Raised at each change.
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
