//! Appeals against decisions.

use kernel::{AppealId, Day, DecisionId, PersonId, RequestId, Timestamp};
use sea_orm::entity::prelude::*;

use crate::{appeal::ruling::AppealRuling, request::state::State};

/// A learner challenges a decision; at most once each.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "appeal")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AppealId,
    /// On which request.
    pub request_id: RequestId,
    /// Against which decision.
    #[sea_orm(unique)]
    pub decision_id: DecisionId,
    /// Why, in the learner's words.
    pub grounds: String,
    /// When it was lodged.
    pub lodged_at: Timestamp,
    /// The day of that where it is decided: the start of the clock of its ruling (R-S2).
    pub lodged_on: Day,
    /// Where the request stood: a decision that is upheld goes on from there.
    pub lodged_from: State,
    /// By when it is to be ruled on (R-S2).
    pub due_on: Day,
    /// What came of it.
    pub ruling: Option<AppealRuling>,
    /// The reasons of the appeals body.
    pub reasons: Option<String>,
    /// Who ruled.
    pub ruled_by: Option<PersonId>,
    /// When.
    pub ruled_at: Option<Timestamp>,
    /// On which request.
    #[sea_orm(belongs_to, from = "request_id", to = "id")]
    pub request: BelongsTo<super::recognition_request::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
