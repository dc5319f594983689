//! The SQL of writes.

use kernel::{Day, InstitutionId, PersonId, RequestId};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    sea_query::{Expr, OnConflict},
};

use super::service::assignable;
use crate::{
    Absence, Error, RecognitionRequest, RoutingRule,
    entity::{absence, due_reminder, recognition_request, routing_rule},
};

/// Writes a line of the table; a later one for the field takes its place.
pub(super) async fn keep_rule(db: &impl ConnectionTrait, row: RoutingRule) -> Result<(), Error> {
    use routing_rule::{Column, Entity};
    let again = OnConflict::columns([Column::InstitutionId, Column::Field])
        .update_columns([Column::EvaluatorId, Column::KeptBy, Column::KeptAt])
        .to_owned();
    Entity::insert(row.into_active_model()).on_conflict(again).exec_without_returning(db).await?;
    Ok(())
}

/// Takes a line out; whether it was there.
pub(super) async fn drop_rule(
    db: &impl ConnectionTrait,
    institution: InstitutionId,
    field: &str,
) -> Result<bool, Error> {
    let gone = routing_rule::Entity::delete_many()
        .filter(routing_rule::COLUMN.institution_id.eq(institution))
        .filter(routing_rule::COLUMN.field.eq(field));
    Ok(gone.exec(db).await?.rows_affected == 1)
}

/// Writes an absence.
pub(super) async fn add_absence(db: &impl ConnectionTrait, row: Absence) -> Result<(), Error> {
    absence::Entity::insert(row.into_active_model()).exec_without_returning(db).await?;
    Ok(())
}

/// Whether the person is away there on one of these days already.
pub(super) async fn is_away(
    db: &impl ConnectionTrait,
    (institution, person): (InstitutionId, PersonId),
    (from, to): (Day, Day),
) -> Result<bool, Error> {
    let wanted = absence::Entity::find()
        .filter(absence::COLUMN.institution_id.eq(institution))
        .filter(absence::COLUMN.person_id.eq(person))
        .filter(absence::COLUMN.from_on.lte(to))
        .filter(absence::COLUMN.to_on.gte(from));
    Ok(wanted.one(db).await?.is_some())
}

/// Ends an absence on this day; one that begins later, or on the day after, is taken out. Whether it was there and not over.
pub(super) async fn end_absence(
    db: &impl ConnectionTrait,
    (institution, person, from): (InstitutionId, PersonId, Day),
    last: Day,
) -> Result<bool, Error> {
    use absence::{COLUMN, Column, Entity};
    if from > last {
        let gone = Entity::delete_many()
            .filter(COLUMN.institution_id.eq(institution))
            .filter(COLUMN.person_id.eq(person))
            .filter(COLUMN.from_on.eq(from));
        return Ok(gone.exec(db).await?.rows_affected == 1);
    }
    let ended = Entity::update_many()
        .col_expr(Column::ToOn, Expr::value(last))
        .filter(COLUMN.institution_id.eq(institution))
        .filter(COLUMN.person_id.eq(person))
        .filter(COLUMN.from_on.eq(from))
        .filter(COLUMN.to_on.gt(last));
    Ok(ended.exec(db).await?.rows_affected == 1)
}

/// Gives these cases to an officer, or to nobody; those that were still where they can be given. No version is named or
/// raised: what an officer works on at this moment is not disturbed by who has it.
pub(super) async fn assign(
    db: &impl ConnectionTrait,
    ids: &[RequestId],
    officer: Option<PersonId>,
) -> Result<Vec<RecognitionRequest>, Error> {
    use recognition_request::{COLUMN, Column, Entity};
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let given = Entity::update_many()
        .col_expr(Column::AssignedTo, Expr::value(officer))
        .filter(COLUMN.id.is_in(ids.iter().copied()))
        .filter(assignable());
    Ok(given.exec_with_returning(db).await?)
}

/// Notes that these cases were mentioned, each with its due day; how many of them for the first time.
pub(super) async fn note_reminded(db: &impl ConnectionTrait, rows: Vec<due_reminder::Model>) -> Result<u64, Error> {
    use due_reminder::{Column, Entity};
    if rows.is_empty() {
        return Ok(0);
    }
    let once = OnConflict::columns([Column::RequestId, Column::DueOn]).do_nothing().to_owned();
    let rows = rows.into_iter().map(IntoActiveModel::into_active_model);
    Ok(Entity::insert_many(rows).on_conflict(once).exec_without_returning(db).await?)
}
