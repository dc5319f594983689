//! Reads of equivalencies, each in a fixed number of queries.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Actor, ComponentId, EquivalencyId, InstitutionId};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
    sea_query::{Expr, ExprTrait, LikeExpr, SelectStatement},
};

use super::{EquivalencyRecord, EquivalencyState, Visibility, policy};
use crate::{
    Component, Equivalency, EquivalencyApproval, EquivalencySource, Error,
    entity::{
        component,
        equivalency::{COLUMN, Column, Entity},
        equivalency_approval, equivalency_source, equivalency_target,
    },
};

/// How many ids one statement names at most.
const CHUNK: usize = 500;

/// The ids of what these institutions keep as recognisers, to ask for within another question.
pub fn ids_at(institutions: &[InstitutionId]) -> SelectStatement {
    let own = COLUMN.recogniser_id.is_in(institutions.iter().copied());
    Entity::find().select_only().column(Column::Id).filter(own).into_query()
}

/// By which names people call these, whoever asks.
pub async fn references(
    db: &impl ConnectionTrait,
    ids: &[EquivalencyId],
) -> Result<Vec<(EquivalencyId, String)>, Error> {
    let named = Entity::find().select_only().column(Column::Id).column(Column::Reference);
    Ok(named.filter(COLUMN.id.is_in(ids.iter().copied())).into_tuple().all(db).await?)
}

/// A micro-credential: who offers it, and under which name.
pub type Source = (InstitutionId, String);

/// What a list is narrowed to; nothing is everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words of a title or a code, in this order.
    pub words: Option<String>,
    /// Only in this state.
    pub state: Option<EquivalencyState>,
    /// Only those that wait for a second look.
    pub needs_review: bool,
}

/// One of a university where the actor is an officer.
pub async fn by_id(db: &impl ConnectionTrait, actor: &Actor, id: EquivalencyId) -> Result<EquivalencyRecord, Error> {
    let found = Entity::find().filter(COLUMN.id.eq(id)).filter(policy::at_desk(actor));
    records(db, found.all(db).await?).await?.pop().ok_or(Error::NotFound)
}

/// Several that the actor may know of, in no order; unknown ids are left out.
pub async fn by_ids(
    db: &impl ConnectionTrait,
    actor: &Actor,
    ids: &[EquivalencyId],
) -> Result<Vec<EquivalencyRecord>, Error> {
    let mut found = Vec::with_capacity(ids.len());
    for ids in ids.chunks(CHUNK) {
        let wanted = Entity::find().filter(COLUMN.id.is_in(ids.iter().copied())).filter(policy::visible_to(actor));
        found.extend(wanted.all(db).await?);
    }
    records(db, found).await
}

/// What counts for these micro-credentials, warnings included, for every university that recognises: for routes, which
/// look at all of them.
pub async fn of_sources(db: &impl ConnectionTrait, sources: &[Source]) -> Result<Vec<EquivalencyRecord>, Error> {
    let mut found: BTreeMap<EquivalencyId, Equivalency> = BTreeMap::new();
    for sources in sources.chunks(CHUNK) {
        let issuers: BTreeSet<InstitutionId> = sources.iter().map(|(issuer, _)| *issuer).collect();
        let names = sources.iter().map(|(_, identifier)| identifier.clone());
        let wanted = Entity::find()
            .filter(COLUMN.state.eq(EquivalencyState::Approved))
            .filter(COLUMN.issuer_id.is_in(issuers))
            .filter(COLUMN.id.in_subquery(naming(names)));
        found.extend(wanted.all(db).await?.into_iter().map(|row| (row.id, row)));
    }
    records(db, found.into_values().collect()).await
}

/// What counts for a component, warnings included.
pub async fn for_target(db: &impl ConnectionTrait, component: ComponentId) -> Result<Vec<EquivalencyRecord>, Error> {
    let targets = equivalency_target::Entity::find()
        .select_only()
        .column(equivalency_target::Column::EquivalencyId)
        .filter(equivalency_target::COLUMN.component_id.eq(component))
        .into_query();
    let wanted = Entity::find()
        .filter(COLUMN.state.eq(EquivalencyState::Approved))
        .filter(COLUMN.id.in_subquery(targets))
        .order_by_asc(Column::Id);
    records(db, wanted.all(db).await?).await
}

/// What counts for a micro-credential and everybody may read.
pub async fn public_of(db: &impl ConnectionTrait, source: Source) -> Result<Vec<EquivalencyRecord>, Error> {
    let found = of_sources(db, &[source]).await?;
    Ok(found.into_iter().filter(|record| record.equivalency.visibility == Visibility::Public).collect())
}

/// The desk's list, newest first, after one of them.
pub async fn page_of_equivalencies(
    db: &impl ConnectionTrait,
    actor: &Actor,
    filter: &Filter,
    after: Option<EquivalencyId>,
    limit: u64,
) -> Result<Vec<EquivalencyRecord>, Error> {
    let mut wanted = narrowed(actor, filter).order_by_desc(Column::Id).limit(limit);
    if let Some(after) = after {
        wanted = wanted.filter(COLUMN.id.lt(after));
    }
    records(db, wanted.all(db).await?).await
}

fn narrowed(actor: &Actor, filter: &Filter) -> Select<Entity> {
    let mut wanted = Entity::find().filter(policy::at_desk(actor));
    if let Some(words) = &filter.words {
        wanted = wanted.filter(Expr::col(Column::Words).like(pattern(words)));
    }
    if let Some(state) = filter.state {
        wanted = wanted.filter(COLUMN.state.eq(state));
    }
    if filter.needs_review {
        wanted = wanted.filter(COLUMN.needs_review.eq(true)).filter(COLUMN.state.eq(EquivalencyState::Approved));
    }
    wanted
}

/// Signs with a meaning in LIKE stand for themselves.
fn pattern(words: &str) -> LikeExpr {
    let escaped: String = words
        .to_lowercase()
        .chars()
        .flat_map(|sign| matches!(sign, '%' | '_' | '!').then_some('!').into_iter().chain([sign]))
        .collect();
    LikeExpr::new(format!("%{escaped}%")).escape('!')
}

/// Those of an institution that name this micro-credential and count.
pub(super) async fn approved_naming(
    db: &impl ConnectionTrait,
    issuer: InstitutionId,
    identifier: &str,
) -> Result<Vec<EquivalencyRecord>, Error> {
    of_sources(db, &[(issuer, identifier.to_owned())]).await
}

fn naming(identifiers: impl Iterator<Item = String>) -> SelectStatement {
    equivalency_source::Entity::find()
        .select_only()
        .column(equivalency_source::Column::EquivalencyId)
        .filter(equivalency_source::COLUMN.identifier.is_in(identifiers))
        .into_query()
}

/// The rows with all that belongs to them, in their order: four queries, however many rows.
pub(super) async fn records(
    db: &impl ConnectionTrait,
    rows: Vec<Equivalency>,
) -> Result<Vec<EquivalencyRecord>, Error> {
    let mut records = Vec::with_capacity(rows.len());
    for rows in rows.chunks(CHUNK) {
        let ids: Vec<EquivalencyId> = rows.iter().map(|row| row.id).collect();
        let mut sources = sources_of(db, &ids).await?;
        let mut targets = targets_of(db, &ids).await?;
        let mut approvals = approvals_of(db, &ids).await?;
        records.extend(rows.iter().map(|row| EquivalencyRecord {
            sources: sources.remove(&row.id).unwrap_or_default(),
            targets: targets.remove(&row.id).unwrap_or_default(),
            approvals: approvals.remove(&row.id).unwrap_or_default(),
            equivalency: row.clone(),
        }));
    }
    Ok(records)
}

async fn sources_of(
    db: &impl ConnectionTrait,
    ids: &[EquivalencyId],
) -> Result<BTreeMap<EquivalencyId, Vec<EquivalencySource>>, Error> {
    let mut by_id: BTreeMap<_, Vec<_>> = BTreeMap::new();
    let found = equivalency_source::Entity::find()
        .filter(equivalency_source::COLUMN.equivalency_id.is_in(ids.iter().copied()))
        .order_by_asc(equivalency_source::Column::Id);
    for source in found.all(db).await? {
        by_id.entry(source.equivalency_id).or_default().push(source);
    }
    Ok(by_id)
}

async fn targets_of(
    db: &impl ConnectionTrait,
    ids: &[EquivalencyId],
) -> Result<BTreeMap<EquivalencyId, Vec<Component>>, Error> {
    let found = equivalency_target::Entity::find()
        .filter(equivalency_target::COLUMN.equivalency_id.is_in(ids.iter().copied()))
        .find_both_related(component::Entity)
        .order_by_asc(equivalency_target::Column::Id);
    let mut by_id: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (target, component) in found.all(db).await? {
        by_id.entry(target.equivalency_id).or_default().push(component);
    }
    Ok(by_id)
}

async fn approvals_of(
    db: &impl ConnectionTrait,
    ids: &[EquivalencyId],
) -> Result<BTreeMap<EquivalencyId, Vec<EquivalencyApproval>>, Error> {
    let mut by_id: BTreeMap<_, Vec<_>> = BTreeMap::new();
    let found = equivalency_approval::Entity::find()
        .filter(equivalency_approval::COLUMN.equivalency_id.is_in(ids.iter().copied()))
        .order_by_asc(equivalency_approval::Column::Id);
    for approval in found.all(db).await? {
        by_id.entry(approval.equivalency_id).or_default().push(approval);
    }
    Ok(by_id)
}
