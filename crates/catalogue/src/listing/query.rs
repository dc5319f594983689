//! Reading listings: four statements for any number of them.

use std::collections::HashMap;

use kernel::{Actor, InstitutionId, LocalizedText, OpportunityId, OpportunityVersionId, Timestamp};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::Listing;
use crate::{
    Error, LearningOutcome, Offering, OfferingState, Opportunity, OpportunityState, Version, VersionState,
    entity::{
        learning_outcome, offering,
        opportunity::{COLUMN, Column, Entity},
        opportunity_version,
    },
    opportunity::{
        policy,
        query::{self, CHUNK},
        vanished,
    },
};

/// Which version of an opportunity is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Show {
    /// What is published, else the draft (only who may see it gets this far).
    Published,
    /// The draft, else what is published.
    Newest,
}

/// One to read: what is or was published for all, drafts for those who may see them (M01, M02).
pub async fn by_id(db: &impl ConnectionTrait, actor: &Actor, id: OpportunityId) -> Result<Listing, Error> {
    let opportunity = Entity::find_by_id(id).filter(policy::visible_to(actor)).one(db).await?.ok_or(Error::NotFound)?;
    one(assemble(db, vec![opportunity], Show::Published).await?)
}

/// One to change, with its newest version; another institution's is not found (H045), and who may not edit it does not
/// read its draft here (M02).
pub async fn to_edit(db: &impl ConnectionTrait, actor: &Actor, id: OpportunityId) -> Result<Listing, Error> {
    let opportunity = query::within_reach(db, actor, id).await?;
    policy::may_edit(actor, opportunity.institution_id)?;
    one(assemble(db, vec![opportunity], Show::Newest).await?)
}

/// Those of these that are published now, in the order asked for.
pub async fn published_by_ids(db: &impl ConnectionTrait, ids: &[OpportunityId]) -> Result<Vec<Listing>, Error> {
    let opportunities = query::by_ids(db, ids)
        .await?
        .into_iter()
        .filter(|opportunity| opportunity.state == OpportunityState::Published)
        .collect();
    let mut found: HashMap<OpportunityId, Listing> = assemble(db, opportunities, Show::Published)
        .await?
        .into_iter()
        .map(|listing| (listing.opportunity.id, listing))
        .collect();
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}

/// Those of these that are or were published, with what is published or was last, in the order asked for: for a list that
/// somebody keeps.
pub async fn ever_published_by_ids(db: &impl ConnectionTrait, ids: &[OpportunityId]) -> Result<Vec<Listing>, Error> {
    let mut opportunities = query::by_ids(db, ids).await?;
    opportunities.retain(|opportunity| opportunity.published_at.is_some());
    let found = assemble(db, opportunities, Show::Published).await?.into_iter();
    let mut found: HashMap<_, _> = found.map(|listing| (listing.opportunity.id, listing)).collect();
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}

/// What is published now and was published for the first time in this span, or has a run that was added in it; by id. The
/// span begins after its first instant.
pub async fn new_between(
    db: &impl ConnectionTrait,
    (after, until): (Timestamp, Timestamp),
) -> Result<Vec<OpportunityId>, Error> {
    let published = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(COLUMN.state.eq(OpportunityState::Published))
        .filter(COLUMN.published_at.gt(after))
        .filter(COLUMN.published_at.lte(until));
    let dated = offering::Entity::find()
        .select_only()
        .column(offering::Column::OpportunityId)
        .filter(offering::COLUMN.state.eq(OfferingState::Open))
        .filter(offering::COLUMN.created_at.gt(after))
        .filter(offering::COLUMN.created_at.lte(until));
    let mut ids: Vec<OpportunityId> = published.into_tuple().all(db).await?;
    ids.extend(dated.into_tuple::<OpportunityId>().all(db).await?);
    ids.sort_unstable();
    ids.dedup();
    Ok(ids)
}

/// An institution's listings in order of their making, after one of them. Who may see drafts there gets everything with
/// the newest version, everybody else what is published.
pub async fn of_institution(
    db: &impl ConnectionTrait,
    actor: &Actor,
    institution: InstitutionId,
    after: Option<OpportunityId>,
    limit: u64,
) -> Result<Vec<Listing>, Error> {
    of(db, actor, institution, Condition::all(), (after, limit)).await
}

/// Of these only what is no longer in the provider's file.
pub async fn vanished_of(
    db: &impl ConnectionTrait,
    actor: &Actor,
    institution: InstitutionId,
    after: Option<OpportunityId>,
    limit: u64,
) -> Result<Vec<Listing>, Error> {
    policy::may_edit(actor, institution)?;
    of(db, actor, institution, vanished::is_marked(), (after, limit)).await
}

async fn of(
    db: &impl ConnectionTrait,
    actor: &Actor,
    institution: InstitutionId,
    which: Condition,
    (after, limit): (Option<OpportunityId>, u64),
) -> Result<Vec<Listing>, Error> {
    let staff = policy::sees_drafts(actor, institution);
    let mut wanted = Entity::find()
        .filter(policy::visible_to(actor))
        .filter(COLUMN.institution_id.eq(institution))
        .filter(which)
        .order_by_asc(Column::Id)
        .limit(limit);
    if let Some(after) = after {
        wanted = wanted.filter(COLUMN.id.gt(after));
    }
    if !staff {
        wanted = wanted.filter(COLUMN.state.eq(OpportunityState::Published));
    }
    assemble(db, wanted.all(db).await?, if staff { Show::Newest } else { Show::Published }).await
}

/// What an institution has under these identifiers, with the newest versions: for imports, which compare.
pub async fn by_identifiers(
    db: &impl ConnectionTrait,
    institution: InstitutionId,
    identifiers: &[String],
) -> Result<Vec<Listing>, Error> {
    assemble(db, query::by_identifiers(db, institution, identifiers).await?, Show::Newest).await
}

/// Listings as they were at these versions, in no order: for what rests on a version, like an enrolment.
pub async fn at_versions(db: &impl ConnectionTrait, ids: &[OpportunityVersionId]) -> Result<Vec<Listing>, Error> {
    let mut versions = Vec::with_capacity(ids.len());
    for ids in ids.chunks(CHUNK) {
        let chosen = opportunity_version::COLUMN.id.is_in(ids.iter().copied());
        versions.extend(opportunity_version::Entity::find().filter(chosen).all(db).await?);
    }
    let mut opportunity_ids: Vec<_> = versions.iter().map(|version| version.opportunity_id).collect();
    opportunity_ids.sort_unstable();
    opportunity_ids.dedup();
    let opportunities = query::by_ids(db, &opportunity_ids).await?;
    let opportunities: HashMap<_, _> = opportunities.into_iter().map(|row| (row.id, row)).collect();
    let pairs = versions
        .into_iter()
        .filter_map(|version| Some((opportunities.get(&version.opportunity_id)?.clone(), version)))
        .collect();
    complete(db, pairs).await
}

/// Everything of these that is or was published, in no order: for what rests on older wordings.
pub async fn versions_of(db: &impl ConnectionTrait, ids: &[OpportunityId]) -> Result<Vec<Listing>, Error> {
    let opportunities: HashMap<_, _> = query::by_ids(db, ids).await?.into_iter().map(|row| (row.id, row)).collect();
    let mut pairs = Vec::with_capacity(ids.len());
    for ids in ids.chunks(CHUNK) {
        let wanted = opportunity_version::Entity::find()
            .filter(opportunity_version::COLUMN.opportunity_id.is_in(ids.iter().copied()))
            .filter(opportunity_version::COLUMN.state.ne(VersionState::Draft));
        let found = wanted.all(db).await?.into_iter();
        pairs.extend(found.filter_map(|version| Some((opportunities.get(&version.opportunity_id)?.clone(), version))));
    }
    complete(db, pairs).await
}

/// What an institution has now, by title: id, identifier and title of each that is not archived. One statement, for imports,
/// which look for the same title under another identifier (UX-26).
pub async fn titles_of(
    db: &impl ConnectionTrait,
    institution: InstitutionId,
) -> Result<Vec<(OpportunityId, String, LocalizedText)>, Error> {
    let found = opportunity_version::Entity::find()
        .select_only()
        .column(opportunity_version::Column::OpportunityId)
        .column(Column::Identifier)
        .column(opportunity_version::Column::Title)
        .inner_join(Entity)
        .filter(opportunity_version::COLUMN.state.ne(VersionState::Superseded))
        .filter(COLUMN.institution_id.eq(institution))
        .filter(COLUMN.state.ne(OpportunityState::Archived))
        .order_by_asc(opportunity_version::Column::OpportunityId);
    Ok(found.into_tuple().all(db).await?)
}

fn one(listings: Vec<Listing>) -> Result<Listing, Error> {
    listings.into_iter().next().ok_or(Error::NotFound)
}

async fn assemble(
    db: &impl ConnectionTrait,
    opportunities: Vec<Opportunity>,
    show: Show,
) -> Result<Vec<Listing>, Error> {
    let ids: Vec<_> = opportunities.iter().map(|opportunity| opportunity.id).collect();
    let mut chosen: HashMap<OpportunityId, Version> = HashMap::with_capacity(ids.len());
    for ids in ids.chunks(CHUNK) {
        for version in current_versions(db, ids).await? {
            let better = chosen.get(&version.opportunity_id).is_none_or(|other| prefers(show, &version, other));
            if better {
                chosen.insert(version.opportunity_id, version);
            }
        }
    }
    let pairs = opportunities
        .into_iter()
        .filter_map(|opportunity| chosen.remove(&opportunity.id).map(|version| (opportunity, version)))
        .collect();
    complete(db, pairs).await
}

/// Of an opportunity's two current versions the draft is the newer one.
fn prefers(show: Show, version: &Version, other: &Version) -> bool {
    match show {
        Show::Published => version.state == VersionState::Published,
        Show::Newest => version.number > other.number,
    }
}

async fn current_versions(db: &impl ConnectionTrait, ids: &[OpportunityId]) -> Result<Vec<Version>, Error> {
    use opportunity_version::{COLUMN, Entity};
    Ok(Entity::find()
        .filter(COLUMN.opportunity_id.is_in(ids.iter().copied()))
        .filter(COLUMN.state.ne(VersionState::Superseded))
        .all(db)
        .await?)
}

async fn complete(db: &impl ConnectionTrait, pairs: Vec<(Opportunity, Version)>) -> Result<Vec<Listing>, Error> {
    let mut outcomes: HashMap<OpportunityVersionId, Vec<LearningOutcome>> = HashMap::new();
    let mut offerings: HashMap<OpportunityId, Vec<Offering>> = HashMap::new();
    for pairs in pairs.chunks(CHUNK) {
        let found = learning_outcome::Entity::find()
            .filter(learning_outcome::COLUMN.version_id.is_in(pairs.iter().map(|(_, version)| version.id)))
            .order_by_asc(learning_outcome::Column::Position)
            .all(db)
            .await?;
        for outcome in found {
            outcomes.entry(outcome.version_id).or_default().push(outcome);
        }
        let mut found = offering::Entity::find()
            .filter(offering::COLUMN.opportunity_id.is_in(pairs.iter().map(|(opportunity, _)| opportunity.id)))
            .all(db)
            .await?;
        found.sort_by_key(|run| (run.starts_on.is_none(), run.starts_on, run.ends_on, run.id));
        for run in found {
            offerings.entry(run.opportunity_id).or_default().push(run);
        }
    }
    Ok(pairs
        .into_iter()
        .map(|(opportunity, version)| Listing {
            outcomes: outcomes.get(&version.id).cloned().unwrap_or_default(),
            offerings: offerings.get(&opportunity.id).cloned().unwrap_or_default(),
            opportunity,
            version,
        })
        .collect())
}
