//! How equivalencies reach the database.

use kernel::{EquivalencyId, InstitutionId, Work};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, Set, sea_query::Expr};

use super::EquivalencyState;
use crate::{
    Component, Equivalency, EquivalencyApproval, EquivalencySource, Error,
    entity::{
        equivalency::{ActiveModel, COLUMN, Column, Entity},
        equivalency_approval, equivalency_source, equivalency_target,
    },
};

pub(super) async fn by_reference(db: &impl ConnectionTrait, reference: &str) -> Result<Option<Equivalency>, Error> {
    Ok(Entity::find().filter(COLUMN.reference.eq(reference)).one(db).await?)
}

/// Writes it with what it names and replaces.
pub(super) async fn add(
    work: &mut Work,
    row: Equivalency,
    sources: Vec<EquivalencySource>,
    targets: &[Component],
) -> Result<(), Error> {
    let id = row.id;
    let row: ActiveModel = row.into();
    Entity::insert(row).exec_without_returning(work.db()).await?;
    let sources = sources.into_iter().map(|source| equivalency_source::ActiveModel {
        id: Set(source.id),
        equivalency_id: Set(source.equivalency_id),
        identifier: Set(source.identifier),
        opportunity_id: Set(source.opportunity_id),
    });
    equivalency_source::Entity::insert_many(sources).exec_without_returning(work.db()).await?;
    let targets: Vec<_> = targets
        .iter()
        .map(|component| equivalency_target::ActiveModel {
            id: Set(work.new_id()),
            equivalency_id: Set(id),
            component_id: Set(component.id),
        })
        .collect();
    if !targets.is_empty() {
        equivalency_target::Entity::insert_many(targets).exec_without_returning(work.db()).await?;
    }
    Ok(())
}

pub(super) async fn add_approval(db: &impl ConnectionTrait, approval: EquivalencyApproval) -> Result<(), Error> {
    let row = equivalency_approval::ActiveModel {
        id: Set(approval.id),
        equivalency_id: Set(approval.equivalency_id),
        role: Set(approval.role),
        person_id: Set(approval.person_id),
        name: Set(approval.name),
        approved_on: Set(approval.approved_on),
    };
    equivalency_approval::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

/// Another state, if nobody was faster. Every act of a person settles what waited for a second look.
pub(super) async fn advance(db: &impl ConnectionTrait, seen: &Equivalency, to: EquivalencyState) -> Result<(), Error> {
    let done = Entity::update_many()
        .col_expr(Column::State, Expr::value(to))
        .col_expr(Column::NeedsReview, Expr::value(false))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(COLUMN.id.eq(seen.id))
        .filter(COLUMN.version.eq(seen.version))
        .filter(COLUMN.state.eq(seen.state))
        .exec(db)
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Notes who has put it forward.
pub(super) async fn put_forward_by(work: &Work, id: EquivalencyId) -> Result<(), Error> {
    let by =
        Entity::update_many().col_expr(Column::ProposedBy, Expr::value(work.actor.person())).filter(COLUMN.id.eq(id));
    by.exec(work.db()).await?;
    Ok(())
}

/// Waits for a second look from now on (R-E5).
pub(super) async fn ask_for_review(db: &impl ConnectionTrait, id: EquivalencyId) -> Result<(), Error> {
    Entity::update_many()
        .col_expr(Column::NeedsReview, Expr::value(true))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(COLUMN.id.eq(id))
        .filter(COLUMN.state.eq(EquivalencyState::Approved))
        .exec(db)
        .await?;
    Ok(())
}

/// One more request rests on it; who edits it need not know.
pub(super) async fn count_use(db: &impl ConnectionTrait, id: EquivalencyId) -> Result<(), Error> {
    let counted = Entity::update_many().col_expr(Column::Used, Expr::col(Column::Used).add(1)).filter(COLUMN.id.eq(id));
    counted.exec(db).await?;
    Ok(())
}

/// The components of a university, with their programmes.
pub(super) async fn components(
    db: &impl ConnectionTrait,
    recogniser: InstitutionId,
) -> Result<Vec<(crate::Programme, Component)>, Error> {
    use crate::entity::{component, programme};
    let found = component::Entity::find()
        .find_both_related(programme::Entity)
        .filter(programme::COLUMN.institution_id.eq(recogniser));
    Ok(found.all(db).await?.into_iter().map(|(component, programme)| (programme, component)).collect())
}
