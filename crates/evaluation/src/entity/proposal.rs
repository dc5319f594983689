//! What evaluators propose.

use kernel::{PersonId, ProposalId, RequestId, Timestamp};
use sea_orm::entity::prelude::*;

use crate::{assess::Evaluation, request::findings::Findings};

/// What an evaluator would decide; at most one stands for each request.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "proposal")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ProposalId,
    /// Which request.
    pub request_id: RequestId,
    /// What the evaluator found in the comparison.
    pub findings: Findings,
    /// What the evaluation function made of it.
    pub outcome: Evaluation,
    /// What the evaluator says to the one who decides.
    pub note: String,
    /// Who proposed.
    pub proposed_by: PersonId,
    /// When.
    pub proposed_at: Timestamp,
    /// False once it was returned.
    pub standing: bool,
    /// Why it was returned.
    pub return_reason: Option<String>,
    /// Who returned it.
    pub returned_by: Option<PersonId>,
    /// Which request.
    #[sea_orm(belongs_to, from = "request_id", to = "id")]
    pub request: BelongsTo<super::recognition_request::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
