//! Reading runs.

use kernel::{Actor, InstitutionId, OfferingId};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait,
    sea_query::{Query, SelectStatement},
};

use crate::{
    Error, Offering,
    entity::{
        offering::{COLUMN, Column, Entity},
        opportunity,
    },
    opportunity::{
        policy,
        query::{self as opportunities, CHUNK},
    },
};

/// One run, whoever asks: its dates and seats are public once its opportunity is; who shows or enrols checks that.
pub async fn by_id(db: &impl ConnectionTrait, id: OfferingId) -> Result<Offering, Error> {
    Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// The ids of all runs of what these institutions own, to ask for within another question.
pub fn ids_at(institutions: &[InstitutionId]) -> SelectStatement {
    let own = COLUMN.opportunity_id.in_subquery(opportunities::ids_at(institutions));
    Entity::find().select_only().column(Column::Id).filter(own).into_query()
}

/// Several, in no order; unknown ids are left out.
pub async fn by_ids(db: &impl ConnectionTrait, ids: &[OfferingId]) -> Result<Vec<Offering>, Error> {
    let mut found = Vec::with_capacity(ids.len());
    for ids in ids.chunks(CHUNK) {
        found.extend(Entity::find().filter(COLUMN.id.is_in(ids.iter().copied())).all(db).await?);
    }
    Ok(found)
}

/// One to change, by id and reach in one query (S-1, H045).
pub(super) async fn within_reach(db: &impl ConnectionTrait, actor: &Actor, id: OfferingId) -> Result<Offering, Error> {
    let reach = Query::select()
        .column(opportunity::Column::Id)
        .from(opportunity::Entity)
        .cond_where(policy::within_reach_of(actor))
        .to_owned();
    let run = Entity::find_by_id(id).filter(Column::OpportunityId.in_subquery(reach)).one(db).await?;
    run.ok_or(Error::NotFound)
}
