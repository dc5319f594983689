//! Reading requests. Every look-up is by id and scope in one query (S-1); lists start from what the actor may see.

use std::collections::{BTreeSet, HashMap};

use kernel::{Actor, DecisionId, EnrolmentId, Event as _, InstitutionId, PersonId, RequestId, Role, Subject, log};
use recognition::route::Route;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select,
    sea_query::Query,
};

use super::state::State;
use crate::{
    Appeal, Decision, DecisionCondition, Difference, Error, Proposal, Rating, RecognitionRequest, Remark, appeal,
    condition::query as conditions,
    entity::{
        condition, decision, difference, proposal, rating,
        recognition_request::{COLUMN, Column, Entity},
        remark,
    },
    event::EvidenceRead,
};

/// How many ids one statement names at most.
pub(crate) const CHUNK: usize = 500;

/// A request with all that belongs to it.
#[derive(Clone, Debug)]
pub struct Detail {
    /// The request.
    pub request: RecognitionRequest,
    /// Its ratings, in the order of the rubric.
    pub ratings: Vec<Rating>,
    /// The proposal that stands.
    pub proposal: Option<Proposal>,
    /// The decision that stands.
    pub decision: Option<Decision>,
    /// Differences of that decision.
    pub differences: Vec<Difference>,
    /// Conditions of that decision.
    pub conditions: Vec<DecisionCondition>,
    /// Its appeals, newest first.
    pub appeals: Vec<Appeal>,
    /// Reasons of delays and second looks.
    pub remarks: Vec<Remark>,
    /// What happened, newest first.
    pub timeline: Vec<log::Entry>,
}

impl Detail {
    /// The decision, once the case is decided; while it is looked at again there is none to act on.
    pub fn settled(&self) -> Option<&Decision> {
        // One on prior learning leaves the second track, and is back there only while it is looked at again (ADR 25).
        let again =
            |decision: &Decision| self.request.state == State::ReferredRpl && decision.detail.assessed.is_some();
        self.told().filter(|decision| !again(decision))
    }

    /// The decision that tells how the case stands: the settled one, and an earlier one on prior learning while its recorded
    /// result is decided on anew.
    pub fn told(&self) -> Option<&Decision> {
        self.decision.as_ref().filter(|_| State::DECIDED.contains(&self.request.state))
    }

    /// The appeal that waits for its ruling.
    pub fn open_appeal(&self) -> Option<&Appeal> {
        self.appeals.iter().find(|appeal| appeal.ruling.is_none())
    }

    /// The decision that the appeals body sent back, while it stands.
    pub fn sent_back(&self) -> Option<&Decision> {
        appeal::sent_back(self.decision.as_ref(), &self.appeals)
    }
}

/// M21: one's own, and those that the institution decides where one is an officer; never what was not sent.
pub(crate) fn visible_to(actor: &Actor) -> Condition {
    if actor.is_system() {
        return Condition::all();
    }
    let at_desk = desk_of(actor);
    match actor.person() {
        Some(person) => at_desk.add(COLUMN.learner_id.eq(person)),
        None => at_desk,
    }
}

/// With no office nothing is seen: the empty list matches no row.
pub(crate) fn desk_of(actor: &Actor) -> Condition {
    let here = COLUMN.institution_id.is_in(actor.institutions(&[Role::RecognitionOfficer]));
    Condition::any().add(Condition::all().add(here).add(COLUMN.submitted_at.is_not_null()))
}

/// One request that this actor may see.
pub async fn by_id(db: &impl ConnectionTrait, actor: &Actor, id: RequestId) -> Result<RecognitionRequest, Error> {
    Entity::find().filter(COLUMN.id.eq(id)).filter(visible_to(actor)).one(db).await?.ok_or(Error::NotFound)
}

/// Several that this actor may see, in no order.
pub async fn by_ids(
    db: &impl ConnectionTrait,
    actor: &Actor,
    ids: &[RequestId],
) -> Result<Vec<RecognitionRequest>, Error> {
    let mut found = Vec::with_capacity(ids.len());
    for ids in ids.chunks(CHUNK) {
        let wanted = Entity::find().filter(COLUMN.id.is_in(ids.iter().copied())).filter(visible_to(actor));
        found.extend(wanted.all(db).await?);
    }
    Ok(found)
}

/// One request with all that belongs to it.
pub async fn detail(db: &impl ConnectionTrait, actor: &Actor, id: RequestId) -> Result<Detail, Error> {
    let request = by_id(db, actor, id).await?;
    let decision = standing_decision(db, id).await?;
    let (differences, conditions) = match &decision {
        Some(decision) => (differences_of(db, decision.id).await?, conditions_of(db, decision.id).await?),
        None => (Vec::new(), Vec::new()),
    };
    Ok(Detail {
        ratings: ratings_of(db, id).await?,
        proposal: standing_proposal(db, id).await?,
        timeline: log::of_subject(db, Subject::Request(id)).await?,
        appeals: appeal::query::of_request(db, id).await?,
        remarks: remarks_of(db, id).await?,
        request,
        decision,
        differences,
        conditions,
    })
}

/// The ids of up to so many requests after one, in order: what the worker looks through.
pub(crate) fn in_order(after: Option<RequestId>, limit: u64) -> Select<Entity> {
    let wanted = Entity::find().select_only().column(Column::Id).order_by_asc(Column::Id).limit(limit);
    match after {
        Some(id) => wanted.filter(COLUMN.id.gt(id)),
        None => wanted,
    }
}

/// The actor's own requests with the decisions that stand, newest first.
pub async fn of_learner(
    db: &impl ConnectionTrait,
    actor: &Actor,
) -> Result<Vec<(RecognitionRequest, Option<Decision>)>, Error> {
    let Some(person) = actor.person() else { return Ok(Vec::new()) };
    let requests = Entity::find().filter(COLUMN.learner_id.eq(person)).order_by_desc(Column::Id).all(db).await?;
    let ids: Vec<_> = requests.iter().map(|request| request.id).collect();
    let mut decisions: HashMap<_, _> =
        standing_decisions(db, &ids).await?.into_iter().map(|decision| (decision.request_id, decision)).collect();
    Ok(requests
        .into_iter()
        .map(|request| {
            let decision = decisions.remove(&request.id);
            (request, decision)
        })
        .collect())
}

/// One of the learner's own, whoever else may see it.
pub async fn own(db: &impl ConnectionTrait, actor: &Actor, id: RequestId) -> Result<RecognitionRequest, Error> {
    let person = actor.person().ok_or(Error::NotFound)?;
    let wanted = Entity::find().filter(COLUMN.id.eq(id)).filter(COLUMN.learner_id.eq(person));
    wanted.one(db).await?.ok_or(Error::NotFound)
}

/// A draft of the learner in which nothing was said yet.
pub(super) async fn empty_draft(
    db: &impl ConnectionTrait,
    learner: PersonId,
    home: InstitutionId,
) -> Result<Option<RecognitionRequest>, Error> {
    let wanted = Entity::find()
        .filter(COLUMN.learner_id.eq(learner))
        .filter(COLUMN.institution_id.eq(home))
        .filter(COLUMN.state.eq(State::Draft))
        .filter(COLUMN.version.eq(1));
    Ok(wanted.order_by_asc(Column::Id).one(db).await?)
}

/// The request that the software filed on a result of this enrolment.
pub(crate) async fn of_enrolment(
    db: &impl ConnectionTrait,
    id: EnrolmentId,
) -> Result<Option<RecognitionRequest>, Error> {
    let wanted = Entity::find().filter(COLUMN.enrolment_id.eq(id)).filter(Column::Filing.is_null());
    Ok(wanted.order_by_asc(Column::Id).one(db).await?)
}

/// The requests of these enrolments that the actor may see, in no order.
pub async fn of_enrolments(
    db: &impl ConnectionTrait,
    actor: &Actor,
    ids: &[EnrolmentId],
) -> Result<Vec<RecognitionRequest>, Error> {
    let mut found = Vec::with_capacity(ids.len());
    for ids in ids.chunks(CHUNK) {
        let wanted = Entity::find().filter(COLUMN.enrolment_id.is_in(ids.iter().copied())).filter(visible_to(actor));
        found.extend(wanted.all(db).await?);
    }
    Ok(found)
}

/// What else of the same learner waits for one officer's confirmation at the same university, in the same programme.
pub(crate) async fn on_fast_track(
    db: &impl ConnectionTrait,
    beside: &RecognitionRequest,
) -> Result<Vec<RecognitionRequest>, Error> {
    let programme = match beside.programme_id {
        Some(id) => COLUMN.programme_id.eq(id),
        None => COLUMN.programme_id.is_null(),
    };
    let wanted = Entity::find()
        .filter(COLUMN.learner_id.eq(beside.learner_id))
        .filter(COLUMN.institution_id.eq(beside.institution_id))
        .filter(programme)
        .filter(COLUMN.state.eq(State::UnderAssessment))
        .filter(COLUMN.route.eq(Route::FastTrack))
        .filter(COLUMN.id.ne(beside.id));
    Ok(wanted.all(db).await?)
}

/// The decisions of these requests that stand, in no order; without scope, for callers that have settled it.
pub async fn standing_decisions(db: &impl ConnectionTrait, ids: &[RequestId]) -> Result<Vec<Decision>, Error> {
    let mut found = Vec::with_capacity(ids.len());
    for ids in ids.chunks(CHUNK) {
        let wanted = decision::Entity::find()
            .filter(decision::COLUMN.request_id.is_in(ids.iter().copied()))
            .filter(decision::COLUMN.superseded_by.is_null());
        found.extend(wanted.all(db).await?);
    }
    Ok(found)
}

pub(crate) async fn standing_decision(db: &impl ConnectionTrait, id: RequestId) -> Result<Option<Decision>, Error> {
    Ok(standing_decisions(db, &[id]).await?.into_iter().next())
}

/// A decision that another one has replaced, with what its letter says.
#[derive(Clone, Debug)]
pub struct Superseded {
    /// The decision.
    pub decision: Decision,
    /// Its differences.
    pub differences: Vec<Difference>,
    /// Its conditions.
    pub conditions: Vec<DecisionCondition>,
}

/// Those of a request, newest first; without scope, for callers that have settled it.
pub async fn superseded(db: &impl ConnectionTrait, id: RequestId) -> Result<Vec<Superseded>, Error> {
    let wanted = decision::Entity::find()
        .filter(decision::COLUMN.request_id.eq(id))
        .filter(decision::COLUMN.superseded_by.is_not_null())
        .order_by_desc(decision::Column::Id);
    let decisions = wanted.all(db).await?;
    let ids: Vec<DecisionId> = decisions.iter().map(|decision| decision.id).collect();
    let mut conditions = conditions::of_decisions(db, &ids).await?;
    let wanted = difference::Entity::find().filter(difference::COLUMN.decision_id.is_in(ids));
    let differences = wanted.order_by_asc(difference::Column::Id).all(db).await?;
    let whole = decisions.into_iter().map(|decision| Superseded {
        differences: differences.iter().filter(|one| one.decision_id == decision.id).cloned().collect(),
        conditions: conditions.remove(&decision.id).unwrap_or_default(),
        decision,
    });
    Ok(whole.collect())
}

/// One decision by its id, if the actor may see its request.
pub async fn decision_by_id(db: &impl ConnectionTrait, actor: &Actor, id: DecisionId) -> Result<Decision, Error> {
    let seen = Query::select().column(Column::Id).from(Entity).cond_where(visible_to(actor)).to_owned();
    let wanted = decision::Entity::find_by_id(id).filter(decision::Column::RequestId.in_subquery(seen));
    wanted.one(db).await?.ok_or(Error::NotFound)
}

pub(crate) async fn ratings_of(db: &impl ConnectionTrait, id: RequestId) -> Result<Vec<Rating>, Error> {
    let mut found = rating::Entity::find().filter(rating::COLUMN.request_id.eq(id)).all(db).await?;
    found.sort_by_key(|rating| rating.criterion);
    Ok(found)
}

pub(crate) async fn standing_proposal(db: &impl ConnectionTrait, id: RequestId) -> Result<Option<Proposal>, Error> {
    Ok(proposal::Entity::find()
        .filter(proposal::COLUMN.request_id.eq(id))
        .filter(proposal::COLUMN.standing.eq(true))
        .one(db)
        .await?)
}

/// The last proposal that was sent back, if the actor may see the request: its reason is for who proposes next.
pub async fn returned_proposal(
    db: &impl ConnectionTrait,
    actor: &Actor,
    id: RequestId,
) -> Result<Option<Proposal>, Error> {
    let request = by_id(db, actor, id).await?;
    Ok(proposal::Entity::find()
        .filter(proposal::COLUMN.request_id.eq(request.id))
        .filter(proposal::COLUMN.standing.eq(false))
        .order_by_desc(proposal::Column::Id)
        .one(db)
        .await?)
}

async fn differences_of(db: &impl ConnectionTrait, id: DecisionId) -> Result<Vec<Difference>, Error> {
    let mut found = difference::Entity::find().filter(difference::COLUMN.decision_id.eq(id)).all(db).await?;
    found.sort_by_key(|difference| difference.id);
    Ok(found)
}

pub(crate) async fn conditions_of(db: &impl ConnectionTrait, id: DecisionId) -> Result<Vec<DecisionCondition>, Error> {
    let mut found = condition::Entity::find().filter(condition::COLUMN.decision_id.eq(id)).all(db).await?;
    found.sort_by_key(|condition| condition.id);
    Ok(found)
}

async fn remarks_of(db: &impl ConnectionTrait, id: RequestId) -> Result<Vec<Remark>, Error> {
    Ok(remark::Entity::find().filter(remark::COLUMN.request_id.eq(id)).all(db).await?)
}

/// Those of these decisions whose conditions were not met in time: they give nothing any more (R-B12).
pub(crate) async fn failed(db: &impl ConnectionTrait, decisions: &[Decision]) -> Result<BTreeSet<DecisionId>, Error> {
    let mut found = BTreeSet::new();
    let ids: Vec<DecisionId> = decisions.iter().map(|decision| decision.id).collect();
    for ids in ids.chunks(CHUNK) {
        let wanted = condition::Entity::find()
            .filter(condition::COLUMN.decision_id.is_in(ids.iter().copied()))
            .filter(condition::COLUMN.failed_on.is_not_null());
        found.extend(wanted.all(db).await?.into_iter().map(|condition| condition.decision_id));
    }
    Ok(found)
}

/// Everybody who has had the case in hand: what happened to it by whom, and who rated it (S-7). Reading is no hand, nor
/// is an attempt that was refused.
pub async fn hands(db: &impl ConnectionTrait, id: RequestId) -> Result<BTreeSet<PersonId>, Error> {
    let entries = log::of_subject(db, Subject::Request(id)).await?;
    let acts = |entry: &log::Entry| entry.kind.starts_with("evaluation.") && entry.kind != EvidenceRead::KIND;
    let acted = entries.into_iter().filter(acts).filter_map(|entry| entry.actor);
    let rated = ratings_of(db, id).await?.into_iter().filter_map(|rating| rating.rated_by);
    Ok(acted.chain(rated).collect())
}
