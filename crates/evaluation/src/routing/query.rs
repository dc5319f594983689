//! Reading the table and the absences.

use kernel::{Actor, Day, InstitutionId, PersonId, Timestamp};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{Desk, desk, policy};
use crate::{
    Absence, Error, RecognitionRequest, RoutingRule,
    entity::{absence, routing_rule},
};

/// The table of a university, for who may read it: all others first, then by field.
pub async fn rules(
    db: &impl ConnectionTrait,
    actor: &Actor,
    institution: InstitutionId,
) -> Result<Vec<RoutingRule>, Error> {
    policy::may_read_routing(actor, institution)?;
    rules_of(db, institution).await
}

async fn rules_of(db: &impl ConnectionTrait, institution: InstitutionId) -> Result<Vec<RoutingRule>, Error> {
    use routing_rule::{COLUMN, Column, Entity};
    Ok(Entity::find().filter(COLUMN.institution_id.eq(institution)).order_by_asc(Column::Field).all(db).await?)
}

/// Absences that are not over on this day, for who may read them, by their first day.
pub async fn absences(
    db: &impl ConnectionTrait,
    actor: &Actor,
    institution: InstitutionId,
    today: Day,
) -> Result<Vec<Absence>, Error> {
    policy::may_read_routing(actor, institution)?;
    let wanted = absence::Entity::find()
        .filter(absence::COLUMN.institution_id.eq(institution))
        .filter(absence::COLUMN.to_on.gte(today))
        .order_by_asc(absence::Column::FromOn)
        .order_by_asc(absence::Column::PersonId);
    Ok(wanted.all(db).await?)
}

/// Absences at these institutions on this day, or on the day before or after it, which it is elsewhere.
pub(super) async fn absences_around(
    db: &impl ConnectionTrait,
    institutions: &[InstitutionId],
    day: Day,
) -> Result<Vec<Absence>, Error> {
    let wanted = absence::Entity::find()
        .filter(absence::COLUMN.institution_id.is_in(institutions.iter().copied()))
        .filter(absence::COLUMN.from_on.lte(day.plus_days(1)))
        .filter(absence::COLUMN.to_on.gte(day.plus_days(-1)));
    Ok(wanted.all(db).await?)
}

/// For whom this person stands in, somewhere, around this day.
pub(super) async fn covered_by(db: &impl ConnectionTrait, deputy: PersonId, day: Day) -> Result<Vec<PersonId>, Error> {
    let wanted = absence::Entity::find()
        .filter(absence::COLUMN.deputy_id.eq(deputy))
        .filter(absence::COLUMN.from_on.lte(day.plus_days(1)))
        .filter(absence::COLUMN.to_on.gte(day.plus_days(-1)));
    Ok(wanted.all(db).await?.into_iter().map(|absence| absence.person_id).collect())
}

/// Who gets a case whose assessment begins now, by the table and the rights of this moment; none where nobody may.
pub(crate) async fn officer_for(
    db: &impl ConnectionTrait,
    request: &RecognitionRequest,
    now: Timestamp,
) -> Result<Option<PersonId>, Error> {
    let rules = rules_of(db, request.institution_id).await?;
    let Some(named) = desk::named(&rules, request.presented.isced_f.as_deref()) else { return Ok(None) };
    Ok(Desk::of(db, &[request.institution_id], now).await?.taker(named, request))
}
