//! Reading second tracks; without scope, for callers that have settled it by the request.

use std::collections::HashMap;

use kernel::{DecisionId, InstitutionId, PersonId, RequestId};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Query, SelectStatement},
};

use super::{Appointment, state::State};
use crate::{
    Error, PriorLearning,
    entity::{
        prior_learning::{COLUMN, Column, Entity},
        recognition_request,
    },
    request::query::CHUNK,
};

/// All of a request, the open one first, then the newest.
pub async fn of_request(db: &impl ConnectionTrait, id: RequestId) -> Result<Vec<PriorLearning>, Error> {
    let mut found = Entity::find().filter(COLUMN.request_id.eq(id)).order_by_desc(Column::Id).all(db).await?;
    found.sort_by_key(|track| !track.state.is_open());
    Ok(found)
}

/// The open ones of these requests.
pub async fn open_of_requests(
    db: &impl ConnectionTrait,
    ids: &[RequestId],
) -> Result<HashMap<RequestId, PriorLearning>, Error> {
    let mut found = HashMap::new();
    for ids in ids.chunks(CHUNK) {
        let wanted = Entity::find()
            .filter(COLUMN.request_id.is_in(ids.iter().copied()))
            .filter(COLUMN.state.is_in(State::OPEN.iter().copied()));
        found.extend(wanted.all(db).await?.into_iter().map(|track| (track.request_id, track)));
    }
    Ok(found)
}

/// Who assessed the learners whose recorded results wait for a decision at these institutions: a case and a name each.
pub(crate) async fn assessors_at(
    db: &impl ConnectionTrait,
    places: &[InstitutionId],
) -> Result<Vec<(RequestId, String)>, Error> {
    if places.is_empty() {
        return Ok(Vec::new());
    }
    let there = Query::select()
        .column(recognition_request::Column::Id)
        .from(recognition_request::Entity)
        .and_where(recognition_request::COLUMN.institution_id.is_in(places.iter().copied()))
        .to_owned();
    let found: Vec<(RequestId, Option<Appointment>)> = Entity::find()
        .select_only()
        .column(Column::RequestId)
        .column(Column::Appointment)
        .filter(COLUMN.state.eq(State::Assessed))
        .filter(Column::RequestId.in_subquery(there))
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().filter_map(|(id, set)| Some((id, set?.assessor))).collect())
}

/// The one that came to this decision.
pub(crate) async fn of_decision(db: &impl ConnectionTrait, id: DecisionId) -> Result<Option<PriorLearning>, Error> {
    Ok(Entity::find().filter(COLUMN.decision_id.eq(id)).one(db).await?)
}

/// The open one of a request.
pub(crate) async fn open_of(db: &impl ConnectionTrait, id: RequestId) -> Result<Option<PriorLearning>, Error> {
    Ok(open_of_requests(db, &[id]).await?.remove(&id))
}

/// The requests that have one that is assessed and was recorded by somebody else than this officer (R-R5).
pub(crate) fn recorded_by_others(officer: PersonId) -> SelectStatement {
    having(&[State::Assessed]).and_where(COLUMN.recorded_by.ne(officer)).to_owned()
}

/// The requests that have one in these states, as a part of a look-up of requests.
pub(crate) fn having(states: &[State]) -> SelectStatement {
    Query::select()
        .column(Column::RequestId)
        .from(Entity)
        .and_where(COLUMN.state.is_in(states.iter().copied()))
        .to_owned()
}
