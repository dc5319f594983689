//! Listings that a file of their provider brought and its whole catalogue no longer has: marked, never deleted, until a file
//! has them again, or somebody archives or keeps them. What was written by hand is never marked (ADR 35).

use std::collections::{BTreeMap, BTreeSet};

use kernel::{InstitutionId, LocalizedText, OpportunityId, Subject, Timestamp, Work};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::Expr,
};

use super::{
    policy,
    query::{self, CHUNK},
};
use crate::{
    Error, Opportunity, OpportunityKept, OpportunityReturned, OpportunityState, OpportunityVanished, VersionState,
    entity::{
        opportunity::{COLUMN, Column, Entity},
        opportunity_version as version,
    },
};

/// A listing that a file lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vanished {
    /// The listing.
    pub id: OpportunityId,
    /// The provider's own name for it.
    pub identifier: String,
    /// What it is called in its newest version.
    pub title: LocalizedText,
}

/// What files brought to an institution and these identifiers do not name, in order of its making; without what is marked
/// already or archived.
pub async fn lacking(
    db: &impl ConnectionTrait,
    institution: InstitutionId,
    named: &BTreeSet<&str>,
) -> Result<Vec<Vanished>, Error> {
    let wanted = version::Entity::find()
        .select_only()
        .column(version::Column::OpportunityId)
        .column(Column::Identifier)
        .column(version::Column::Title)
        .inner_join(Entity)
        .filter(version::COLUMN.state.ne(VersionState::Superseded))
        .filter(COLUMN.institution_id.eq(institution))
        .filter(COLUMN.state.ne(OpportunityState::Archived))
        .filter(COLUMN.is_imported.eq(true))
        .filter(COLUMN.vanished_at.is_null())
        .order_by_asc(version::Column::Number);
    let found: Vec<(OpportunityId, String, LocalizedText)> = wanted.into_tuple().all(db).await?;
    let lacking = found.into_iter().filter(|(_, identifier, _)| !named.contains(identifier.as_str()));
    // Beside a published version lies the draft of the next one: the newest says what it is called.
    let newest: BTreeMap<_, _> =
        lacking.map(|(id, identifier, title)| (id, Vanished { id, identifier, title })).collect();
    Ok(newest.into_values().collect())
}

/// Marks them, as an import does.
pub async fn mark(work: &mut Work, institution: InstitutionId, ids: &[OpportunityId]) -> Result<(), Error> {
    policy::may_import(&work.actor, institution, false)?;
    put(work.db(), institution, ids, Some(work.now)).await?;
    for id in ids {
        work.record(Subject::Opportunity(*id), &OpportunityVanished {});
    }
    Ok(())
}

/// Takes the mark off those that a file has again.
pub async fn unmark(work: &mut Work, back: &[&Opportunity]) -> Result<(), Error> {
    let mut ids: BTreeMap<InstitutionId, Vec<OpportunityId>> = BTreeMap::new();
    for opportunity in back {
        policy::may_import(&work.actor, opportunity.institution_id, false)?;
        ids.entry(opportunity.institution_id).or_default().push(opportunity.id);
    }
    for (institution, ids) in ids {
        put(work.db(), institution, &ids, None).await?;
        for id in ids {
            work.record(Subject::Opportunity(id), &OpportunityReturned {});
        }
    }
    Ok(())
}

/// Keeps a marked listing; whether it was marked. From now on it is looked after by hand, so that no later file marks it.
pub async fn keep(work: &mut Work, id: OpportunityId) -> Result<bool, Error> {
    let opportunity = query::within_reach(work.db(), &work.actor, id).await?;
    policy::may_edit(&work.actor, opportunity.institution_id)?;
    let done = Entity::update_many()
        .col_expr(Column::VanishedAt, Expr::value(None::<Timestamp>))
        .col_expr(Column::IsImported, Expr::value(false))
        .filter(COLUMN.id.eq(id))
        .filter(is_marked())
        .exec(work.db())
        .await?;
    let was_marked = done.rows_affected == 1;
    if was_marked {
        work.record(Subject::Opportunity(id), &OpportunityKept {});
    }
    Ok(was_marked)
}

/// How many listings of an institution carry the mark.
pub async fn count(db: &impl ConnectionTrait, institution: InstitutionId) -> Result<u64, Error> {
    Ok(Entity::find().filter(COLUMN.institution_id.eq(institution)).filter(is_marked()).count(db).await?)
}

/// Those that carry the mark; what is archived is settled.
pub(crate) fn is_marked() -> Condition {
    Condition::all().add(COLUMN.vanished_at.is_not_null()).add(COLUMN.state.ne(OpportunityState::Archived))
}

/// The row's version stays: who edits the listing meanwhile is in nobody's way.
async fn put(
    db: &impl ConnectionTrait,
    institution: InstitutionId,
    ids: &[OpportunityId],
    at: Option<Timestamp>,
) -> Result<(), Error> {
    for ids in ids.chunks(CHUNK) {
        Entity::update_many()
            .col_expr(Column::VanishedAt, Expr::value(at))
            .filter(COLUMN.institution_id.eq(institution))
            .filter(COLUMN.id.is_in(ids.iter().copied()))
            .exec(db)
            .await?;
    }
    Ok(())
}
