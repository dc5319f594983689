//! Decisions: immutable; a new one supersedes (I-5).

use kernel::{AppealId, Day, DecisionId, Ects, PersonId, ProposalId, RequestId, Timestamp};
use recognition::{purpose::Purpose, route::Route};
use sea_orm::entity::prelude::*;

use crate::{
    assess::{Ground, Outcome, Reduction},
    request::detail::{Detail, Rules},
};

/// The binding outcome of a request, with all that its notice carries (R-S4).
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "decision")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DecisionId,
    /// Which request.
    pub request_id: RequestId,
    /// The proposal it confirms; one decision for each (I-4).
    #[sea_orm(unique)]
    pub proposal_id: Option<ProposalId>,
    /// What was decided.
    pub outcome: Outcome,
    /// In what way it is partial.
    pub mode: Option<Reduction>,
    /// Credits recorded.
    pub credits: Option<Ects>,
    /// Why refused.
    pub ground: Option<Ground>,
    /// What it counts as instead.
    pub alternative_purpose: Option<Purpose>,
    /// The reasons in words.
    pub reasons: String,
    /// The ids of the rules that decided, in order.
    pub rules: Rules,
    /// The whole evaluation and the basis of the route, copied.
    pub detail: Detail,
    /// The version of the criteria (L-2).
    pub criteria_version: String,
    /// How it was decided.
    pub route: Route,
    /// Who proposed.
    pub proposed_by: Option<PersonId>,
    /// Who decided; none for the software itself (R-R4: positive only).
    pub decided_by: Option<PersonId>,
    /// When.
    pub decided_at: Timestamp,
    /// The version of the request that it made: who saw an earlier one did not know of it (H075).
    pub request_version: i32,
    /// The day of its notice: shown in the portal, or accepted by the mail server if that was later (R-S2).
    pub notified_on: Day,
    /// The last day of the appeal window.
    pub appeal_until: Day,
    /// The appeal that it answers; none for a decision of the office.
    pub appeal_id: Option<AppealId>,
    /// The decision that took its place.
    pub superseded_by: Option<DecisionId>,
    /// What it is found by, in small letters (L-11).
    pub words: String,
    /// Which request.
    #[sea_orm(belongs_to, from = "request_id", to = "id")]
    pub request: BelongsTo<super::recognition_request::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
