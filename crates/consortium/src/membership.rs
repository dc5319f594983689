//! Memberships: who may do what where, and from when to when.

use kernel::{
    Actor, Day, Grant, InstitutionId, MembershipId, PersonActor, PersonId, Right, Role, RoleState, Subject, Work,
    denied,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set, sea_query::Expr};
use serde::Serialize;

use crate::{
    Error, Membership, Person,
    entity::{
        membership::{ActiveModel, COLUMN, Column, Entity},
        person,
    },
};

pub use crate::rights::Rights;

/// What a new membership is made from.
#[derive(Clone, Debug)]
pub struct NewMembership {
    /// Who.
    pub person: PersonId,
    /// Where; none for the consortium's own roles.
    pub institution: Option<InstitutionId>,
    /// What.
    pub role: Role,
    /// What an officer may do.
    pub rights: Vec<Right>,
    /// Where it stands at first.
    pub state: RoleState,
}

#[derive(Serialize)]
struct RoleGiven {
    membership: MembershipId,
    role: &'static str,
    institution: Option<InstitutionId>,
}

impl kernel::Event for RoleGiven {
    const KIND: &'static str = "consortium.role_given";
}

#[derive(Serialize)]
struct RoleEnded {
    membership: MembershipId,
    state: &'static str,
}

impl kernel::Event for RoleEnded {
    const KIND: &'static str = "consortium.role_changed";
}

/// Gives a role; from the command line only.
pub async fn give(work: &mut Work, new: NewMembership) -> Result<MembershipId, Error> {
    denied(work.actor.is_system(), "not_allowed")?;
    let network = matches!(new.role, Role::ConsortiumAdmin | Role::Auditor);
    if network == new.institution.is_some() {
        return Err(Error::Invalid("role", "role-place"));
    }
    let id: MembershipId = work.new_id();
    let row = ActiveModel {
        id: Set(id),
        person_id: Set(new.person),
        institution_id: Set(new.institution),
        unit_id: Set(None),
        role: Set(new.role),
        rights: Set(Rights(new.rights)),
        state: Set(new.state),
        valid_from: Set(None),
        valid_to: Set(None),
        created_at: Set(work.now),
    };
    Entity::insert(row).exec_without_returning(work.db()).await?;
    let given = RoleGiven { membership: id, role: new.role.as_str(), institution: new.institution };
    work.record(Subject::Person(new.person), &given);
    Ok(id)
}

/// Confirms, suspends or ends a membership; never one's own (M51). It counts from the very next request (H050).
pub async fn change(work: &mut Work, id: MembershipId, state: RoleState) -> Result<(), Error> {
    let row = Entity::find_by_id(id).one(work.db()).await?.ok_or(Error::NotFound)?;
    let administers = row.institution_id.is_some_and(|place| work.actor.has_role(Role::ProviderAdmin, place));
    let own = work.actor.person() == Some(row.person_id);
    if !work.actor.is_system() {
        // Who may not manage it does not learn that it exists.
        if !administers {
            return Err(Error::NotFound);
        }
        denied(!own && row.role != Role::Signatory, "not_allowed")?;
    }
    Entity::update_many().col_expr(Column::State, Expr::value(state)).filter(COLUMN.id.eq(id)).exec(work.db()).await?;
    work.record(Subject::Person(row.person_id), &RoleEnded { membership: id, state: state.as_str() });
    Ok(())
}

/// The person as an actor, with the roles in force today; none if there is no such person.
pub async fn actor(db: &impl ConnectionTrait, id: PersonId, today: Day) -> Result<Option<Actor>, Error> {
    let Some(person) = person::Entity::find_by_id(id).one(db).await? else { return Ok(None) };
    let rows = Entity::find().filter(COLUMN.person_id.eq(id)).all(db).await?;
    Ok(Some(acting(&person, rows, today)))
}

fn acting(person: &Person, rows: Vec<Membership>, today: Day) -> Actor {
    let grants = rows
        .into_iter()
        .filter(|row| row.state.in_force(row.valid_from, row.valid_to, today))
        .map(|row| Grant { role: row.role, institution: row.institution_id, rights: row.rights.0 })
        .collect();
    Actor::Person(PersonActor { id: person.id, home: person.home_institution_id, grants })
}

/// The memberships of these people that are in force today.
pub async fn of_people(db: &impl ConnectionTrait, people: &[PersonId], today: Day) -> Result<Vec<Membership>, Error> {
    let rows = Entity::find().filter(COLUMN.person_id.is_in(people.iter().copied())).all(db).await?;
    Ok(rows.into_iter().filter(|row| row.state.in_force(row.valid_from, row.valid_to, today)).collect())
}

/// Those of these people who have or had a role at one of the institutions.
pub async fn colleagues(
    db: &impl ConnectionTrait,
    people: &[PersonId],
    institutions: &[InstitutionId],
) -> Result<Vec<PersonId>, Error> {
    let held = Entity::find()
        .select_only()
        .column(Column::PersonId)
        .distinct()
        .filter(COLUMN.person_id.is_in(people.iter().copied()))
        .filter(COLUMN.institution_id.is_in(institutions.iter().copied()));
    Ok(held.into_tuple().all(db).await?)
}

/// The people who hold a role at an institution today, and this right if one is asked for.
pub async fn holders(
    db: &impl ConnectionTrait,
    institution: InstitutionId,
    role: Role,
    right: Option<Right>,
    today: Day,
) -> Result<Vec<Person>, Error> {
    let rows = Entity::find()
        .filter(COLUMN.institution_id.eq(institution))
        .filter(COLUMN.role.eq(role))
        .filter(COLUMN.state.eq(RoleState::Confirmed))
        .all(db)
        .await?;
    let ids: Vec<PersonId> = rows
        .into_iter()
        .filter(|row| row.state.in_force(row.valid_from, row.valid_to, today))
        .filter(|row| right.is_none_or(|right| row.rights.0.contains(&right)))
        .map(|row| row.person_id)
        .collect();
    crate::person::by_ids(db, &ids).await
}

/// Waits until nobody else writes what rests on this person's being there, and lets nobody else until the commit. SQLite has
/// one writer anyway.
pub async fn lock(db: &impl ConnectionTrait, institution: InstitutionId, person: PersonId) -> Result<(), Error> {
    let theirs = Entity::find().filter(COLUMN.institution_id.eq(institution)).filter(COLUMN.person_id.eq(person));
    theirs.order_by_asc(Column::Id).lock_exclusive().all(db).await?;
    Ok(())
}

/// The officers of these institutions today, with their rights.
pub async fn officers(
    db: &impl ConnectionTrait,
    institutions: &[InstitutionId],
    today: Day,
) -> Result<Vec<Membership>, Error> {
    let rows = Entity::find()
        .filter(COLUMN.institution_id.is_in(institutions.iter().copied()))
        .filter(COLUMN.role.eq(Role::RecognitionOfficer))
        .filter(COLUMN.state.eq(RoleState::Confirmed))
        .all(db)
        .await?;
    Ok(rows.into_iter().filter(|row| row.state.in_force(row.valid_from, row.valid_to, today)).collect())
}
