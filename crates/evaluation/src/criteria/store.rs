//! The SQL of writes. Each update names the version that it comes from, and finds no row once it is published.

use kernel::{Day, PersonId, Timestamp};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter, UpdateMany,
    sea_query::{Expr, OnConflict},
};

use super::VersionState;
use crate::{
    CriteriaVersion, Error,
    assess::Criteria,
    entity::criteria_version::{COLUMN, Column, Entity},
};

/// Writes a draft unless somebody began one at this very moment; whether it did.
pub(super) async fn insert(db: &impl ConnectionTrait, row: CriteriaVersion) -> Result<bool, Error> {
    let once = OnConflict::new().do_nothing().to_owned();
    Ok(Entity::insert(row.into_active_model()).on_conflict(once).exec_without_returning(db).await? == 1)
}

/// Changes a draft.
pub(super) async fn revise(
    db: &impl ConnectionTrait,
    there: &CriteriaVersion,
    (criteria, note): (Criteria, String),
    (person, now): (PersonId, Timestamp),
) -> Result<(), Error> {
    let update = unchanged(there)
        .col_expr(Column::Body, Expr::value(criteria))
        .col_expr(Column::Note, Expr::value(note))
        .col_expr(Column::RevisedBy, Expr::value(person))
        .col_expr(Column::RevisedAt, Expr::value(now));
    one(db, update).await
}

/// Makes a draft a version for good.
pub(super) async fn publish(
    db: &impl ConnectionTrait,
    there: &CriteriaVersion,
    from: Day,
    (person, now): (PersonId, Timestamp),
) -> Result<(), Error> {
    let update = unchanged(there)
        .col_expr(Column::State, Expr::value(VersionState::Published))
        .col_expr(Column::InForceFrom, Expr::value(from))
        .col_expr(Column::PublishedBy, Expr::value(person))
        .col_expr(Column::PublishedAt, Expr::value(now));
    one(db, update).await
}

/// Deletes a draft that nobody has changed or published since (H079).
pub(super) async fn discard(db: &impl ConnectionTrait, there: &CriteriaVersion) -> Result<(), Error> {
    let draft = Entity::delete_many()
        .filter(COLUMN.id.eq(there.id))
        .filter(COLUMN.version.eq(there.version))
        .filter(COLUMN.state.eq(VersionState::Draft));
    if draft.exec(db).await?.rows_affected == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// An update of a draft that nobody has changed or published since (H079).
fn unchanged(there: &CriteriaVersion) -> UpdateMany<Entity> {
    Entity::update_many()
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(COLUMN.id.eq(there.id))
        .filter(COLUMN.version.eq(there.version))
        .filter(COLUMN.state.eq(VersionState::Draft))
}

async fn one(db: &impl ConnectionTrait, update: UpdateMany<Entity>) -> Result<(), Error> {
    if update.exec(db).await?.rows_affected == 1 { Ok(()) } else { Err(Error::Stale) }
}
