//! Reads of programmes. They are public: a learner of any university may look for a target.

use std::collections::BTreeMap;

use kernel::{Actor, ComponentId, InstitutionId, ProgrammeId, Role};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    Component, ComponentOutcome, Error, Programme,
    entity::{component, component_outcome, programme},
};

/// A component with its outcomes, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComponentRecord {
    /// The component.
    pub component: Component,
    /// Its outcomes.
    pub outcomes: Vec<ComponentOutcome>,
}

/// One programme.
pub async fn by_id(db: &impl ConnectionTrait, id: ProgrammeId) -> Result<Programme, Error> {
    programme::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// Several, in no order; unknown ids are left out.
pub async fn by_ids(db: &impl ConnectionTrait, ids: &[ProgrammeId]) -> Result<Vec<Programme>, Error> {
    Ok(programme::Entity::find().filter(programme::COLUMN.id.is_in(ids.iter().copied())).all(db).await?)
}

/// Those of an institution with these codes, by code; unknown codes are left out.
pub async fn by_codes(
    db: &impl ConnectionTrait,
    institution: InstitutionId,
    codes: &[String],
) -> Result<Vec<Programme>, Error> {
    let found = programme::Entity::find()
        .filter(programme::COLUMN.institution_id.eq(institution))
        .filter(programme::COLUMN.code.is_in(codes.iter().cloned()))
        .order_by_asc(programme::Column::Code);
    Ok(found.all(db).await?)
}

/// All programmes of an institution, by code.
pub async fn of_institution(db: &impl ConnectionTrait, institution: InstitutionId) -> Result<Vec<Programme>, Error> {
    let found = programme::Entity::find()
        .filter(programme::COLUMN.institution_id.eq(institution))
        .order_by_asc(programme::Column::Code);
    Ok(found.all(db).await?)
}

/// All programmes of these institutions, by code.
pub async fn of_institutions(
    db: &impl ConnectionTrait,
    institutions: &[InstitutionId],
) -> Result<Vec<Programme>, Error> {
    let found = programme::Entity::find()
        .filter(programme::COLUMN.institution_id.is_in(institutions.iter().copied()))
        .order_by_asc(programme::Column::Code);
    Ok(found.all(db).await?)
}

/// Some programmes of an institution, by code, after this code.
pub async fn page_of_programmes(
    db: &impl ConnectionTrait,
    institution: InstitutionId,
    after: Option<&str>,
    limit: u64,
) -> Result<Vec<Programme>, Error> {
    let mut found = programme::Entity::find().filter(programme::COLUMN.institution_id.eq(institution));
    if let Some(code) = after {
        found = found.filter(programme::COLUMN.code.gt(code));
    }
    Ok(found.order_by_asc(programme::Column::Code).limit(limit).all(db).await?)
}

/// How many programmes an institution has.
pub async fn count_programmes(db: &impl ConnectionTrait, institution: InstitutionId) -> Result<u64, Error> {
    Ok(programme::Entity::find().filter(programme::COLUMN.institution_id.eq(institution)).count(db).await?)
}

/// One programme that the actor may keep; any other is not there (S-1).
pub async fn to_keep(db: &impl ConnectionTrait, actor: &Actor, id: ProgrammeId) -> Result<Programme, Error> {
    let mut found = programme::Entity::find_by_id(id);
    if !actor.is_system() {
        let own = actor.institutions(&[Role::ProviderAdmin]);
        found = found.filter(programme::COLUMN.institution_id.is_in(own));
    }
    found.one(db).await?.ok_or(Error::NotFound)
}

/// The components of these programmes with their outcomes, by code, in two queries.
pub async fn components(
    db: &impl ConnectionTrait,
    programmes: &[ProgrammeId],
) -> Result<BTreeMap<ProgrammeId, Vec<ComponentRecord>>, Error> {
    let found = component::Entity::find()
        .filter(component::COLUMN.programme_id.is_in(programmes.iter().copied()))
        .order_by_asc(component::Column::Code)
        .all(db)
        .await?;
    let mut by_programme: BTreeMap<ProgrammeId, Vec<ComponentRecord>> = BTreeMap::new();
    for record in with_outcomes(db, found).await? {
        by_programme.entry(record.component.programme_id).or_default().push(record);
    }
    Ok(by_programme)
}

/// One component with its outcomes.
pub async fn component(db: &impl ConnectionTrait, id: ComponentId) -> Result<ComponentRecord, Error> {
    let found = component::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)?;
    with_outcomes(db, vec![found]).await?.pop().ok_or(Error::NotFound)
}

async fn with_outcomes(db: &impl ConnectionTrait, found: Vec<Component>) -> Result<Vec<ComponentRecord>, Error> {
    let mut by_component: BTreeMap<ComponentId, Vec<ComponentOutcome>> = BTreeMap::new();
    let outcomes = component_outcome::Entity::find()
        .filter(component_outcome::COLUMN.component_id.is_in(found.iter().map(|component| component.id)))
        .order_by_asc(component_outcome::Column::Position)
        .all(db)
        .await?;
    for outcome in outcomes {
        by_component.entry(outcome.component_id).or_default().push(outcome);
    }
    let records = found.into_iter().map(|component| {
        let outcomes = by_component.remove(&component.id).unwrap_or_default();
        ComponentRecord { component, outcomes }
    });
    Ok(records.collect())
}
