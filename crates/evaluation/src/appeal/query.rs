//! Reading appeals.

use std::collections::{BTreeSet, HashMap};

use consortium::{Person, person};
use kernel::{Actor, AppealId, Day, InstitutionId, PersonId, RequestId, Right, Role};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::Query,
};

use crate::{
    Appeal, Decision, Error, RecognitionRequest,
    entity::{
        appeal::{COLUMN, Column, Entity},
        recognition_request,
    },
    prior_learning::{self, appointment::is_same},
    request::{policy, query, queue::of_others},
};

/// A place in the queue, for paging.
pub type Place = (Day, AppealId);

/// The appeals of a request, newest first; without scope, for callers that have settled it.
pub(crate) async fn of_request(db: &impl ConnectionTrait, id: RequestId) -> Result<Vec<Appeal>, Error> {
    Ok(Entity::find().filter(COLUMN.request_id.eq(id)).order_by_desc(Column::Id).all(db).await?)
}

/// The decision that stands, if the appeals body sent it back.
pub(crate) async fn sent_back(db: &impl ConnectionTrait, id: RequestId) -> Result<Option<Decision>, Error> {
    let standing = query::standing_decision(db, id).await?;
    let appeals = of_request(db, id).await?;
    Ok(super::sent_back(standing.as_ref(), &appeals).cloned())
}

/// Appeals that wait for a ruling where the actor rules on them, by due day.
pub async fn page_of_open(
    db: &impl ConnectionTrait,
    actor: &Actor,
    after: Option<Place>,
    limit: u64,
) -> Result<Vec<(Appeal, RecognitionRequest)>, Error> {
    let offices = offices(actor);
    if offices.is_empty() {
        return Ok(Vec::new());
    }
    let there = Query::select()
        .column(recognition_request::Column::Id)
        .from(recognition_request::Entity)
        .and_where(recognition_request::COLUMN.institution_id.is_in(offices))
        .cond_where(of_others(actor))
        .to_owned();
    let mut wanted = Entity::find()
        .filter(COLUMN.ruling.is_null())
        .filter(Column::RequestId.in_subquery(there))
        .order_by_asc(Column::DueOn)
        .order_by_asc(Column::Id)
        .limit(limit);
    if let Some((due_on, id)) = after {
        let later = Condition::all().add(COLUMN.due_on.eq(due_on)).add(COLUMN.id.gt(id));
        wanted = wanted.filter(Condition::any().add(COLUMN.due_on.gt(due_on)).add(later));
    }
    let appeals = wanted.all(db).await?;
    let ids: Vec<RequestId> = appeals.iter().map(|appeal| appeal.request_id).collect();
    let mut requests: HashMap<_, _> =
        query::by_ids(db, actor, &ids).await?.into_iter().map(|request| (request.id, request)).collect();
    Ok(appeals
        .into_iter()
        .filter_map(|appeal| requests.remove(&appeal.request_id).map(|request| (appeal, request)))
        .collect())
}

/// The officer who rules on the appeals of this request: nobody who had it in hand, nor who has the name of somebody who
/// assessed the learner (S-7, R-R5).
pub async fn may_hear(
    db: &impl ConnectionTrait,
    actor: &Actor,
    request: &RecognitionRequest,
) -> Result<PersonId, Error> {
    let person = match actor.person() {
        Some(id) => vec![person::by_id(db, id).await?],
        None => Vec::new(),
    };
    Ok(policy::may_rule(actor, request, &barred(db, request.id, &person).await?)?)
}

/// Who does not rule on appeals against this request, whatever the rights: everybody who had it in hand, and those of these
/// people who have the name of an assessor of it.
pub async fn barred(db: &impl ConnectionTrait, id: RequestId, people: &[Person]) -> Result<BTreeSet<PersonId>, Error> {
    let mut barred = query::hands(db, id).await?;
    let tracks = prior_learning::query::of_request(db, id).await?;
    let assessors: Vec<_> = tracks.iter().filter_map(|track| Some(&track.appointment.as_ref()?.assessor)).collect();
    let assessed = |person: &&Person| assessors.iter().any(|assessor| is_same(assessor, &person.name));
    barred.extend(people.iter().filter(assessed).map(|person| person.id));
    Ok(barred)
}

/// Where the actor rules on appeals.
pub fn offices(actor: &Actor) -> Vec<InstitutionId> {
    let mut offices = actor.institutions(&[Role::RecognitionOfficer]);
    offices.retain(|office| actor.may_as_officer(Right::Appeals, *office));
    offices
}
