//! How tables reach the database.

use kernel::{GradeTableId, InstitutionId, Work};
use sea_orm::{
    ColumnTrait, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter,
    sea_query::{Expr, OnConflict},
};

use super::WantedTable;
use crate::{
    Error, GradeRules, GradeTable,
    entity::{grade_policy, grade_table},
    grade::HostPolicy,
};

/// Writes the next version. Of two at once the second finds its number taken.
pub(super) async fn add(
    work: &mut Work,
    institution: InstitutionId,
    wanted: &WantedTable,
    latest: Option<&GradeTable>,
) -> Result<GradeTableId, Error> {
    use grade_table::{COLUMN, Column, Entity};
    let valid_from = match wanted.valid_from {
        Some(day) => day,
        None => consortium::institution::today(work.db(), institution, work.now).await?,
    };
    let id: GradeTableId = work.new_id();
    let row = GradeTable {
        id,
        institution_id: institution,
        isced_f: wanted.field.clone(),
        cycle: wanted.cycle,
        number: latest.map_or(0, |latest| latest.number) + 1,
        from_year: wanted.years.0,
        to_year: wanted.years.1,
        counts: wanted.counts.clone(),
        best: wanted.best.clone(),
        lowest_pass: wanted.lowest_pass.clone(),
        source: wanted.source.clone(),
        status: wanted.status,
        valid_from,
        kept_by: work.actor.person(),
        kept_at: work.now,
        superseded_by: None,
    };
    let once = OnConflict::columns([Column::InstitutionId, Column::IscedF, Column::Cycle, Column::Number])
        .do_nothing()
        .to_owned();
    let written = Entity::insert(row.into_active_model()).on_conflict(once).exec_without_returning(work.db()).await?;
    if written != 1 {
        return Err(Error::Stale);
    }
    if let Some(latest) = latest {
        Entity::update_many()
            .col_expr(Column::SupersededBy, Expr::value(id))
            .filter(COLUMN.id.eq(latest.id))
            .exec(work.db())
            .await?;
    }
    Ok(id)
}

/// Writes what a university does otherwise, if nobody has since `seen`.
pub(super) async fn choose(
    work: &Work,
    institution: InstitutionId,
    chosen: HostPolicy,
    seen: i32,
) -> Result<(), Error> {
    use grade_policy::{COLUMN, Column, Entity};
    let row = GradeRules { institution_id: institution, instead: chosen.instead, which: chosen.which, version: 1 };
    if seen == 0 {
        let once = OnConflict::column(Column::InstitutionId).do_nothing().to_owned();
        let insert = Entity::insert(row.into_active_model()).on_conflict(once);
        let written = insert.exec_without_returning(work.db()).await?;
        return if written == 1 { Ok(()) } else { Err(Error::Stale) };
    }
    let done = Entity::update_many()
        .col_expr(Column::Instead, Expr::value(chosen.instead))
        .col_expr(Column::Which, Expr::value(chosen.which))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(COLUMN.institution_id.eq(institution))
        .filter(COLUMN.version.eq(seen))
        .exec(work.db())
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Stale) }
}
