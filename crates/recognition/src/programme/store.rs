//! How programmes reach the database.

use kernel::{ComponentId, ProgrammeId, Work};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, Set, Unchanged,
    sea_query::Expr,
};

use super::{ComponentRecord, WantedComponent, WantedOutcome, WantedProgramme, query};
use crate::{
    ComponentOutcome, Error, Programme,
    entity::{
        component, component_outcome,
        programme::{ActiveModel, COLUMN, Column, Entity},
    },
};

pub(super) async fn create(work: &mut Work, wanted: &WantedProgramme) -> Result<ProgrammeId, Error> {
    let id: ProgrammeId = work.new_id();
    let row = ActiveModel {
        id: Set(id),
        institution_id: Set(wanted.institution_id),
        code: Set(wanted.code.clone()),
        title: Set(wanted.title.clone()),
        ects: Set(wanted.ects),
        eqf: Set(wanted.eqf),
        elective_ects: Set(wanted.elective_ects),
        elective_eqf: Set(wanted.elective_eqf),
        regulated_profession: Set(wanted.regulated_profession),
        version: Set(1),
    };
    Entity::insert(row).exec_without_returning(work.db()).await?;
    Ok(id)
}

/// Whether anything of the programme itself has changed.
pub(super) fn differs(kept: &Programme, wanted: &WantedProgramme) -> bool {
    kept.title != wanted.title
        || kept.ects != wanted.ects
        || kept.eqf != wanted.eqf
        || kept.elective_ects != wanted.elective_ects
        || kept.elective_eqf != wanted.elective_eqf
        || kept.regulated_profession != wanted.regulated_profession
}

pub(super) async fn update(db: &impl ConnectionTrait, kept: &Programme, wanted: &WantedProgramme) -> Result<(), Error> {
    let done = Entity::update_many()
        .col_expr(Column::Title, Expr::value(wanted.title.clone()))
        .col_expr(Column::Ects, Expr::value(wanted.ects))
        .col_expr(Column::Eqf, Expr::value(wanted.eqf))
        .col_expr(Column::ElectiveEcts, Expr::value(wanted.elective_ects))
        .col_expr(Column::ElectiveEqf, Expr::value(wanted.elective_eqf))
        .col_expr(Column::RegulatedProfession, Expr::value(wanted.regulated_profession))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(COLUMN.id.eq(kept.id))
        .filter(COLUMN.version.eq(kept.version))
        .exec(db)
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Whether any component that is named would change.
pub(super) async fn parts_differ(
    db: &impl ConnectionTrait,
    programme: ProgrammeId,
    wanted: &[WantedComponent],
) -> Result<bool, Error> {
    let kept = query::components(db, &[programme]).await?.remove(&programme).unwrap_or_default();
    let as_kept = |wanted: &WantedComponent| {
        kept.iter().any(|record| record.component.code == wanted.code && is_like(record, wanted))
    };
    Ok(!wanted.iter().all(as_kept))
}

fn is_like(record: &ComponentRecord, wanted: &WantedComponent) -> bool {
    let (kept, outcomes) = (&record.component, &record.outcomes);
    kept.title == wanted.title
        && kept.ects == wanted.ects
        && kept.eqf == wanted.eqf
        && outcomes.len() == wanted.outcomes.len()
        && outcomes
            .iter()
            .zip(&wanted.outcomes)
            .all(|(kept, wanted)| kept.text == wanted.text && kept.essential == wanted.essential)
}

/// Brings the components that are named up to date; whether anything changed.
pub(super) async fn keep_components(
    work: &mut Work,
    programme: ProgrammeId,
    wanted: &[WantedComponent],
) -> Result<bool, Error> {
    let kept = query::components(work.db(), &[programme]).await?.remove(&programme).unwrap_or_default();
    let mut changed = false;
    for wanted in wanted {
        match kept.iter().find(|record| record.component.code == wanted.code) {
            None => {
                let id = create_component(work, programme, wanted).await?;
                changed = true;
                keep_outcomes(work, id, &[], &wanted.outcomes).await?;
            }
            Some(record) => {
                changed |= update_component(work, record, wanted).await?;
                changed |= keep_outcomes(work, record.component.id, &record.outcomes, &wanted.outcomes).await?;
            }
        }
    }
    Ok(changed)
}

async fn create_component(
    work: &mut Work,
    programme: ProgrammeId,
    wanted: &WantedComponent,
) -> Result<ComponentId, Error> {
    let id: ComponentId = work.new_id();
    let row = component::ActiveModel {
        id: Set(id),
        programme_id: Set(programme),
        code: Set(wanted.code.clone()),
        title: Set(wanted.title.clone()),
        ects: Set(wanted.ects),
        eqf: Set(wanted.eqf),
    };
    component::Entity::insert(row).exec_without_returning(work.db()).await?;
    Ok(id)
}

async fn update_component(work: &Work, record: &ComponentRecord, wanted: &WantedComponent) -> Result<bool, Error> {
    let kept = &record.component;
    if kept.title == wanted.title && kept.ects == wanted.ects && kept.eqf == wanted.eqf {
        return Ok(false);
    }
    let row = component::ActiveModel {
        id: Unchanged(kept.id),
        title: Set(wanted.title.clone()),
        ects: Set(wanted.ects),
        eqf: Set(wanted.eqf),
        ..Default::default()
    };
    row.update(work.db()).await?;
    Ok(true)
}

/// Outcomes keep their row by position, so that a comparison that names one still finds it.
async fn keep_outcomes(
    work: &mut Work,
    component: ComponentId,
    kept: &[ComponentOutcome],
    wanted: &[WantedOutcome],
) -> Result<bool, Error> {
    let mut changed = false;
    let mut added = Vec::new();
    for (place, wanted) in wanted.iter().enumerate() {
        match kept.get(place) {
            Some(kept) if kept.text == wanted.text && kept.essential == wanted.essential => {}
            Some(kept) => {
                let row = component_outcome::ActiveModel {
                    id: Unchanged(kept.id),
                    text: Set(wanted.text.clone()),
                    essential: Set(wanted.essential),
                    ..Default::default()
                };
                row.update(work.db()).await?;
                changed = true;
            }
            None => added.push(component_outcome::ActiveModel {
                id: Set(work.new_id()),
                component_id: Set(component),
                position: Set(i16::try_from(place + 1).unwrap_or(i16::MAX)),
                text: Set(wanted.text.clone()),
                essential: Set(wanted.essential),
            }),
        }
    }
    changed |= !added.is_empty();
    if !added.is_empty() {
        component_outcome::Entity::insert_many(added).exec_without_returning(work.db()).await?;
    }
    let surplus: Vec<_> = kept.iter().skip(wanted.len()).map(|outcome| outcome.id).collect();
    changed |= !surplus.is_empty();
    if !surplus.is_empty() {
        let gone = component_outcome::Entity::delete_many().filter(component_outcome::COLUMN.id.is_in(surplus));
        gone.exec(work.db()).await?;
    }
    Ok(changed)
}
