//! What the figures count.
#![expect(clippy::struct_excessive_bools, reason = "each flag is a column that a figure sums up")]

use kernel::{Day, Ects, InstitutionId, OpportunityId, PersonId};
use sea_orm::entity::prelude::*;

kernel::text_enum! {
    /// What sort of fact it is.
    pub enum FactKind {
        /// A person took a seat.
        Enrolment = "enrolment",
        /// A home university decided.
        Decision = "decision",
        /// A learner appealed against a decision.
        Appeal = "appeal",
        /// An appeal was ruled on.
        Ruling = "ruling",
    }
}

/// One enrolment, decision, appeal or ruling, flattened for counting. It names rows of others and holds no key to them: a fact
/// outlives what it was counted from.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "fact")]
pub struct Model {
    /// What sort.
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: FactKind,
    /// The enrolment, the decision, or the appeal.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose.
    pub person_id: PersonId,
    /// Where the person studies; for a decision who decided.
    pub home_id: Option<InstitutionId>,
    /// Who teaches and awards.
    pub provider_id: Option<InstitutionId>,
    /// What is taught.
    pub opportunity_id: Option<OpportunityId>,
    /// The day it is dated by: the first day of the run, the day of the decision; none is not known.
    pub counted_on: Option<Day>,
    /// Credits recorded; none if none were.
    pub ects: Option<Ects>,
    /// Online or blended, at another institution than one's own (MT-4).
    pub r#virtual: bool,
    /// The outcome of a decision, or what came of an appeal.
    pub outcome: Option<String>,
    /// Whether the decision is positive.
    pub positive: bool,
    /// Whether conditions are still to be met: until then it moves nobody and transfers nothing (MT-4, MT-5).
    pub pending: bool,
    /// Whether it was decided automatically (MT-7).
    pub automatic: bool,
    /// Taken back: an enrolment that was withdrawn; a decision that another one superseded.
    pub void: bool,
    /// How many days a decision took, without those on which its clock stood still (MT-6); none where it never ran.
    pub days: Option<i32>,
    /// Whether it was made by its due day (MT-10).
    pub on_time: Option<bool>,
    /// Why it was refused: words of grounds and elements with a blank between them (MT-9).
    pub grounds: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
