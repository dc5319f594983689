//! SQL of runs. Seats are counted by the database in one statement (I-3), never read and then written.

use kernel::{Failure, Kind, OfferingId, OpportunityId, Work};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect,
    sea_query::{Expr, ExprTrait, OnConflict},
};

use crate::{
    Error, Offering, OfferingState, Run,
    entity::offering::{COLUMN, Column, Entity},
};

const ROWS: usize = 500;

/// Adds runs; one whose dates are there already refuses them all.
pub(crate) async fn add(work: &mut Work, runs: Vec<(OpportunityId, Run)>) -> Result<Vec<Offering>, Error> {
    let rows: Vec<Offering> = runs.into_iter().map(|(opportunity, run)| row(work, opportunity, &run)).collect();
    for part in rows.chunks(ROWS) {
        let wanted = u64::try_from(part.len()).unwrap_or(u64::MAX);
        let models = part.iter().cloned().map(IntoActiveModel::into_active_model);
        let unless_taken = OnConflict::new().do_nothing().to_owned();
        let added = Entity::insert_many(models).on_conflict(unless_taken).exec_without_returning(work.db()).await?;
        if added != wanted {
            return Err(Error::RunTaken);
        }
    }
    Ok(rows)
}

fn row(work: &mut Work, opportunity: OpportunityId, run: &Run) -> Offering {
    Offering {
        id: work.new_id(),
        opportunity_id: opportunity,
        starts_on: run.starts_on,
        ends_on: run.ends_on,
        enrol_by: run.enrol_by,
        seats: run.seats,
        taken: 0,
        state: OfferingState::Open,
        created_at: work.now,
        version: 1,
    }
}

/// Changes dates and seats, unless seats taken meanwhile would not fit any more.
pub(super) async fn change(db: &impl ConnectionTrait, seen: &Offering, run: &Run) -> Result<(), Error> {
    let mut update = Entity::update_many()
        .col_expr(Column::StartsOn, Expr::value(run.starts_on))
        .col_expr(Column::EndsOn, Expr::value(run.ends_on))
        .col_expr(Column::EnrolBy, Expr::value(run.enrol_by))
        .col_expr(Column::Seats, Expr::value(run.seats))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(COLUMN.id.eq(seen.id))
        .filter(COLUMN.version.eq(seen.version))
        .filter(COLUMN.state.eq(seen.state));
    if let Some(seats) = run.seats {
        update = update.filter(COLUMN.taken.lte(seats));
    }
    match update.exec(db).await.map_err(kernel::Error::from) {
        Ok(done) if done.rows_affected == 1 => Ok(()),
        Ok(_) => Err(Error::Stale),
        Err(error) if error.kind() == Kind::Conflict => Err(Error::RunTaken),
        Err(error) => Err(error.into()),
    }
}

/// Takes a seat if the run is open and one is free; whether it did.
pub(super) async fn take(db: &impl ConnectionTrait, id: OfferingId) -> Result<bool, Error> {
    let free = Condition::any().add(COLUMN.seats.is_null()).add(Expr::col(Column::Taken).lt(Expr::col(Column::Seats)));
    let done = Entity::update_many()
        .col_expr(Column::Taken, Expr::col(Column::Taken).add(1))
        .filter(COLUMN.id.eq(id))
        .filter(COLUMN.state.eq(OfferingState::Open))
        .filter(free)
        .exec(db)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Locks the row (SQLite has one writer anyway); whether it is there.
pub(super) async fn hold(db: &impl ConnectionTrait, id: OfferingId) -> Result<bool, Error> {
    Ok(Entity::find_by_id(id).lock_exclusive().one(db).await?.is_some())
}

/// Gives a seat back; whether one was taken.
pub(super) async fn free(db: &impl ConnectionTrait, id: OfferingId) -> Result<bool, Error> {
    let done = Entity::update_many()
        .col_expr(Column::Taken, Expr::col(Column::Taken).sub(1))
        .filter(COLUMN.id.eq(id))
        .filter(COLUMN.taken.gt(0))
        .exec(db)
        .await?;
    Ok(done.rows_affected == 1)
}
