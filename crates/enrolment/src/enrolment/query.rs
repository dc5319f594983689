//! Reads. Every look-up of one person's affair is by id and scope in one query (S-1).

use std::collections::{BTreeSet, HashMap};

use kernel::{Actor, EnrolmentId, InstitutionId, OfferingId, PersonId, Role};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    sea_query::SelectStatement,
};

use super::policy::{self, STAFF};
use crate::{
    CourseResult, Enrolment, Error, State,
    entity::{
        course_result,
        enrolment::{COLUMN, Column, Entity},
    },
};

/// How many ids one statement names at most.
const CHUNK: usize = 500;

/// A row of a provider's list: only what M15 lets be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// The enrolment.
    pub enrolment: Enrolment,
    /// The learner's name.
    pub name: String,
    /// What was entered, if anything, and if the actor may see more than name and state.
    pub result: Option<CourseResult>,
}

/// How many people stand where in one run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Have a seat and no result.
    pub enrolled: u64,
    /// Gave the seat back.
    pub withdrawn: u64,
    /// Passed.
    pub passed: u64,
    /// Did not pass.
    pub failed: u64,
    /// The run did not take place.
    pub cancelled: u64,
}

impl Counts {
    fn set(&mut self, state: State, count: u64) {
        *match state {
            State::Enrolled => &mut self.enrolled,
            State::Withdrawn => &mut self.withdrawn,
            State::Passed => &mut self.passed,
            State::Failed => &mut self.failed,
            State::Cancelled => &mut self.cancelled,
        } = count;
    }
}

/// The ids of the enrolments in runs of these providers, to ask for within another question.
pub fn ids_at(providers: &[InstitutionId]) -> SelectStatement {
    let own = COLUMN.provider_id.is_in(providers.iter().copied());
    Entity::find().select_only().column(Column::Id).filter(own).into_query()
}

/// The ids of one person's enrolments, to ask for within another question.
pub fn ids_of(person: PersonId) -> SelectStatement {
    Entity::find().select_only().column(Column::Id).filter(COLUMN.person_id.eq(person)).into_query()
}

/// M15: one's own, those of the provider's runs, those of learners of the home university.
pub(crate) fn visible_to(actor: &Actor) -> Condition {
    if actor.is_system() {
        return Condition::all();
    }
    let by_office = seen_by_office(actor);
    match actor.person() {
        Some(person) => by_office.add(COLUMN.person_id.eq(person)),
        None => by_office,
    }
}

/// The same without one's own. With no role nothing is seen: the empty list matches no row.
fn seen_by_office(actor: &Actor) -> Condition {
    Condition::any()
        .add(COLUMN.provider_id.is_in(actor.institutions(STAFF)))
        .add(COLUMN.home_institution_id.is_in(actor.institutions(&[Role::RecognitionOfficer])))
}

/// One enrolment that this actor may see.
pub async fn by_id(db: &impl ConnectionTrait, actor: &Actor, id: EnrolmentId) -> Result<Enrolment, Error> {
    Entity::find().filter(COLUMN.id.eq(id)).filter(visible_to(actor)).one(db).await?.ok_or(Error::NotFound)
}

/// Several, in no order, without scope: for callers that have settled who may see them.
pub async fn by_ids(db: &impl ConnectionTrait, ids: &[EnrolmentId]) -> Result<Vec<Enrolment>, Error> {
    let mut found = Vec::with_capacity(ids.len());
    for ids in ids.chunks(CHUNK) {
        found.extend(Entity::find().filter(COLUMN.id.is_in(ids.iter().copied())).all(db).await?);
    }
    Ok(found)
}

/// Everybody who ever had a place in a run, without scope: for what follows from an event of the run.
pub async fn of_run(db: &impl ConnectionTrait, offering: OfferingId) -> Result<Vec<Enrolment>, Error> {
    Ok(Entity::find().filter(COLUMN.offering_id.eq(offering)).order_by_asc(Column::Id).all(db).await?)
}

/// All of a person's that this actor may see, newest first.
pub async fn of_person(db: &impl ConnectionTrait, actor: &Actor, person: PersonId) -> Result<Vec<Enrolment>, Error> {
    Ok(Entity::find()
        .filter(COLUMN.person_id.eq(person))
        .filter(visible_to(actor))
        .order_by_desc(Column::Id)
        .all(db)
        .await?)
}

/// The actor's own place in this run, if there is one that has not ended.
pub async fn find_own(
    db: &impl ConnectionTrait,
    actor: &Actor,
    offering: OfferingId,
) -> Result<Option<Enrolment>, Error> {
    match actor.person() {
        Some(person) => find_place(db, offering, person).await,
        None => Ok(None),
    }
}

pub(super) async fn find_place(
    db: &impl ConnectionTrait,
    offering: OfferingId,
    person: PersonId,
) -> Result<Option<Enrolment>, Error> {
    Ok(Entity::find()
        .filter(COLUMN.offering_id.eq(offering))
        .filter(COLUMN.person_id.eq(person))
        .filter(COLUMN.state.is_not_in(State::ENDED.iter().copied()))
        .one(db)
        .await?)
}

/// Who is in a run (M15), by name: for the provider everybody, for an officer the learners of the home university,
/// whose results only the provider and the person see. An offering of which nothing may be seen is not found.
pub async fn participants(
    db: &impl ConnectionTrait,
    actor: &Actor,
    offering: OfferingId,
) -> Result<Vec<Participant>, Error> {
    let rows = Entity::find().filter(COLUMN.offering_id.eq(offering)).filter(seen_by_office(actor)).all(db).await?;
    if rows.is_empty() {
        let provider = provider_of(db, offering).await?;
        policy::may_list_participants(actor, provider).map_err(|_| Error::NotFound)?;
    }
    let names = names_of(db, &rows).await?;
    let full = rows.iter().filter(|row| policy::may_see_result(actor, row).is_ok());
    let ids: Vec<EnrolmentId> = full.map(|row| row.id).collect();
    let mut results: HashMap<EnrolmentId, CourseResult> =
        results_of(db, &ids).await?.into_iter().map(|result| (result.enrolment_id, result)).collect();
    let mut participants: Vec<Participant> = rows
        .into_iter()
        .map(|enrolment| Participant {
            name: names.get(&enrolment.person_id).cloned().unwrap_or_default(),
            result: results.remove(&enrolment.id),
            enrolment,
        })
        .collect();
    participants.sort_by(|a, b| (&a.name, a.enrolment.id).cmp(&(&b.name, b.enrolment.id)));
    Ok(participants)
}

async fn provider_of(db: &impl ConnectionTrait, offering: OfferingId) -> Result<InstitutionId, Error> {
    let run = catalogue::offering::by_id(db, offering).await?;
    let found = catalogue::opportunity::by_ids(db, &[run.opportunity_id]).await?;
    found.first().map(|opportunity| opportunity.institution_id).ok_or(Error::NotFound)
}

async fn names_of(db: &impl ConnectionTrait, rows: &[Enrolment]) -> Result<HashMap<PersonId, String>, Error> {
    let people: Vec<PersonId> = rows.iter().map(|row| row.person_id).collect();
    let mut names = HashMap::with_capacity(people.len());
    for people in people.chunks(CHUNK) {
        let found = consortium::person::by_ids(db, people).await?;
        names.extend(found.into_iter().map(|person| (person.id, person.name)));
    }
    Ok(names)
}

/// Those of `ids` that are in this run and visible to the actor.
pub(super) async fn of_offering(
    db: &impl ConnectionTrait,
    actor: &Actor,
    offering: OfferingId,
    ids: &BTreeSet<EnrolmentId>,
) -> Result<Vec<Enrolment>, Error> {
    Ok(Entity::find()
        .filter(COLUMN.offering_id.eq(offering))
        .filter(COLUMN.id.is_in(ids.iter().copied()))
        .filter(visible_to(actor))
        .all(db)
        .await?)
}

/// The results of these enrolments, in no order; without scope, like [`by_ids`].
pub async fn results_of(db: &impl ConnectionTrait, ids: &[EnrolmentId]) -> Result<Vec<CourseResult>, Error> {
    let mut found = Vec::with_capacity(ids.len());
    for ids in ids.chunks(CHUNK) {
        let of_these = course_result::COLUMN.enrolment_id.is_in(ids.iter().copied());
        found.extend(course_result::Entity::find().filter(of_these).all(db).await?);
    }
    Ok(found)
}

/// How many people stand where, for several runs at once; runs without anybody are left out.
pub async fn count_by_offering(
    db: &impl ConnectionTrait,
    offerings: &[OfferingId],
) -> Result<HashMap<OfferingId, Counts>, Error> {
    let rows: Vec<(OfferingId, State, i64)> = Entity::find()
        .select_only()
        .column(Column::OfferingId)
        .column(Column::State)
        .column_as(Column::Id.count(), "people")
        .filter(COLUMN.offering_id.is_in(offerings.iter().copied()))
        .group_by(Column::OfferingId)
        .group_by(Column::State)
        .into_tuple()
        .all(db)
        .await?;
    let mut counts: HashMap<OfferingId, Counts> = HashMap::new();
    for (offering, state, people) in rows {
        counts.entry(offering).or_default().set(state, u64::try_from(people).unwrap_or(0));
    }
    Ok(counts)
}
