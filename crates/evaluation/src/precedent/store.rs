//! The SQL of writes. Each update names the version it comes from.

use kernel::PastDecisionId;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    sea_query::{Expr, OnConflict},
};

use crate::{
    DecisionNote, Error, PastDecision, ReferenceCase,
    entity::{decision_note, past_decision, reference_case},
};

/// Writes notes; a later one takes the place of the one that was seen.
pub(super) async fn keep_note(db: &impl ConnectionTrait, note: DecisionNote) -> Result<(), Error> {
    use decision_note::{COLUMN, Column, Entity};
    let done = if note.version == 1 {
        let once = OnConflict::column(Column::DecisionId).do_nothing().to_owned();
        Entity::insert(note.into_active_model()).on_conflict(once).exec_without_returning(db).await?
    } else {
        let wanted = Entity::update_many()
            .col_expr(Column::PublicNote, Expr::value(note.public_note))
            .col_expr(Column::PrivateNote, Expr::value(note.private_note))
            .col_expr(Column::WrittenBy, Expr::value(note.written_by))
            .col_expr(Column::WrittenAt, Expr::value(note.written_at))
            .col_expr(Column::Version, Expr::value(note.version))
            .filter(COLUMN.decision_id.eq(note.decision_id))
            .filter(COLUMN.version.eq(note.version - 1));
        wanted.exec(db).await?.rows_affected
    };
    if done == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Writes a reference case; a decision has one at most.
pub(super) async fn add_reference(db: &impl ConnectionTrait, row: ReferenceCase) -> Result<(), Error> {
    use reference_case::{Column, Entity};
    let once = OnConflict::column(Column::DecisionId).do_nothing().to_owned();
    let done = Entity::insert(row.into_active_model()).on_conflict(once).exec_without_returning(db).await?;
    if done == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Writes a reference case anew, if it is still as it was read.
pub(super) async fn replace_reference(
    db: &impl ConnectionTrait,
    there: &ReferenceCase,
    row: ReferenceCase,
) -> Result<(), Error> {
    use reference_case::{COLUMN, Column, Entity};
    let done = Entity::update_many()
        .col_expr(Column::Title, Expr::value(row.title))
        .col_expr(Column::PublicNote, Expr::value(row.public_note))
        .col_expr(Column::PrivateNote, Expr::value(row.private_note))
        .col_expr(Column::ExpiresOn, Expr::value(row.expires_on))
        .col_expr(Column::Inactive, Expr::value(row.inactive))
        .col_expr(Column::State, Expr::value(row.state))
        .col_expr(Column::ProposedBy, Expr::value(row.proposed_by))
        .col_expr(Column::ProposedAt, Expr::value(row.proposed_at))
        .col_expr(Column::SettledBy, Expr::value(row.settled_by))
        .col_expr(Column::SettledAt, Expr::value(row.settled_at))
        .col_expr(Column::Words, Expr::value(row.words))
        .col_expr(Column::Version, Expr::value(row.version))
        .filter(COLUMN.id.eq(there.id))
        .filter(COLUMN.version.eq(there.version))
        .exec(db)
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Writes decisions of an archive.
pub(super) async fn add_past(db: &impl ConnectionTrait, rows: Vec<PastDecision>) -> Result<(), Error> {
    for rows in rows.chunks(100) {
        let rows = rows.iter().cloned().map(IntoActiveModel::into_active_model);
        past_decision::Entity::insert_many(rows).exec_without_returning(db).await?;
    }
    Ok(())
}

/// Takes these out, so that they can be written anew.
pub(super) async fn drop_past(db: &impl ConnectionTrait, ids: &[PastDecisionId]) -> Result<(), Error> {
    use past_decision::{COLUMN, Entity};
    for ids in ids.chunks(500) {
        Entity::delete_many().filter(COLUMN.id.is_in(ids.iter().copied())).exec(db).await?;
    }
    Ok(())
}
