//! Reading opportunities without what they say; with it: [`crate::listing`].

use std::collections::{BTreeSet, HashMap};

use kernel::{Actor, Event, InstitutionId, OpportunityId, PersonId, Subject, Timestamp, log};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    sea_query::SelectStatement,
};

use super::policy;
use crate::{
    Error, Opportunity, OpportunityDrafted, OpportunityEdited, OpportunityState, Version, VersionState,
    entity::{
        opportunity::{COLUMN, Column, Entity},
        opportunity_version,
    },
};

/// How many ids one statement names at most.
pub(crate) const CHUNK: usize = 500;

/// Several, whatever their state, in no order; unknown ids are left out. For what already rests on them.
pub async fn by_ids(db: &impl ConnectionTrait, ids: &[OpportunityId]) -> Result<Vec<Opportunity>, Error> {
    let mut found = Vec::with_capacity(ids.len());
    for ids in ids.chunks(CHUNK) {
        found.extend(Entity::find().filter(COLUMN.id.is_in(ids.iter().copied())).all(db).await?);
    }
    Ok(found)
}

/// The ids of everything that these institutions own, to ask for within another question.
pub fn ids_at(institutions: &[InstitutionId]) -> SelectStatement {
    let own = COLUMN.institution_id.is_in(institutions.iter().copied());
    Entity::find().select_only().column(Column::Id).filter(own).into_query()
}

/// Ids of what is published, in order, after one of them; of one institution, or of all.
pub async fn published_ids_of(
    db: &impl ConnectionTrait,
    institution: Option<InstitutionId>,
    after: Option<OpportunityId>,
    limit: u64,
) -> Result<Vec<OpportunityId>, Error> {
    let mut query = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(COLUMN.state.eq(OpportunityState::Published))
        .order_by_asc(Column::Id)
        .limit(limit);
    if let Some(after) = after {
        query = query.filter(COLUMN.id.gt(after));
    }
    if let Some(institution) = institution {
        query = query.filter(COLUMN.institution_id.eq(institution));
    }
    Ok(query.into_tuple().all(db).await?)
}

/// Ids of what is published, in order, after one of them.
pub async fn published_ids(
    db: &impl ConnectionTrait,
    after: Option<OpportunityId>,
    limit: u64,
) -> Result<Vec<OpportunityId>, Error> {
    published_ids_of(db, None, after, limit).await
}

/// What is published, in order, from a place on: with the instant from which it says what it says.
pub async fn published_changes(
    db: &impl ConnectionTrait,
    from: u64,
    limit: u64,
) -> Result<Vec<(OpportunityId, Option<Timestamp>)>, Error> {
    let query = opportunity_version::Entity::find()
        .select_only()
        .column(opportunity_version::Column::OpportunityId)
        .column(opportunity_version::Column::PublishedAt)
        .inner_join(Entity)
        .filter(COLUMN.state.eq(OpportunityState::Published))
        .filter(opportunity_version::COLUMN.state.eq(VersionState::Published))
        .order_by_asc(opportunity_version::Column::OpportunityId)
        .offset(from)
        .limit(limit);
    Ok(query.into_tuple().all(db).await?)
}

/// How many published listings each institution has; who has none is not named.
pub async fn count_published(db: &impl ConnectionTrait) -> Result<HashMap<InstitutionId, u64>, Error> {
    let counted: Vec<(InstitutionId, i64)> = Entity::find()
        .select_only()
        .column(Column::InstitutionId)
        .column_as(Column::Id.count(), "listings")
        .filter(COLUMN.state.eq(OpportunityState::Published))
        .group_by(Column::InstitutionId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(counted.into_iter().map(|(institution, count)| (institution, u64::try_from(count).unwrap_or(0))).collect())
}

/// Everybody whose words stand in a version (M07): who drafted the opportunity and who edited it up to this version, since
/// each version begins with the words of the one before. Told by the timeline, which forgets no editor.
pub async fn writers(db: &impl ConnectionTrait, version: &Version) -> Result<BTreeSet<PersonId>, Error> {
    let mut writers: BTreeSet<PersonId> = version.created_by.into_iter().collect();
    for entry in log::of_subject(db, Subject::Opportunity(version.opportunity_id)).await? {
        let wrote = match entry.kind.as_str() {
            OpportunityDrafted::KIND => true,
            OpportunityEdited::KIND => {
                let edited: OpportunityEdited = serde_json::from_str(&entry.body).map_err(kernel::Error::from)?;
                edited.number <= version.number
            }
            _ => false,
        };
        writers.extend(entry.actor.filter(|_| wrote));
    }
    Ok(writers)
}

/// One to change, by id and reach in one query (S-1).
pub(crate) async fn within_reach(
    db: &impl ConnectionTrait,
    actor: &Actor,
    id: OpportunityId,
) -> Result<Opportunity, Error> {
    Entity::find_by_id(id).filter(policy::within_reach_of(actor)).one(db).await?.ok_or(Error::NotFound)
}

/// Those of an institution under these identifiers, whatever their state.
pub(crate) async fn by_identifiers(
    db: &impl ConnectionTrait,
    institution: InstitutionId,
    identifiers: &[String],
) -> Result<Vec<Opportunity>, Error> {
    let mut found = Vec::new();
    for identifiers in identifiers.chunks(CHUNK) {
        let query = Entity::find()
            .filter(COLUMN.institution_id.eq(institution))
            .filter(COLUMN.identifier.is_in(identifiers.iter().map(String::as_str)));
        found.extend(query.all(db).await?);
    }
    Ok(found)
}
