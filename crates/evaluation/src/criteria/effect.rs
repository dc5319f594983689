//! What other criteria would have made of the last cases: the function again, on the facts that each decision keeps.

use std::collections::BTreeMap;

use kernel::{Actor, Day, InstitutionId, RequestId};
use recognition::purpose::Purpose;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use super::{VersionState, policy};
use crate::{
    Error,
    assess::{self, Criteria, Evaluation, Outcome},
    entity::{criteria_version, decision, recognition_request as request},
};

/// How many cases are looked at.
pub const CASES: u64 = 50;

/// A case that would have come out otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which request.
    pub request: RequestId,
    /// Its case number.
    pub reference: String,
    /// What for.
    pub purpose: Purpose,
    /// As it was decided.
    pub before: Evaluation,
    /// As it would have been.
    pub after: Evaluation,
}

/// What criteria would change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effect {
    /// How many cases were looked at.
    pub cases: usize,
    /// How many came out how.
    pub before: BTreeMap<Outcome, usize>,
    /// How many would have come out how.
    pub after: BTreeMap<Outcome, usize>,
    /// Those that would have come out otherwise, newest first.
    pub changes: Vec<Change>,
}

/// The effect on the last cases that people decided at this institution; for the consortium's defaults, at those that
/// set nothing of their own. What an agreement decided was not examined, so nothing would change.
pub async fn effect(
    db: &impl ConnectionTrait,
    actor: &Actor,
    owner: Option<InstitutionId>,
    (criteria, today): (&Criteria, Day),
) -> Result<Effect, Error> {
    policy::may_read_drafts(actor, owner)?;
    let of_owner = match owner {
        Some(owner) => Condition::all().add(request::COLUMN.institution_id.eq(owner)),
        None => Condition::all().add(request::COLUMN.institution_id.not_in_subquery(with_own(today))),
    };
    let decided = decision::Entity::find()
        .find_also_related(request::Entity)
        .filter(of_owner)
        .filter(decision::COLUMN.decided_by.is_not_null())
        .filter(decision::COLUMN.superseded_by.is_null())
        .order_by_desc(decision::Column::DecidedAt)
        .order_by_desc(decision::Column::Id)
        .limit(CASES);
    let mut found = Effect::default();
    for (decision, request) in decided.all(db).await? {
        let (Some(request), Some(facts)) = (request, decision.detail.facts) else { continue };
        let (before, after) = (decision.detail.evaluation, assess::evaluate(&facts, criteria));
        found.cases += 1;
        *found.before.entry(before.outcome).or_default() += 1;
        *found.after.entry(after.outcome).or_default() += 1;
        if differs(&before, &after) {
            let (id, reference, purpose) = (request.id, request.reference, request.purpose);
            found.changes.push(Change { request: id, reference, purpose, before, after });
        }
    }
    Ok(found)
}

/// Institutions with criteria of their own.
fn with_own(today: Day) -> sea_orm::sea_query::SelectStatement {
    use criteria_version::{COLUMN, Column, Entity};
    let own = Entity::find().select_only().column(Column::InstitutionId);
    own.filter(COLUMN.institution_id.is_not_null())
        .filter(COLUMN.state.eq(VersionState::Published))
        .filter(COLUMN.in_force_from.lte(today))
        .into_query()
}

/// Whether the learner would have been told something else.
fn differs(before: &Evaluation, after: &Evaluation) -> bool {
    let told = |one: &Evaluation| {
        let reduction = (one.mode, one.ground, one.alternative_purpose);
        (one.outcome, one.credits, reduction, one.conditions.clone())
    };
    told(before) != told(after)
}
